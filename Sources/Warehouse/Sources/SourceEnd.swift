/// How the walk over a source ended.
package struct SourceEnd: Sendable, Equatable {
  /// The name of the source.
  package var source: String
  /// The pipeline that names it.
  package var pipeline: String?
  /// How it is walked: list, jcms, rss, sitemap, pages.
  package var kind: String
  /// Where it begins.
  package var url: String
  /// The region whose notices it holds, as the pipeline says.
  package var regionCode: String?
  /// The note on when it publishes, as the pipeline says.
  package var schedule: String?
  /// After how many days without a new notice it is stale.
  package var freshnessDays: Int?
  /// UTC `YYYY-MM-DD HH:MM:SS`.
  package var endedAt: String
  /// Why it could not be walked to its end; `nil` where it was.
  package var error: String?
  /// How many of its pages could not be fetched.
  package var failedPages: Int

  /// Makes an end.
  package init(
    source: String, pipeline: String?, kind: String, url: String, regionCode: String?,
    schedule: String?, freshnessDays: Int?, endedAt: String, error: String?, failedPages: Int
  ) {
    self.source = source
    self.pipeline = pipeline
    self.kind = kind
    self.url = url
    self.regionCode = regionCode
    self.schedule = schedule
    self.freshnessDays = freshnessDays
    self.endedAt = endedAt
    self.error = error
    self.failedPages = failedPages
  }
}
