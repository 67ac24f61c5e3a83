/// Why a page of a source names nothing.
package struct DiscoveryFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of fault it is; the raw values stand in run records.
  package enum Code: String, Sendable {
    /// The page is of another kind than the source says.
    case otherKind = "other_kind"
    /// The parser gave the page up.
    case unreadable
    /// There is no link on the page that fits: the site may have changed.
    case nothingFound = "nothing_found"
  }

  /// What kind of fault it is.
  package var code: Code
  /// The page.
  package var url: String
  /// One line: what is wrong and what to do.
  package var message: String

  /// Makes a fault.
  package init(_ code: Code, url: String, _ message: String) {
    self.code = code
    self.url = url
    self.message = message
  }

  /// `url: message`
  package var description: String { "\(url): \(message)" }
}
