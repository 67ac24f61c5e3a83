import DocumentParsing
import PolicyModel
import TextScanning

/// Reads a page of a test.
func read(_ page: String) throws(PageRejection) -> ParsedDocument {
  try DocumentParser.parse(
    NoticeInput(source: "test", bytes: Array(page.utf8)), noticeID: "n")
}

extension ParsedDocument {
  /// The body, line by line.
  var lines: [String] { body.string.split(separator: "\n").map(String.init) }

  /// The cells of a table, one string a row: `column:text`, `~` for an inferred one.
  func rows(ofTable index: Int) -> [String] {
    (0..<tables[index].rowCount).map { row in
      tables[index].cells.filter { $0.row == row }
        .map { "\($0.column):\($0.isInferred ? "~" : "")\($0.text)" }.joined(separator: " ")
    }
  }

  /// Whether every cell that is printed stands at its place in the body.
  var cellsStandInBody: Bool {
    tables.allSatisfy { table in
      table.cells.allSatisfy { body.string($0.range) == $0.text }
    }
  }
}
