internal import CLibXML2

/// What must be said to libxml2 once in a process.
enum ParserLibrary {
  /// Initialises libxml2 and forbids it to open anything by itself.
  static let isReady: Bool = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()

  /// A message of libxml2 as one line.
  static func message(_ error: xmlError) -> String {
    let text = error.message.map { String(cString: $0) } ?? "error \(error.code)"
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
      + " (line \(error.line))"
  }
}
