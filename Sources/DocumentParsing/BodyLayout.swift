internal import PolicyModel
internal import TextScanning

/// Lays lines and tables out as the canonical text, and finds the tables that stand in lines.
struct BodyLayout {
  private(set) var builder = BodyBuilder()
  private(set) var tables: [NoticeTable] = []
  private(set) var attachments: [Attachment] = []

  private let noticeID: String
  private let items: [LayoutItem]
  /// The text of each item; `nil` for tables, and for lines in boxes and of links.
  private let texts: [Scalars?]
  /// The paragraph that may go on in the next line.
  private var pending: Block?
  private var pendingLinks: [PageLine.Link] = []
  /// Boxes of text pages are numbered behind those of markup.
  private var nextBox = 1 << 20

  /// Lays out `items`.
  init(_ items: [LayoutItem], noticeID: String) {
    self.noticeID = noticeID
    self.items = items
    texts = items.map {
      if case .line(let line, nil) = $0, line.links.isEmpty { line.text } else { nil }
    }
    var index = 0
    while index < items.count {
      switch items[index] {
      case .table(let table, let box):
        flushParagraph()
        add(table, box: box)
        index += 1
      case .line(let line, let box):
        if let count = addDelimited(at: index) ?? addFlattened(at: index) {
          index += count
        } else {
          add(line, box: box)
          index += 1
        }
      }
    }
    flushParagraph()
  }

  // MARK: - Paragraphs

  private mutating func add(_ line: PageLine, box: Int?) {
    if let last = pending, last.box == box, line.kind != .heading, last.kind != .heading,
      SentenceBreak.isBroken(last.text, before: line.text)
    {
      let offset = last.text.count
      pending?.text.append(contentsOf: line.text)
      pendingLinks += line.links.map {
        PageLine.Link(
          range: $0.range.lowerBound + offset..<$0.range.upperBound + offset, href: $0.href)
      }
      return
    }
    flushParagraph()
    var kind = line.kind
    if let link = line.links.first, link.range.count * 2 > line.text.count {
      kind = .attachmentLink
    }
    pending = Block(kind, text: line.text, isCentered: line.isCentered, box: box)
    pendingLinks = line.links
  }

  private mutating func flushParagraph() {
    guard let block = pending else { return }
    pending = nil
    let range = builder.append(block)
    for link in pendingLinks {
      let place =
        range.lowerBound + link.range.lowerBound..<range.lowerBound + link.range.upperBound
      attachments.append(
        Attachment(
          kind: .file, text: block.text.string(link.range), href: link.href, range: place))
    }
  }

  // MARK: - Tables in markup

  private mutating func add(_ table: MarkupTable, box: Int) {
    var caption = table.caption ?? TableCaption.above(builder.blocks)
    if let own = table.caption {
      builder.append(Block(.paragraph, text: own, isCentered: true, box: box))
    }
    var cells: [NoticeTable.Cell] = []
    var range: Range<Int>?
    for row in table.rows {
      let text = RowText(row.texts)
      let place = builder.append(
        Block(
          .tableRow(table: tables.count), text: text.text, box: table.caption == nil ? nil : box))
      range = (range?.lowerBound ?? place.lowerBound)..<place.upperBound
      for (cell, own) in zip(row.cells, text.ranges) where cell.row >= 0 {
        var cell = cell
        cell.range = place.lowerBound + own.lowerBound..<place.lowerBound + own.upperBound
        cells.append(cell)
      }
    }
    guard let range, table.columnCount > 0 else { return }
    if caption == nil, let last = tables.last, goesOn(last, in: cells) {
      caption = last.caption.map { Scalars($0) }
    }
    tables.append(
      NoticeTable(
        id: "\(noticeID)-t\(tables.count)", clauseID: nil, ordinal: tables.count,
        caption: caption?.string, origin: .markup, rowCount: table.rowCount,
        columnCount: table.columnCount, headerRowCount: table.headerRowCount, range: range,
        cells: cells))
    for remark in table.remarks { builder.append(Block(.paragraph, text: remark)) }
  }

