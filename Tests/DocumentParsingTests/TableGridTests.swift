import Testing

@testable import DocumentParsing

@Suite struct TableGridTests {
  @Test func spansPushCellsToTheFirstFreeColumn() {
    let grid = TableGrid([[(2, 1), (1, 2)], [(1, 1), (1, 1)]])
    #expect(grid.rowCount == 2 && grid.columnCount == 3)
    #expect(
      grid.places == [
        .init(row: 0, column: 0, rowSpan: 2, columnSpan: 1),
        .init(row: 0, column: 1, rowSpan: 1, columnSpan: 2),
        .init(row: 1, column: 1, rowSpan: 1, columnSpan: 1),
        .init(row: 1, column: 2, rowSpan: 1, columnSpan: 1),
      ])
  }

  @Test func absurdSpansAreBoundedByWhatIsThere() {
    let grid = TableGrid([[(65534, 1000), (1, 65534)], [(1, 1)]])
    #expect(grid.rowCount == 2)
    #expect(grid.columnCount <= 3)
    #expect(grid.places.allSatisfy { $0.column + $0.columnSpan <= grid.columnCount })
  }

  @Test func aRowSpanEndsWithTheTable() {
    let grid = TableGrid([[(9, 1), (1, 1)], [(1, 1)]])
    #expect(grid.places[0].rowSpan == 2)
    #expect(grid.places[2].column == 1)
  }
}
