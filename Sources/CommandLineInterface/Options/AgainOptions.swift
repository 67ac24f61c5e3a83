internal import ArgumentParser
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// What to do again although nothing changed, from the captures that the warehouse holds.
struct AgainOptions: ParsableArguments {
  @Flag(help: "Read everything again, from the stored captures; then the inputs as usual.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Carry out one stage: ingest stores captures, read reads stored ones.", valueName: "stage"))
  var stage: StageOption?

  @Option(
    help: ArgumentHelp(
      "Read this notice again (repeatable): an id or its beginning.", valueName: "id"))
  var notice: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read again what runs since this date worked on (UTC).", valueName: "date"))
  var since: String?

  func validate() throws {
    if !notice.isEmpty, since != nil {
      throw ValidationError("--notice and --since exclude each other")
    }
    if stage == .ingest, force || !notice.isEmpty || since != nil {
      throw ValidationError("--stage ingest reads nothing: leave out --force, --notice and --since")
    }
    if let since, Timestamp.normalised(since) == nil {
      throw ValidationError("--since is to be a date such as 2024-05-06, not \(since)")
    }
  }

  /// Whether only stored captures are read, and no inputs.
  var readsStoredOnly: Bool { stage == .read || !notice.isEmpty || since != nil }

  /// Which stored captures to read; `nil` for none.
  func selection(in warehouse: Warehouse, readerKey: ReaderKey) throws -> StoredSelection? {
    if !notice.isEmpty { return .notices(try ids(in: warehouse)) }
    if let since { return .since(Timestamp.normalised(since) ?? since) }
    if stage == .read { return force ? .all : .notReadUnder(readerKey.text) }
    return force ? .all : nil
  }

  private func ids(in warehouse: Warehouse) throws -> [String] {
    var ids: [String] = []
    for name in notice {
      let isWhole = name.utf8.count == 16 && name.allSatisfy { $0.isHexDigit }
      let found = try warehouse.notices(matching: name).map { $0.noticeID }
      guard isWhole || !found.isEmpty else {
        throw GongwenError(.usage, "no notice matches \(name)", advice: "see 'gongwen show'")
      }
      ids += found.isEmpty ? [name] : found
    }
    return ids
  }
}
