internal import Foundation
package import Warehouse

/// One run: lanes that read beside each other, and one writer that loads in the order of the input.
///
/// The caller holds the ``WarehouseLock``. The thread that calls ``run(feeds:start:)`` writes.
package final class RunEngine {
  private let warehouse: Warehouse
  private let settings: RunSettings
  private let stop: StopSignal
  private let progress: RunProgress
  private let archive: CaptureArchive?

  /// Makes an engine over an open warehouse.
  package init(
    warehouse: Warehouse, settings: RunSettings, stop: StopSignal, progress: RunProgress,
    archive: CaptureArchive? = nil
  ) {
    self.warehouse = warehouse
    self.settings = settings
    self.stop = stop
    self.progress = progress
    self.archive = archive
  }

  /// Runs the feeds one after the other as one run of the ledger.
  ///
  /// Returns also when stopped by a signal; throws where the run cannot go on, with everything
  /// before the fault committed.
  package func run(feeds: [InputFeed], start: RunStart) throws -> RunReport {
    let loader = try warehouse.makeLoader(
      start, readerKey: settings.readerKey.text,
      indexesTexts: settings.options.search)
    var report = RunReport()
    do {
      for feed in feeds where !stop.isRaised {
        try drain(feed, loader: loader, report: &report)
        report.skippedFiles += feed.skippedFiles
        report.passedOverRecords.merge(feed.passedOverRecords) { $0 + $1 }
        report.warnings += feed.warnings
      }
      report.isInterrupted = stop.isRaised
      try loader.finish(
        status: report.isInterrupted ? .interrupted : .done, counts: report.counts)
      report.runID = loader.runID
      return report
    } catch {
      // The first fault is the one to report; a warehouse that cannot note it says so next time.
      try? loader.finish(status: .failed, counts: report.counts)
      throw error
    }
  }

  private func drain(_ feed: InputFeed, loader: Loader, report: inout RunReport) throws {
    let results = ReorderBuffer<Result<LaneResult, any Error>>(
      lanes: settings.options.workers, window: settings.window)
    let writer = BatchWriter(
      loader: loader, results: results, batch: settings.options.batch, progress: progress,
      archive: archive)
    // No input comes twice in one feed of files: where nothing is known before it, there is nothing
    // to look up. Two sources may list one page.
    let looksUp = try archive != nil || warehouse.knowsInputs()
    var lanes: [Lane] = []
    for _ in 0..<settings.options.workers {
      lanes.append(try makeLane(feed: feed, looksUp: looksUp, results: results))
    }
    for lane in lanes { Self.start(lane) }
    defer {
      feed.close()
      results.abandon()
      results.waitForLanes()
    }
    try writer.run(report: &report)
  }

  private func makeLane(
    feed: InputFeed, looksUp: Bool, results: ReorderBuffer<Result<LaneResult, any Error>>
  ) throws -> Lane {
    let inspector = ItemInspector(
      states: looksUp ? try warehouse.makeStateReader() : nil, readerKey: settings.readerKey.text,
      maxBytes: settings.options.limits.maxBytes, isForced: settings.isForced,
      capturesOnly: settings.stages == .ingestOnly)
    let worker = WorkerHandle(
      command: settings.workerCommand, seconds: Double(settings.options.deadlineSeconds))
    return Lane(
      feed: feed, inspector: inspector, worker: worker, warehouse: warehouse,
      readsNotices: settings.stages == .all, results: results)
  }

  private static func start(_ lane: Lane) {
    let thread = Thread { lane.run() }
    thread.name = "lane"
    thread.stackSize = 4 << 20
    thread.start()
  }
}
