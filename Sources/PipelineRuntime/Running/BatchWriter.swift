internal import Foundation
internal import PolicyModel
internal import Warehouse

/// Takes results in order and loads them, one transaction for a batch.
struct BatchWriter {
  private let loader: Loader
  private let results: ReorderBuffer<Result<LaneResult, any Error>>
  private let batch: Int
  private let progress: RunProgress
  private let archive: CaptureArchive?

  /// A batch is committed after this time even when it is small, so that a slow run that is
  /// killed loses little.
  private static let seconds = 2.0

  init(
    loader: Loader, results: ReorderBuffer<Result<LaneResult, any Error>>, batch: Int,
    progress: RunProgress, archive: CaptureArchive?
  ) {
    self.loader = loader
    self.results = results
    self.batch = batch
    self.progress = progress
    self.archive = archive
  }

  /// Loads until every lane has ended; on a fault everything before it is committed.
  func run(report: inout RunReport) throws {
    var open: (count: Int, deadline: Date)?
    do {
      while true {
        guard let taken = results.take(until: open?.deadline) else {
          try commit()
          open = nil
          continue
        }
        switch taken {
        case .end:
          if open != nil { try commit() }
          return
        case .failed(let error):
          throw error
        case .element(let element):
          let result = try element.get()
          if !result.steps.isEmpty, open == nil {
            try loader.beginBatch()
            open = (0, Date(timeIntervalSinceNow: Self.seconds))
          }
          try apply(result, to: &report)
          guard let current = open else { continue }
          open?.count += result.steps.count
          if current.count + result.steps.count >= batch || current.deadline < Date() {
            open = nil
            try commit()
          }
        }
      }
    } catch {
      // Whole items only: a savepoint of the loader undoes the one that failed.
      if open != nil {
        do { try commit() } catch { loader.rollback() }
      }
      throw error
    }
  }

  /// Rows that point into an archive are committed behind what they point to.
  private func commit() throws {
    try archive?.sync()
    try loader.commitBatch()
  }

  private func apply(_ result: LaneResult, to report: inout RunReport) throws {
    // Of an outdated version that was read first, the item's own outcome says enough.
    var last: LoadOutcome?
    for step in result.steps { last = try apply(step, last: last, to: &report) ?? last }
    if let last { report.counts.add(last) }
    if result.isOfItem {
      report.counts.seen += 1
      if last == nil, !result.isWithoutPage { report.counts.unchanged += 1 }
      progress.finished()
    }
    report.counts.bytes += result.inputBytes
    if result.isHeld { report.held += 1 }
  }

  private func apply(
    _ step: LaneResult.Step, last: LoadOutcome?, to report: inout RunReport
  ) throws -> LoadOutcome? {
    switch step {
    case .visit(let visit):
      switch visit.outcome {
      case .gone: report.counts.vanished += 1
      case .failed(let message), .refused(let message):
        report.counts.notFetched += 1
        progress.notFetched(visit.url, message)
      case .present, .notModified: break
      }
      let isNews: Bool
      switch last {
      case .new, .newVersion: isNews = true
      default: isNews = false
      }
      try loader.note(visit, isNews: isNews)
      return nil
    case .sourceEnd(let end):
      report.sources.append(end)
      try loader.note(end)
      return nil
    case .store, .load, .quarantine:
      return try applyItem(step, to: &report)
    }
  }

  private func applyItem(
    _ step: LaneResult.Step, to report: inout RunReport
  ) throws -> LoadOutcome? {
    let outcome: LoadOutcome
    var rejection: (source: String, reason: QuarantineReason, message: String)?
    switch step {
    case .visit, .sourceEnd: return nil
    case .store(let item):
      outcome = try loader.store(item)
    case .load(let item):
      outcome = try loader.load(item)
      if let quarantine = item.reply.quarantine {
        rejection = (item.source, quarantine.reason, quarantine.message)
      }
    case .quarantine(let item):
      outcome = try loader.quarantine(item)
      rejection = (item.source, item.reason, item.message)
    }
    if outcome == .quarantined, let (source, reason, message) = rejection {
      report.quarantined[reason, default: 0] += 1
      progress.quarantined(source, reason, message)
    }
    return outcome
  }
}
