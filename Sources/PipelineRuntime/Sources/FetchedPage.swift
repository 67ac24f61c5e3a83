package import Warehouse

/// A page as it was fetched.
package struct FetchedPage: Sendable {
  /// The page without transfer and content coding.
  package var bytes: [UInt8]
  /// The `Content-Type` that came with it.
  package var contentType: String?
  /// The visit that brought it.
  package var visit: SourceVisit
}
