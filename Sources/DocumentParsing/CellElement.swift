/// A `td` or `th` of a page.
struct CellElement: Sendable {
  /// The node of the element.
  var node: Int32
  /// The table it belongs to, an index of ``PageFlow/tables``.
  var table: Int32
  /// Its row, as written, from 0.
  var row: Int
  /// The spans as written, at least 1.
  var columnSpan: Int
  var rowSpan: Int
  /// Whether it is a `th`, or stands in a `thead`.
  var isHeader: Bool
  /// The lines inside it, nested tables included, as indices of ``PageFlow/lines``.
  var lines: Range<Int> = 0..<0
}
