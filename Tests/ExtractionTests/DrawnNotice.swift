import DocumentParsing
import Extraction
import PolicyModel
import TextScanning

/// A notice drawn as text: one block a line, rows of a table between bars.
///
/// `| 甲 | < | ^ |`: `<` goes on from the cell at its left, `^` from the cell above it, `~甲` is a
/// label that was carried down. `[专栏1 …` and the lines that start with `[` stand in a box. A line
/// `=标题` before a table is its caption and no text.
enum DrawnNotice {
  static func context(
    _ drawing: String, title: String? = nil, issuedOn: String? = nil
  ) -> NoticeContext {
    var builder = BodyBuilder()
    var tables: [(rows: [[String]], first: Int, caption: String?)] = []
    var caption: String?
    var isInTable = false
    for line in drawing.split(separator: "\n") {
      let text = line.trimming
      if text.hasPrefix("=") {
        caption = String(text.dropFirst())
        isInTable = false
      } else if text.hasPrefix("|") {
        let cells = text.dropFirst().dropLast().split(
          separator: "|", omittingEmptySubsequences: false
        ).map { $0.trimming }
        if !isInTable { tables.append(([], builder.blocks.count, caption)) }
        caption = nil
        isInTable = true
        tables[tables.count - 1].rows.append(cells)
        builder.append(
          Block(
            .tableRow(table: tables.count - 1),
            text: Scalars(
              cells.filter { $0 != "<" && $0 != "^" && !$0.hasPrefix("~") }.joined(separator: " | ")
            )))
      } else {
        isInTable = false
        let isBoxed = text.hasPrefix("[")
        builder.append(
          Block(
            .paragraph, text: Scalars(isBoxed ? String(text.dropFirst()) : text),
            box: isBoxed ? 0 : nil))
      }
    }
    let functions = BlockClassifier.functions(of: builder.blocks)
    let tree = ClauseTree.build(
      noticeID: "n", body: builder.body, blocks: builder.blocks, functions: functions)
    var notice = Notice(id: "n", source: "drawn", header: "", body: builder.body.string)
    notice.title = title
    notice.issuedOn = issuedOn
    let laid = tables.enumerated().map { index, table in
      lay(table.rows, from: table.first, caption: table.caption, ordinal: index, builder)
    }
    return NoticeContext(
      notice: notice, body: builder.body, blocks: builder.blocks, functions: functions,
      clauses: tree.clauses, clauseOfBlock: tree.clauseOfBlock, tables: laid)
  }

  private static func lay(
    _ rows: [[String]], from first: Int, caption: String?, ordinal: Int, _ builder: BodyBuilder
  ) -> NoticeTable {
    var cells: [NoticeTable.Cell] = []
    var owner: [[Int]] = rows.map { $0.map { _ in -1 } }
    var place = builder.blocks[first].range.lowerBound
    for (row, texts) in rows.enumerated() {
      place = builder.blocks[first + row].range.lowerBound
      for (column, text) in texts.enumerated() {
        if text == "<" {
          owner[row][column] = owner[row][column - 1]
          cells[owner[row][column]].columnSpan = column - cells[owner[row][column]].column + 1
        } else if text == "^" {
          owner[row][column] = owner[row - 1][column]
          cells[owner[row][column]].rowSpan = row - cells[owner[row][column]].row + 1
        } else if text.hasPrefix("~") {
          let label = String(text.dropFirst())
          let origin = cells.last { $0.text == label }
          owner[row][column] = cells.count
          cells.append(
            .init(
              row: row, column: column, text: label, isInferred: true, range: origin?.range ?? 0..<0
            ))
        } else {
          let count = text.unicodeScalars.count
          owner[row][column] = cells.count
          cells.append(.init(row: row, column: column, text: text, range: place..<place + count))
          place += count + 3
        }
      }
    }
    return NoticeTable(
      id: "n-t\(ordinal)", clauseID: nil, ordinal: ordinal, caption: caption, origin: .markup,
      rowCount: rows.count, columnCount: rows.map(\.count).max() ?? 0, headerRowCount: 1,
      range: builder.blocks[first].range
        .lowerBound..<builder.blocks[first + rows.count - 1].range
        .upperBound, cells: cells)
  }
}

extension StringProtocol {
  fileprivate var trimming: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
