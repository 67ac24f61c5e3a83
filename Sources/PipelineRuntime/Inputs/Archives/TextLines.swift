internal import PolicyModel
internal import RawStore

/// The lines of a text file, or of one that is compressed with gzip.
struct TextLines {
  /// The lines without their ends and white space around them; empty ones are left out.
  var lines: [String]
  /// Whether the file has more than was read.
  var isCut: Bool

  /// The lines in the first `limit` bytes of the text; none where it is no UTF-8.
  static func head(_ path: String, limit: Int) throws(Refusal) -> TextLines {
    let bytes: [UInt8]
    do {
      bytes = try TextFile.head(path, limit: limit)
    } catch {
      throw Refusal(.unreadableFile, error.message)
    }
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { line in
      String(validating: line, as: UTF8.self)
    }
    // A cut may go through a character of the last line.
    let isCut = bytes.count == limit
    guard (isCut ? lines.dropLast() : lines[...]).allSatisfy({ $0 != nil }) else {
      return TextLines(lines: [], isCut: isCut)
    }
    return TextLines(
      lines: lines.compactMap { $0?.trimmed }.filter { !$0.isEmpty }, isCut: isCut)
  }
}

extension String {
  /// Without spaces and tabs around it.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
