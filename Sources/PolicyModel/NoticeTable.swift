/// A data table of a notice, laid out on a grid.
package struct NoticeTable: Sendable, Equatable {
  /// How the table stood on the page. Raw values are stored.
  package enum Origin: String, Sendable {
    /// Table markup.
    case markup
    /// Lines of `a | b |`.
    case delimited
    /// One cell per line.
    case flattened
  }

  /// One cell; a merged cell stands once, at its top left corner, with its spans.
  package struct Cell: Sendable, Equatable {
    /// Row and column on the grid, from 0.
    package var row: Int
    package var column: Int
    /// Rows and columns covered, at least 1.
    package var rowSpan: Int
    package var columnSpan: Int
    /// The text without surrounding white space and without line breaks inside words.
    package var text: String
    /// Whether a lost group label was carried down to here (the text stands further up).
    package var isInferred: Bool
    /// Half-open range in the body, in Unicode scalars; for an inferred cell that of its origin.
    package var range: Range<Int>

    /// Makes a cell.
    package init(
      row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, text: String,
      isInferred: Bool = false, range: Range<Int>
    ) {
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.text = text
      self.isInferred = isInferred
      self.range = range
    }
  }

  /// The notice's id, `-t` and the ordinal.
  package var id: String
  /// The clause the table stands in; `nil` before the first.
  package var clauseID: String?
  /// Position in document order, from 0.
  package var ordinal: Int
  /// The line over the table that names it, where there is one.
  package var caption: String?
  /// How the table stood on the page.
  package var origin: Origin
  /// Size of the grid.
  package var rowCount: Int
  package var columnCount: Int
  /// Rows at the top that are headers.
  package var headerRowCount: Int
  /// Half-open range in the body, in Unicode scalars.
  package var range: Range<Int>
  /// The cells by row, then column.
  package var cells: [Cell]

  /// Makes a table.
  package init(
    id: String, clauseID: String?, ordinal: Int, caption: String?, origin: Origin, rowCount: Int,
    columnCount: Int, headerRowCount: Int, range: Range<Int>, cells: [Cell]
  ) {
    self.id = id
    self.clauseID = clauseID
    self.ordinal = ordinal
    self.caption = caption
    self.origin = origin
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.headerRowCount = headerRowCount
    self.range = range
    self.cells = cells
  }
}
