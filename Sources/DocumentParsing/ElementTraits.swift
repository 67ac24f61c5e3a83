/// What a node of a page takes from the elements that it stands in.
struct ElementTraits {
  /// Yes-or-no traits.
  struct Flags: OptionSet {
    let rawValue: UInt8

    /// Not shown, or no text of the page (`select`, `button`).
    static let isHidden = Flags(rawValue: 1)
    static let isLink = Flags(rawValue: 2)
    static let isCentered = Flags(rawValue: 4)
    /// Inside navigation or the foot of the site.
    static let isChrome = Flags(rawValue: 8)
    static let isHeading = Flags(rawValue: 16)
    static let isListItem = Flags(rawValue: 32)
    /// Line breaks of the source are line breaks of the text.
    static let isPreformatted = Flags(rawValue: 64)
  }

  var flags: Flags = []
  /// The innermost block element.
  var block: Int32 = 0
  /// The innermost table cell, an index of ``PageFlow/cells``; -1 outside tables.
  var cell: Int32 = -1
  /// The innermost table, an index of ``PageFlow/tables``; -1 outside tables.
  var table: Int32 = -1
  /// The innermost link; -1 outside links.
  var link: Int32 = -1
}
