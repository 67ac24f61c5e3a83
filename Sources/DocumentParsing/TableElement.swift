/// A `table` of a page, before it is known whether it holds data.
struct TableElement: Sendable {
  /// What a table is there for.
  enum Kind: Sendable, Equatable {
    /// It only places things on the page.
    case layout
    /// Rows and columns of data.
    case data
    /// One column that frames a text (专栏).
    case box
    /// The metadata block.
    case metadata
  }

  /// The node of the element.
  var node: Int32
  /// The cell it stands in; -1 outside other tables.
  var parentCell: Int32
  /// The innermost table that it stands in; -1 outside other tables.
  var parentTable: Int32
  /// Rows so far.
  var rowCount = 0
  /// The lines inside it, nested tables included, as indices of ``PageFlow/lines``.
  var lines: Range<Int> = 0..<0
  /// What it is there for.
  var kind = Kind.layout
  /// The outermost data table that it is or stands in; -1 where there is none.
  var dataRoot: Int32 = -1
  /// The outermost box that it is or stands in; -1 where there is none.
  var boxRoot: Int32 = -1

  /// Makes a table without rows.
  init(node: Int32, parentCell: Int32, parentTable: Int32) {
    self.node = node
    self.parentCell = parentCell
    self.parentTable = parentTable
  }
}
