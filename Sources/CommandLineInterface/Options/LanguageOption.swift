internal import ArgumentParser
internal import Reporting

extension Language: ExpressibleByArgument {}
