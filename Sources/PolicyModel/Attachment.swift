/// A link from a notice to an attached file, or an image in its text.
package struct Attachment: Sendable, Equatable {
  /// What is attached. Raw values are stored.
  package enum Kind: String, Sendable {
    case file, image
  }

  /// Whether it is a file or an image.
  package var kind: Kind
  /// The text of the link or the image's alternative text.
  package var text: String
  /// The address as printed on the page, not resolved.
  package var href: String
  /// Half-open range in the body, in Unicode scalars, where the link's text stands in the body.
  package var range: Range<Int>?

  /// Makes an attachment.
  package init(kind: Kind, text: String, href: String, range: Range<Int>? = nil) {
    self.kind = kind
    self.text = text
    self.href = href
    self.range = range
  }
}
