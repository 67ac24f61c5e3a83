package import TextScanning

/// One block of a page in reading order, before or after it is placed in the body.
package struct Block: Sendable, Equatable {
  /// What the block is.
  package enum Kind: Sendable, Equatable {
    case paragraph
    case heading
    case listItem
    /// One row of the table with this index.
    case tableRow(table: Int)
    case image
    case attachmentLink
  }

  /// What the block is.
  package var kind: Kind
  /// The text, white space folded and trimmed.
  package var text: Scalars
  /// Whether the page centres it.
  package var isCentered: Bool
  /// The box (a table of one cell) it stands in; `nil` outside boxes.
  package var box: Int?
  /// Where it stands in the body, in Unicode scalars; empty until it is placed.
  package var range: Range<Int>

  /// Makes a block that is not placed yet.
  package init(
    _ kind: Kind, text: Scalars, isCentered: Bool = false, box: Int? = nil,
    range: Range<Int> = 0..<0
  ) {
    self.kind = kind
    self.text = text
    self.isCentered = isCentered
    self.box = box
    self.range = range
  }
}
