internal import ArgumentParser
internal import Foundation
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// One run as a command sees it: lock, warehouse, engine, progress and summary.
struct RunSession {
  var warehousePath: String
  var common: CommonOptions
  var options: RunOptions
  var pipelineFile: String?
  /// Sources that are fetched, behind the others.
  var sites: [SiteSource] = []
  /// How they are fetched.
  var fetching: FetchingOptions?

  /// Runs the stored captures that `again` asks for, then `sources`; throws the exit status.
  func run(
    sources: [InputSource], again: AgainOptions, stages: RunSettings.Stages, forcesSources: Bool
  ) throws {
    let logger = common.logger()
    try run(logger: logger, sources: sources, stages: stages, isForced: forcesSources) {
      warehouse, key in
      forcesSources ? nil : try again.selection(in: warehouse, readerKey: key)
    }
  }

  /// Runs `sources`, then the sites.
  func run(sources: [InputSource]) throws {
    try run(logger: common.logger(), sources: sources, stages: .all, isForced: false) { _, _ in
      nil
    }
  }

  /// Runs what `selection` chooses, then `sources`, then the sites.
  func run(
    logger: Logger, sources: [InputSource], stages: RunSettings.Stages, isForced: Bool,
    selection: (Warehouse, ReaderKey) throws -> StoredSelection?
  ) throws {
    let present = sources.filter { source in
      if source == .standardInput || CanonicalPath.exists(source.path) { return true }
      logger.warning("\(source.path): no such file or folder; only its stored captures are read")
      return false
    }
    let lexicons = try LexiconSet.read(options.lexicons)
    let key = ReaderKey(
      codeVersion: try CodeVersion.current(),
      configurationSHA256: options.configurationSHA256(with: lexicons))
    let startedAt = Timestamp.now()
    let folder = CanonicalPath.folder(of: warehousePath)
    if let fault = CanonicalPath.makeFolder(folder) {
      throw GongwenError(.warehouse, "the folder cannot be made: \(fault)", place: folder)
    }
    let lock = try WarehouseLock(warehouse: warehousePath, startedAt: startedAt)
    let warehouse = try Warehouse(path: warehousePath, access: .readWrite)
    let record = RunRecord(warehousePath: warehousePath, startedAt: startedAt)
    defer { record.write(logger: logger) }
    let stop = StopSignal(listening: true)
    var feeds: [InputFeed] = []
    // A page that is what it was is not fetched again: what another reader read of it is read anew.
    let ofSites: StoredSelection? = sites.isEmpty ? nil : .notReadUnder(key.text)
    if let selection = try selection(warehouse, key) ?? ofSites {
      feeds.append(InputFeed(warehouse: warehouse, selection: selection, stop: stop))
    }
    if !present.isEmpty {
      feeds.append(
        InputFeed(sources: present, limit: options.limits.maxBytes, stop: stop))
    }
    var crawl: Crawl?
    if !sites.isEmpty, let fetching {
      let walks = try Crawl.make(
        sites, pipeline: pipelineFile, options: fetching, maxBytes: options.limits.maxBytes,
        warehouse: warehouse, startedAt: startedAt, stop: stop)
      feeds.append(InputFeed(crawl: walks))
      crawl = walks
    }
    let settings = RunSettings(
      options: options, readerKey: key,
      workerCommand: .own(limits: options.limits, lexicons: lexicons),
      stages: stages, isForced: isForced)
    let report = try withExtendedLifetime(lock) {
      try execute(
        feeds, sources: present, archive: crawl?.archive, settings: settings,
        warehouse: warehouse, stop: stop, startedAt: startedAt, logger: logger)
    }
    record.report = report
    try warehouse.close()
    try finish(report, logger: logger)
  }

  private func execute(
    _ feeds: [InputFeed], sources: [InputSource], archive: CaptureArchive?,
    settings: RunSettings, warehouse: Warehouse, stop: StopSignal, startedAt: String,
    logger: Logger
  ) throws -> RunReport {
    let notices = QuarantineNotices(logger: logger)
    let progress = RunProgress(
      onQuarantine: { notices.note($0) },
      onNotFetched: { logger.warning("not fetched: \($0): \($1)") })
    let ticker = ProgressTicker(progress: progress, isQuiet: common.quiet, logger: logger) { stop in
      feeds.count == 1 && archive == nil ? InputCounter.count(sources, stop: stop) : nil
    }
    ticker.start()
    defer { ticker.finish() }
    let engine = RunEngine(
      warehouse: warehouse, settings: settings, stop: stop, progress: progress,
      archive: archive)
    return try engine.run(
      feeds: feeds,
      start: RunStart(
        command: CommandLine.arguments.dropFirst().joined(separator: " "),
        pipeline: pipelineFile, codeVersion: settings.readerKey.codeVersion,
        configurationSHA256: settings.readerKey.configurationSHA256, startedAt: startedAt))
  }

  private func finish(_ report: RunReport, logger: Logger) throws {
    for warning in report.warnings { logger.warning("\(warning)") }
    for end in report.sources {
      if let error = end.error { logger.error("source \(end.source) failed: \(error)") }
    }
    for line in RunSummaryText.lines(report, warehousePath: warehousePath) {
      logger.info("\(line)")
    }
    if report.isInterrupted {
      throw GongwenError(
        .interrupted, "stopped by a signal; everything finished so far is in the warehouse",
        advice: "run the same command again to go on")
    }
    if report.counts.quarantined > 0 || report.hasFailedSources { throw ExitCode(3) }
  }
}
