internal import TextScanning

/// One line of a page as a reader sees it, before it is known what it belongs to.
struct PageLine: Sendable {
  /// A link to a file inside a line.
  struct Link: Sendable, Equatable {
    /// Half-open range of the link's text in the line.
    var range: Range<Int>
    /// The address as printed.
    var href: String
  }

  /// The text, white space folded and trimmed.
  var text: Scalars
  /// Paragraph, heading or list item.
  var kind: Block.Kind = .paragraph
  /// The node of the block element it stands in; -1 on a text page.
  var element: Int32 = -1
  /// The innermost table cell it stands in, an index of ``PageFlow/cells``; -1 outside tables.
  var cell: Int32 = -1
  /// How many scalars stand inside links.
  var linkCount = 0
  /// Whether the page centres it.
  var isCentered = false
  /// Links to files.
  var links: [Link] = []
}
