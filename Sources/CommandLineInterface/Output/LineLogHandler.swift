internal import Foundation
internal import Logging
internal import PipelineRuntime

/// Writes each message as one plain line, or as one JSON object, to standard error.
struct LineLogHandler: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  let format: LogFormat

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let message = DisplayWidth.flattened("\(event.message)")
    switch format {
    case .text:
      let prefix = event.level >= .error ? "error: " : event.level == .warning ? "warning: " : ""
      StandardError.line(prefix + message)
    case .json:
      let time = Timestamp.formatted(secondsSince1970: Int(Date().timeIntervalSince1970))
      StandardError.line(
        "{\"time\":\(JSONText.quoted(time)),\"level\":\"\(event.level)\","
          + "\"message\":\(JSONText.quoted(message))}")
    }
  }
}
