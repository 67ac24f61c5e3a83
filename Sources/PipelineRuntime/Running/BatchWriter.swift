internal import Foundation
internal import PolicyModel
internal import Warehouse

/// Takes results in order and loads them, one transaction for a batch.
struct BatchWriter {
  private let loader: Loader
  private let results: ReorderBuffer<Result<LaneResult, any Error>>
  private let batch: Int
  private let progress: RunProgress

  /// A batch is committed after this time even when it is small, so that a slow run that is
  /// killed loses little.
  private static let seconds = 2.0

  init(
    loader: Loader, results: ReorderBuffer<Result<LaneResult, any Error>>, batch: Int,
    progress: RunProgress
  ) {
    self.loader = loader
    self.results = results
    self.batch = batch
    self.progress = progress
  }

  /// Loads until every lane has ended; on a fault everything before it is committed.
  func run(report: inout RunReport) throws {
    var open: (count: Int, deadline: Date)?
    do {
      while true {
        guard let taken = results.take(until: open?.deadline) else {
          try loader.commitBatch()
          open = nil
          continue
        }
        switch taken {
        case .end:
          if open != nil { try loader.commitBatch() }
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
            try loader.commitBatch()
          }
        }
      }
    } catch {
      // Whole items only: a savepoint of the loader undoes the one that failed.
      if open != nil {
        do { try loader.commitBatch() } catch { loader.rollback() }
      }
      throw error
    }
  }

  private func apply(_ result: LaneResult, to report: inout RunReport) throws {
    var counts = report.counts
    for (index, step) in result.steps.enumerated() {
      let outcome = try apply(step, to: &report)
      // Of an outdated version that was read first, the item's own outcome says enough.
      if index == result.steps.count - 1 { counts.add(outcome) }
    }
    counts.seen += 1
    if result.steps.isEmpty { counts.unchanged += 1 } else { counts.bytes += result.inputBytes }
    report.counts = counts
    if result.isHeld { report.held += 1 }
    progress.finished()
  }

  private func apply(_ step: LaneResult.Step, to report: inout RunReport) throws -> LoadOutcome {
    let outcome: LoadOutcome
    var rejection: (source: String, reason: QuarantineReason, message: String)?
    switch step {
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
