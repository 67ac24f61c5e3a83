internal import Foundation
internal import PipelineRuntime

/// A time as part of a file's name.
enum FileStamp {
  /// The time as `20240506T070809Z`.
  static func now() -> String {
    let text = Timestamp.formatted(secondsSince1970: Int(Date().timeIntervalSince1970))
    let digits = text.filter { $0.isNumber }
    return "\(digits.prefix(8))T\(digits.dropFirst(8))Z"
  }
}
