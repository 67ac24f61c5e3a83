internal import Warehouse

/// The pages of a host that were asked for in a run: sources that list the same page share its
/// answer. Used by the thread of the host alone.
final class HostVisits {
  private var visits: [String: SourceVisit] = [:]

  /// Keeps an answer. `known` is what was known of the page before, which a 304 confirms.
  func keep(_ visit: SourceVisit, known: SourcePage?) {
    var visit = visit
    switch visit.outcome {
    case .present(let sha256, _):
      visit.outcome = .present(inputSHA256: sha256, place: nil)
    case .notModified:
      guard let sha256 = known?.inputSHA256 else { return }
      visit.outcome = .present(inputSHA256: sha256, place: nil)
      visit.etag = visit.etag ?? known?.etag
      visit.lastModified = visit.lastModified ?? known?.lastModified
    case .gone, .refused, .failed: break
    }
    visits[visit.url] = visit
  }

  /// The answer for the page at `url`, as a visit of `source`.
  func visit(_ url: String, of source: String) -> SourceVisit? {
    guard var visit = visits[url] else { return nil }
    visit.source = source
    return visit
  }
}
