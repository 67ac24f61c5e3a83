internal import Glibc
internal import Synchronization

/// Standard error: messages, and the one line of progress that is written over itself.
enum StandardError {
  /// The progress line that stands on the terminal, if any.
  private static let progress = Mutex("")

  /// Whether it is a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Writes a line, over the progress line, which is written again below it.
  static func line(_ text: String) {
    progress.withLock { progress in
      write((progress.isEmpty ? "" : "\r\u{1B}[K") + text + "\n" + progress)
    }
  }

  /// Shows `text` as the progress line; an empty one takes it away.
  static func progress(_ text: String) {
    progress.withLock { progress in
      guard !(text.isEmpty && progress.isEmpty) else { return }
      progress = text
      write("\r\u{1B}[K" + text)
    }
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
