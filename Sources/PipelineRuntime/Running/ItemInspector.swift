internal import PolicyModel
internal import Warehouse

/// Reads the bytes of an item and asks the ledger what to do with them. One for each lane.
struct ItemInspector {
  private let states: InputStateReader?
  private let readerKey: String
  private let maxBytes: Int
  private let isForced: Bool
  private let capturesOnly: Bool

  /// Makes an inspector; without `states` every item is new. `capturesOnly` is for runs that take
  /// in bytes and read nothing, where a stored capture of any reader will do.
  init(
    states: InputStateReader?, readerKey: String, maxBytes: Int, isForced: Bool,
    capturesOnly: Bool
  ) {
    self.states = states
    self.readerKey = readerKey
    self.maxBytes = maxBytes
    self.isForced = isForced
    self.capturesOnly = capturesOnly
  }

  /// What `item` is.
  func inspect(_ item: InputItem) throws -> Inspection {
    let input: NoticeInput
    do {
      switch item.content {
      case .file(let path, let fetchedAt):
        let bytes = try FileBytes.read(path, limit: maxBytes)
        input = NoticeInput(source: item.source, bytes: bytes, fetchedAt: fetchedAt)
      case .record(let line, let place):
        input = try record(line, place: place)
      case .archived(let page):
        input = try page.input(source: item.source, limit: maxBytes)
      case .fetched(let page):
        input = NoticeInput(
          source: item.source, bytes: page.bytes, contentType: page.contentType,
          fetchedAt: page.visit.visitedAt)
      case .visit, .sourceEnd:
        return .unchanged(isHeld: false)
      case .stored(let capture):
        return .work(stored(capture, source: item.source))
      case .refused(let refusal):
        throw refusal
      }
    } catch let refusal as Refusal {
      return try inspect(refusal, of: item)
    }
    return try inspect(input, of: item)
  }

  private func inspect(_ refusal: Refusal, of item: InputItem) throws -> Inspection {
    let sha256 = refusal.bytes.map { Digest.sha256($0) }
    let state = try states?.state(source: item.source, slot: item.slot)
    let isHeld = state?.outcome == .quarantined || state?.outcome == .dropped
    if isHeld, !isForced, state?.inputSHA256 == sha256, state?.readerKey == readerKey {
      return .unchanged(isHeld: true)
    }
    return .refused(refusal, sha256: sha256)
  }

  private func inspect(_ input: NoticeInput, of item: InputItem) throws -> Inspection {
    let sha256 = Digest.sha256(input.bytes)
    let state = try states?.state(source: item.source, slot: item.slot)
    guard let reason = reason(sha256, state) else {
      return .unchanged(isHeld: state?.outcome == .quarantined || state?.outcome == .dropped)
    }
    var outdated: InputState.StoredNotice?
    if let notice = try states?.notice(source: item.source), notice.readerKey != readerKey,
      notice.captureSHA256 != sha256
    {
      outdated = notice
    }
    return .work(
      Inspection.Work(
        input: input, sha256: sha256, reason: reason, outdated: outdated, isStoredCapture: false))
  }

  /// Why there is work; `nil` if there is none.
  private func reason(_ sha256: String, _ state: InputState?) -> WorkReason? {
    guard let state, let outcome = state.outcome else { return .new }
    guard state.inputSHA256 == sha256 else { return .changed }
    if isForced { return .requested }
    if outcome == .captured { return capturesOnly ? nil : .waiting }
    if state.readerKey == readerKey || capturesOnly { return nil }
    return .readerChanged
  }

  private func record(_ line: [UInt8], place: String) throws(Refusal) -> NoticeInput {
    let input: NoticeInput
    do {
      input = try InputRecord.parse(line)
    } catch {
      throw Refusal(.malformedRecord, "\(place): \(error.message)", bytes: line)
    }
    guard input.bytes.count <= maxBytes else {
      throw FileBytes.tooLarge(input.bytes.count, limit: maxBytes)
    }
    return input
  }

  private func stored(_ capture: StoredCapture, source: String) -> Inspection.Work {
    Inspection.Work(
      input: NoticeInput(
        source: source, bytes: capture.bytes, contentType: capture.contentType,
        fetchedAt: capture.fetchedAt),
      sha256: capture.sha256, reason: .requested, outdated: nil, isStoredCapture: true)
  }
}
