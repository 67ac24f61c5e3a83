internal import PolicyModel

/// The files that a table names, with the addresses they came from.
///
/// A manifest is a `.csv` (commas) or `.tsv` (tabs) file whose first line names its columns:
/// `path`, and where known `url` and `fetched_at`; other columns are passed over. Relative paths
/// count from the manifest's folder. Fields may be quoted as in RFC 4180, within one line.
struct ManifestProducer: InputProducer {
  private var reader: LineReader
  private let file: OpenFile
  private let path: String
  private let separator: UInt8
  private var columns: Columns?

  private struct Columns {
    var count: Int
    var path: Int
    var url: Int?
    var fetchedAt: Int?
  }

  private static let lineLimit = 1 << 20

  /// Opens the manifest at `path`, an absolute path.
  init(path: String) throws(SystemFault) {
    file = try OpenFile(path)
    self.path = path
    separator = path.lowercased().hasSuffix(".tsv") ? 0x09 : 0x2C
    reader = LineReader(descriptor: file.descriptor, limit: Self.lineLimit)
  }

  mutating func next() throws -> ProducedItem? {
    while let line = try nextLine() {
      var bytes = line.bytes
      if bytes.last == 0x0D { bytes.removeLast() }
      if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      if columns == nil {
        columns = try header(bytes)
        continue
      }
      guard let columns else { continue }
      do {
        return try item(line: bytes, number: line.number, columns: columns)
      } catch {
        return ProducedItem(source: "\(path):\(line.number)", content: .refused(error))
      }
    }
    return nil
  }

  private mutating func nextLine() throws -> LineReader.Line? {
    do {
      return try reader.next()
    } catch {
      throw GongwenError(.input, "cannot be read: \(error)", place: path)
    }
  }

  private func header(_ line: [UInt8]) throws -> Columns {
    let marked = line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    let names = (SeparatedLine.fields(marked, separator: separator) ?? []).map {
      $0.lowercased()
    }
    guard let pathColumn = names.firstIndex(of: "path") else {
      throw GongwenError(
        .configuration, "the manifest's first line has no column named path", place: "\(path):1",
        advice: "write path,url,fetched_at there")
    }
    return Columns(
      count: names.count, path: pathColumn, url: names.firstIndex(of: "url"),
      fetchedAt: names.firstIndex(of: "fetched_at"))
  }

  private func item(
    line: [UInt8], number: Int, columns: Columns
  ) throws(Refusal) -> ProducedItem {
    func refusal(_ message: String) -> Refusal {
      Refusal(.malformedRecord, "line \(number): \(message)", bytes: line)
    }
    guard let fields = SeparatedLine.fields(line, separator: separator) else {
      throw refusal("not UTF-8, or a quoted field without its end")
    }
    guard fields.count == columns.count else {
      throw refusal("\(fields.count) fields where the first line has \(columns.count)")
    }
    let given = fields[columns.path]
    guard !given.isEmpty else { throw refusal("the path is empty") }
    var fetchedAt: String?
    if let column = columns.fetchedAt, !fields[column].isEmpty {
      fetchedAt = Timestamp.normalised(fields[column])
      if fetchedAt == nil { throw refusal("fetched_at is no time: \(fields[column])") }
    }
    let absolute = CanonicalPath.absolute(given, from: CanonicalPath.folder(of: path))
    let resolved = CanonicalPath.resolve(absolute) ?? absolute
    let url = columns.url.map { fields[$0] } ?? ""
    return ProducedItem(
      source: url.isEmpty ? resolved : url, content: .file(path: resolved, fetchedAt: fetchedAt))
  }
}