  /// Whether a table has the header of the one before it, as the next page of a long table does.
  private func goesOn(_ last: NoticeTable, in cells: [NoticeTable.Cell]) -> Bool {
    last.cells.lazy.filter { $0.row == 0 }.map(\.text)
      .elementsEqual(cells.lazy.filter { $0.row == 0 }.map(\.text))
  }

  // MARK: - Tables in lines

  /// Lays out the rows and boxes that start at an item, and says how many items they take.
  private mutating func addDelimited(at start: Int) -> Int? {
    var rows: [[Scalars]] = []
    while start + rows.count < items.count, let text = texts[start + rows.count],
      let cells = DelimitedLine.cells(of: text)
    { rows.append(cells) }
    guard !rows.isEmpty else { return nil }
    flushParagraph()
    var index = 0
    var box: Int?
    while index < rows.count {
      if rows[index].count > 1 {
        var end = index + 1
        while end < rows.count, rows[end].count > 1 || isGroup(rows, end) { end += 1 }
        addDelimited(Array(rows[index..<end]), box: box)
        index = end
      } else {
        let cell = rows[index][0]
        if box == nil || cell.starts(with: "专栏") {
          box = nextBox
          nextBox += 1
        }
        for paragraph in DelimitedLine.paragraphs(of: cell) {
          builder.append(Block(.paragraph, text: paragraph, box: box))
        }
        index += 1
      }
    }
    return rows.count
  }

  /// One cell between rows of several is a group of them.
  private func isGroup(_ rows: [[Scalars]], _ index: Int) -> Bool {
    let cell = rows[index][0]
    return index + 1 < rows.count && rows[index + 1].count > 1 && cell.count <= 40
      && !cell.starts(with: "专栏") && cell.count(of: ScalarSet.sentenceEnds) == 0
  }

  private mutating func addDelimited(_ rows: [[Scalars]], box: Int?) {
    let caption = TableCaption.above(builder.blocks)
    var ranges: [[Range<Int>]] = []
    for row in rows {
      let text = RowText(row)
      let place = builder.append(
        Block(.tableRow(table: tables.count), text: text.text, box: box))
      ranges.append(
        text.ranges.map {
          place.lowerBound + $0.lowerBound..<place.lowerBound + $0.upperBound
        })
    }
    add(LooseGrid(rows), ranges, caption: caption, origin: .delimited)
  }

  /// Lays out the flattened table that starts at an item, and says how many items it takes.
  private mutating func addFlattened(at start: Int) -> Int? {
    guard let table = FlattenedTable(texts, at: start) else { return nil }
    flushParagraph()
    let caption = TableCaption.above(builder.blocks)
    var rows: [[Scalars]] = []
    var ranges: [[Range<Int>]] = []
    var index = start
    for length in table.rowLengths {
      let row = texts[index..<index + length].compactMap { $0 }
      rows.append(row)
      ranges.append(
        row.map { builder.append(Block(.tableRow(table: tables.count), text: $0)) })
      index += length
    }
    add(LooseGrid(rows), ranges, caption: caption, origin: .flattened)
    return table.lineCount
  }

  private mutating func add(
    _ grid: LooseGrid, _ ranges: [[Range<Int>]], caption: Scalars?, origin: NoticeTable.Origin
  ) {
    guard let start = ranges.first?.first?.lowerBound, let end = ranges.last?.last?.upperBound
    else { return }
    tables.append(
      NoticeTable(
        id: "\(noticeID)-t\(tables.count)", clauseID: nil, ordinal: tables.count,
        caption: caption?.string, origin: origin, rowCount: grid.rowCount,
        columnCount: grid.columnCount, headerRowCount: grid.headerRowCount, range: start..<end,
        cells: grid.cells.map {
          NoticeTable.Cell(
            row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan,
            text: $0.text.string, isInferred: $0.isInferred,
            range: ranges[$0.source.row][$0.source.position])
        }))
  }
}
