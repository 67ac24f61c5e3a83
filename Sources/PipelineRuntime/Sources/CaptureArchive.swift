internal import Fetching
package import PolicyModel
internal import RawStore
package import Warehouse

/// The archive in which a run keeps what it fetches.
package final class CaptureArchive: Sendable {
  private let writer: WARCWriter

  /// Opens the folder `captures` beside the warehouse for a run that began at `startedAt`.
  package init(
    warehouse path: String, startedAt: String, options: FetchingOptions
  ) throws(GongwenError) {
    let folder = Warehouse.archiveFolder(of: path)
    if let fault = CanonicalPath.makeFolder(folder) {
      throw GongwenError(.warehouse, "the folder cannot be made: \(fault)", place: folder)
    }
    writer = WARCWriter(
      folder: folder, prefix: "gongwen", startedAt: startedAt, maxBytes: options.archiveBytes,
      software: "gongwen/\(CodeVersion.release)", operatorContact: options.contact)
  }

  /// Keeps every hop of an answer; the place of the last one's response.
  func append(
    _ exchanges: [FetchExchange], revisitOf: WARCRevisit? = nil
  ) throws(GongwenError) -> WARCPlace? {
    var place: WARCPlace?
    for (index, exchange) in exchanges.enumerated() {
      let isLast = index == exchanges.count - 1
      place = try writer.append(
        WARCExchange(
          url: exchange.url, date: exchange.startedAt, ipAddress: exchange.remoteAddress,
          requestHead: exchange.requestHead, responseHead: exchange.responseHead,
          responseBody: exchange.body, revisitOf: isLast ? revisitOf : nil))
    }
    return place
  }

  /// Makes everything that was kept lasting; comes before the rows that point to it are.
  func sync() throws(GongwenError) { try writer.sync() }
}
