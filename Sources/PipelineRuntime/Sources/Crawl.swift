package import Fetching
package import Warehouse

/// Everything that the walks of one run share.
package struct Crawl: Sendable {
  /// The sources, in the order of the pipeline.
  package var sources: [SiteSource]
  /// The pipeline that names them.
  package var pipeline: String?
  /// Who asks.
  package var fetcher: Fetcher
  /// Where captures are kept.
  package var archive: CaptureArchive
  /// What is known of pages.
  package var warehouse: Warehouse
  /// The time of the run, UTC `YYYY-MM-DD HH:MM:SS`.
  package var startedAt: String
  /// Ends the walks.
  package var stop: StopSignal

  /// Makes a crawl.
  package init(
    sources: [SiteSource], pipeline: String?, fetcher: Fetcher, archive: CaptureArchive,
    warehouse: Warehouse, startedAt: String, stop: StopSignal
  ) {
    self.sources = sources
    self.pipeline = pipeline
    self.fetcher = fetcher
    self.archive = archive
    self.warehouse = warehouse
    self.startedAt = startedAt
    self.stop = stop
  }
}
