/// Lays cells with spans out on a grid (HTML 4.9.12), with absurd spans bounded by what is there.
///
/// Rows and columns in which no cell begins are left out; so a table that spans 1000 columns with
/// three cells has three.
struct TableGrid {
  /// A cell's place on the grid.
  struct Place: Equatable {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  /// The most columns that a row is laid out on before it is narrowed.
  private static let widest = 1024

  /// The places of the cells, in their order.
  private(set) var places: [Place] = []
  /// The size of the grid.
  private(set) var rowCount = 0
  private(set) var columnCount = 0

  /// Lays out rows of spans, in the order of the page.
  init(_ rows: [[(rowSpan: Int, columnSpan: Int)]]) {
    // For each column, the row at which it is free again.
    var freeFrom: [Int] = []
    for (row, cells) in rows.enumerated() {
      var column = 0
      for cell in cells {
        while column < freeFrom.count, freeFrom[column] > row { column += 1 }
        var span = column + cell.columnSpan > Self.widest ? 1 : cell.columnSpan
        // A cell never covers another that hangs down from above.
        var width = 1
        while width < span, column + width >= freeFrom.count || freeFrom[column + width] <= row {
          width += 1
        }
        span = width
        let height = min(cell.rowSpan, rows.count - row)
        while freeFrom.count < column + span { freeFrom.append(0) }
        for covered in column..<column + span { freeFrom[covered] = row + height }
        places.append(Place(row: row, column: column, rowSpan: height, columnSpan: span))
        column += span
      }
    }
    narrow(rowCount: rows.count, columnCount: freeFrom.count)
  }

  private mutating func narrow(rowCount rows: Int, columnCount columns: Int) {
    var startsRow = [Int](repeating: 0, count: rows + 1)
    var startsColumn = [Int](repeating: 0, count: columns + 1)
    for place in places {
      startsRow[place.row + 1] = 1
      startsColumn[place.column + 1] = 1
    }
    for index in 0..<rows { startsRow[index + 1] += startsRow[index] }
    for index in 0..<columns { startsColumn[index + 1] += startsColumn[index] }
    rowCount = startsRow[rows]
    columnCount = startsColumn[columns]
    for index in places.indices {
      let place = places[index]
      let row = startsRow[place.row]
      let column = startsColumn[place.column]
      places[index] = Place(
        row: row, column: column,
        rowSpan: max(1, startsRow[place.row + place.rowSpan] - row),
        columnSpan: max(1, startsColumn[place.column + place.columnSpan] - column))
    }
  }
}
