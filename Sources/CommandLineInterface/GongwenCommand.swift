internal import ArgumentParser
package enum GongwenCommand { package static func launch() {} }
