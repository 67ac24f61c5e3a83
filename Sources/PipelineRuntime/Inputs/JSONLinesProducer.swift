internal import Glibc
internal import PolicyModel

/// The records of JSON lines from a file or standard input, read as they come.
///
/// The lines are only searched for their source here; lanes decode them. An empty line is passed
/// over, a line that is no record is refused with its number and its bytes.
struct JSONLinesProducer: InputProducer {
  private var reader: LineReader
  private let name: String
  private let limit: Int
  private let file: OpenFile?

  /// Opens the file at `path`; records of more than `limit` bytes are refused.
  init(path: String, limit: Int) throws(SystemFault) {
    let file = try OpenFile(path)
    self.file = file
    name = path
    self.limit = limit
    reader = LineReader(descriptor: file.descriptor, limit: Self.lineLimit(limit))
  }

  /// Reads standard input until its end or until `wakeDescriptor` becomes readable.
  init(standardInput descriptor: Int32, limit: Int, wakeDescriptor: Int32?) {
    file = nil
    name = "-"
    self.limit = limit
    reader = LineReader(
      descriptor: descriptor, limit: Self.lineLimit(limit), wakeDescriptor: wakeDescriptor)
  }

  /// A page of `limit` bytes takes a third more in base64, and up to six times as escaped text.
  private static func lineLimit(_ limit: Int) -> Int {
    limit * 6 + 65_536
  }

  mutating func next() throws -> ProducedItem? {
    while true {
      let line: LineReader.Line?
      do {
        line = try reader.next()
      } catch {
        throw GongwenError(.input, "cannot be read: \(error)", place: name)
      }
      guard let line else { return nil }
      if line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      let place = "\(name):\(line.number)"
      if line.byteCount > Self.lineLimit(limit) {
        let refusal = FileBytes.tooLarge(line.byteCount, limit: limit)
        return ProducedItem(source: place, content: .refused(refusal))
      }
      guard let source = InputRecord.source(of: line.bytes) else {
        return ProducedItem(source: place, content: .refused(refusal(of: line)))
      }
      return ProducedItem(source: source, content: .record(line: line.bytes, place: place))
    }
  }

  private func refusal(of line: LineReader.Line) -> Refusal {
    var message = "no \"url\" or \"source\""
    do {
      _ = try InputRecord.parse(line.bytes)
    } catch {
      message = error.message
    }
    return Refusal(.malformedRecord, "line \(line.number): \(message)", bytes: line.bytes)
  }
}
