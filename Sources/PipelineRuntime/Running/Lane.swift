internal import PolicyModel
internal import Reading
internal import Warehouse

/// One line of work beside others: takes items from the feed, has its worker read them, and hands
/// the results over in any order. Runs on a thread of its own.
final class Lane: @unchecked Sendable {
  // Safe to hand over: made by one thread, then used by the lane's own thread alone.
  private let feed: InputFeed
  private let inspector: ItemInspector
  private let worker: WorkerHandle
  private let warehouse: Warehouse
  private let readsNotices: Bool
  private let results: ReorderBuffer<Result<LaneResult, any Error>>

  init(
    feed: InputFeed, inspector: ItemInspector, worker: WorkerHandle, warehouse: Warehouse,
    readsNotices: Bool, results: ReorderBuffer<Result<LaneResult, any Error>>
  ) {
    self.feed = feed
    self.inspector = inspector
    self.worker = worker
    self.warehouse = warehouse
    self.readsNotices = readsNotices
    self.results = results
  }

  /// Works until the feed ends or nobody takes results any more.
  func run() {
    defer { results.laneEnded() }
    do {
      while let item = try feed.next() {
        let result = Result { try work(on: item) }
        let size = (try? result.get().byteCount) ?? 0
        guard results.deliver(result, sequence: item.sequence, byteCount: size) else { return }
      }
    } catch {
      results.fail(error)
    }
  }

  private func work(on item: InputItem) throws -> LaneResult {
    var result: LaneResult
    switch try inspector.inspect(item) {
    case .unchanged(let isHeld): result = LaneResult(isHeld: isHeld)
    case .refused(let refusal, let sha256):
      result = refused(refusal, sha256: sha256, item: item)
    case .work(let work):
      result = try readsNotices ? read(work, item: item) : store(work, item: item)
    }
    switch item.content {
    case .fetched(let page): result.steps.append(.visit(page.visit))
    case .visit(let visit): result.steps.append(.visit(visit))
    case .sourceEnd(let end): result.steps.append(.sourceEnd(end))
    case .file, .record, .archived, .stored, .refused: break
    }
    return result
  }

  /// The bytes to keep: those of an archived page stand in the archive.
  private func capture(_ work: Inspection.Work, item: InputItem) -> CompressedCapture {
    if case .fetched(let page) = item.content, case .present(_, .some) = page.visit.outcome {
      return CompressedCapture(archived: work.input.bytes.count)
    }
    return CompressedCapture(page: work.input.bytes)
  }

  private func refused(_ refusal: Refusal, sha256: String?, item: InputItem) -> LaneResult {
    let capture = refusal.bytes.map { CompressedCapture(page: $0) }
    let step = QuarantineItem(
      source: item.source, slot: item.slot, noticeID: NoticeReader.noticeID(source: item.source),
      inputSHA256: sha256, contentType: nil, fetchedAt: nil, capture: capture, stage: .ingest,
      reason: refusal.reason, message: refusal.message)
    return LaneResult(
      steps: [.quarantine(step)], inputBytes: refusal.bytes?.count ?? 0,
      byteCount: 64 + (capture?.bytes.count ?? 0))
  }

  private func store(_ work: Inspection.Work, item: InputItem) -> LaneResult {
    let capture = capture(work, item: item)
    let step = CaptureItem(
      source: item.source, slot: item.slot, noticeID: NoticeReader.noticeID(source: item.source),
      inputSHA256: work.sha256, contentType: work.input.contentType,
      fetchedAt: work.input.fetchedAt, capture: capture)
    return LaneResult(
      steps: [.store(step)], inputBytes: work.input.bytes.count,
      byteCount: 64 + capture.bytes.count)
  }

  private func read(_ work: Inspection.Work, item: InputItem) throws -> LaneResult {
    var result = LaneResult(inputBytes: work.input.bytes.count)
    if let outdated = work.outdated,
      let bytes = try warehouse.captureBytes(sha256: outdated.captureSHA256)
    {
      let input = NoticeInput(
        source: item.source, bytes: bytes, contentType: outdated.contentType,
        fetchedAt: outdated.fetchedAt)
      let again = Inspection.Work(
        input: input, sha256: outdated.captureSHA256, reason: .readerChanged, outdated: nil,
        isStoredCapture: true)
      try append(again, item: item, to: &result)
    }
    try append(work, item: item, to: &result)
    return result
  }

  private func append(
    _ work: Inspection.Work, item: InputItem, to result: inout LaneResult
  ) throws {
    let capture = work.isStoredCapture ? nil : capture(work, item: item)
    result.byteCount += capture?.bytes.count ?? 0
    switch try worker.read(work.input) {
    case .success(let reply):
      result.byteCount += reply.line.count
      result.steps.append(
        .load(
          LoadItem(
            source: item.source, slot: item.slot, inputSHA256: work.sha256,
            contentType: work.input.contentType, fetchedAt: work.input.fetchedAt,
            capture: capture, reply: reply, isStoredCapture: work.isStoredCapture)))
    case .failure(let death):
      result.steps.append(
        .quarantine(
          QuarantineItem(
            source: item.source, slot: item.slot,
            noticeID: NoticeReader.noticeID(source: item.source), inputSHA256: work.sha256,
            contentType: work.input.contentType, fetchedAt: work.input.fetchedAt,
            capture: capture, stage: .read, reason: death.reason, message: death.message,
            isStoredCapture: work.isStoredCapture)))
    }
  }
}
