internal import PolicyModel
internal import RawStore

/// The pages of archives: responses with status 200 and resources, of a type that notices have.
///
/// Other records are counted with the reason; damaged ones are refused with their place. Archives are
/// read one record at a time, so that a large one takes no more memory than a small one.
struct ArchiveProducer: InputProducer {
  private var entries: ArraySlice<ArchiveFiles.Entry>
  private var reader: WARCReader?
  private let intake: ArchiveIntake

  /// Reads one archive at `path`, a path without links.
  init(file path: String, intake: ArchiveIntake) {
    entries = [.file(path)]
    self.intake = intake
  }

  /// Reads what `path` names: an archive, a folder of them or a list of their paths.
  init(path: String, root: String?, intake: ArchiveIntake) throws(GongwenError) {
    entries = try ArchiveFiles.entries(path, root: root)[...]
    self.intake = intake
  }

  mutating func next() throws -> ProducedItem? {
    while true {
      guard let reader else {
        guard let entry = entries.popFirst() else { return nil }
        if let refused = open(entry) { return refused }
        continue
      }
      do throws(GongwenError) {
        switch try reader.next() {
        case .record(let record):
          if let item = item(record, in: reader.path) { return item }
        case .fault(let fault):
          return refused(fault, in: reader.path)
        case nil:
          self.reader = nil
        }
      } catch {
        self.reader = nil
        return Self.refused(reader.path, error.message)
      }
    }
  }

  private mutating func open(_ entry: ArchiveFiles.Entry) -> ProducedItem? {
    switch entry {
    case .refused(let source, let message):
      return Self.refused(source, message)
    case .file(let path):
      do {
        reader = try WARCReader(path: path, maxBlockBytes: intake.recordLimit)
        return nil
      } catch {
        return Self.refused(path, error.message)
      }
    }
  }

  private static func refused(_ source: String, _ message: String) -> ProducedItem {
    ProducedItem(source: source, content: .refused(Refusal(.unreadableFile, message)))
  }

  private func refused(_ fault: WARCFault, in file: String) -> ProducedItem {
    let reason: QuarantineReason = fault.kind == .tooLarge ? .tooLarge : .damagedArchive
    let extent = fault.length > 0 ? " (\(fault.length) bytes)" : ""
    return ProducedItem(
      source: "\(file)#\(fault.offset)",
      content: .refused(
        Refusal(reason, "at byte \(fault.offset)\(extent): \(fault.message); the rest is read")))
  }
}

/// What a record is.
extension ArchiveProducer {
  private func item(_ record: WARCRecord, in file: String) -> ProducedItem? {
    switch record.type {
    case "response": return page(record, in: file)
    case "resource": return resource(record, in: file)
    case "revisit": return repeated(record, in: file)
    case "warcinfo", "request", "metadata": return nil
    default:
      intake.passOver("of type \(record.type.isEmpty ? "(none)" : record.type)")
      return nil
    }
  }

  private func page(_ record: WARCRecord, in file: String) -> ProducedItem? {
    guard let url = address(of: record) else { return nil }
    guard let message = record.message() else {
      intake.passOver("without an HTTP response")
      return nil
    }
    guard message.status == 200 else {
      intake.passOver("with status \(message.status)")
      return nil
    }
    guard accepts(message.contentType) else { return nil }
    check(record, in: file)
    intake.note(record, in: file)
    return item(
      record, url: url, date: record.date, contentType: message.contentType, isMessage: true,
      in: file)
  }

  private func resource(_ record: WARCRecord, in file: String) -> ProducedItem? {
    guard let url = address(of: record), accepts(record.contentType) else { return nil }
    check(record, in: file)
    intake.note(record, in: file)
    return item(
      record, url: url, date: record.date, contentType: record.contentType, isMessage: false,
      in: file)
  }

  /// A revisit of another address is the page of that address under its own; one of the same address
  /// says that nothing changed.
  private func repeated(_ record: WARCRecord, in file: String) -> ProducedItem? {
    guard let url = address(of: record) else { return nil }
    guard let original = intake.original(of: record) else {
      intake.passOver("that repeat one which is not at hand")
      return nil
    }
    guard original.targetURI != url else {
      intake.passOver("that repeat a page unchanged")
      return nil
    }
    let message = original.type == "response" ? original.message() : nil
    return item(
      original, url: url, date: record.date,
      contentType: message?.contentType ?? (message == nil ? original.contentType : nil),
      isMessage: message != nil, in: file)
  }

  private func item(
    _ record: WARCRecord, url: String, date: String?, contentType: String?, isMessage: Bool,
    in file: String
  ) -> ProducedItem {
    let place = "\(file)#\(record.offset)"
    if let what = record.fields["WARC-Truncated"] {
      return ProducedItem(
        source: url,
        content: .refused(
          Refusal(
            .malformedRecord, "\(place): the capture was cut off (WARC-Truncated: \(what))",
            bytes: record.block)))
    }
    return ProducedItem(
      source: url,
      content: .archived(
        ArchivedPage(
          block: record.block, isMessage: isMessage, contentType: contentType,
          fetchedAt: date.flatMap { Timestamp.normalised($0) }, place: place)))
  }

  private func address(of record: WARCRecord) -> String? {
    guard let url = record.targetURI else {
      intake.passOver("without an address")
      return nil
    }
    let lower = url.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("file:")
    else {
      intake.passOver("of no page (\(lower.prefix { $0 != ":" }):)")
      return nil
    }
    if lower.hasSuffix("/robots.txt") {
      intake.passOver("of robots.txt")
      return nil
    }
    return url
  }

  /// Whether notices come in this type; without a type the page itself will say.
  private func accepts(_ contentType: String?) -> Bool {
    guard let contentType else { return true }
    let type = contentType.lowercased().prefix { $0 != ";" && $0 != " " && $0 != "," }
    if Self.types.contains(String(type)) { return true }
    intake.passOver("of type \(type.isEmpty ? "(none)" : String(type.prefix(60)))")
    return false
  }

  private static let types: Set<String> = [
    "text/html", "application/xhtml+xml", "text/xml", "application/xml", "text/plain",
    "text/markdown",
  ]

  private func check(_ record: WARCRecord, in file: String) {
    for fault in record.digestFaults() {
      intake.warn("\(file)#\(record.offset): \(fault); the page is read all the same")
    }
  }
}
