package import PolicyModel
package import Warehouse

/// One notice as a page: its text with every fact marked, and what each was read as beside it.
package struct NoticePage {
  private let layout: NoticeLayout
  private let words: Words
  private let description: FactDescription

  /// The page of a notice.
  package init(_ detail: NoticeDetail, words: Words) {
    layout = NoticeLayout(detail)
    self.words = words
    description = FactDescription(words)
  }

  /// The HTML, which loads nothing.
  package func html() throws -> String {
    let notice = layout.detail.reading.notice
    let title = notice.title ?? words("（无标题）", "(no title)")
    return try Templates.render(
      "notice",
      [
        "lang": words.language == .chinese ? "zh-CN" : "en", "title": title,
        "metadata": metadata(), "legend": legend(),
        "legendTitle": words("标记", "Marks"),
        "legendHint": words(
          "点正文中的标记看它读成了什么，点边栏中的编号回到原文。",
          "A mark in the text leads to what it was read as, a number beside it back to the text."),
        "contents": contents(), "contentsTitle": words("条款", "Clauses"),
        "blocks": layout.blocks.map { block($0) },
        "textTitle": words("正文", "Text"), "header": headerLines(notice.header),
        "headerTitle": words("页面上的元数据", "What the page says of itself"),
        "fields": fields(), "fieldsTitle": words("元数据从何处读出", "Where metadata was read"),
        "hasFields": !layout.detail.reading.fields.isEmpty,
        "fieldColumns": [
          words("栏目", "field"), words("次序", "rank"), words("值", "value"), words("位置", "place"),
        ].map { ["name": $0] },
        "attachments": attachments(), "hasAttachments": !layout.detail.reading.attachments.isEmpty,
        "attachmentsTitle": words("附件与图片", "Attachments and images"),
        "diagnostics": diagnostics(),
        "hasDiagnostics": !layout.detail.reading.diagnostics.isEmpty,
        "diagnosticsTitle": words("读取提示", "Diagnostics"),
        "provenance": provenance(), "provenanceTitle": words("出处", "Where it came from"),
      ])
  }

  private static func pair(_ name: String, _ value: String, _ link: String? = nil) -> [String: Any]
  {
    ["name": name, "value": value, "link": link.map { $0 as Any } ?? false]
  }

  private func metadata() -> [[String: Any]] {
    let notice = layout.detail.reading.notice
    let values: [(String, String?)] = [
      ("doc_number", notice.documentNumber?.text), ("index_number", notice.indexNumber),
      ("issuer", notice.issuer), ("issued_on", notice.issuedOn),
      ("published_on", notice.publishedOn), ("effective_on", notice.effectiveOn),
      ("expires_on", notice.expiresOn), ("genre", notice.genre),
      ("carrier_genre", notice.carrierGenre), ("subject_categories", notice.subjectCategories),
      ("region_name", notice.regionName), ("region_code", notice.regionCode),
      ("admin_level", notice.adminLevel.map { words.term($0) }),
      ("recipients", notice.recipients),
    ]
    return values.compactMap { name, value in
      value.map { Self.pair(words.column(name), $0) }
    }
  }

  private func provenance() -> [[String: Any]] {
    let detail = layout.detail
    let source = detail.reading.notice.source
    let values: [(String, String?, String?)] = [
      (words.column("notice_id"), detail.reading.notice.id, nil),
      (words.column("source_uri"), source, Link.web(source)),
      (words.column("version"), "\(detail.version) / \(detail.versions.count)", nil),
      (words.column("fetched_at"), detail.fetchedAt, nil),
      (words("原始字节 SHA-256", "SHA-256 of the bytes"), detail.captureSHA256, nil),
      (words("读取程序", "read by"), detail.readerKey, nil),
    ]
    return values.compactMap { name, value, link in value.map { Self.pair(name, $0, link) } }
  }

  private func legend() -> [[String: Any]] {
    NoticeMark.Kind.allCases.map { kind in
      [
        "kind": kind.rawValue, "letter": kind.letter, "name": words.term(kind.rawValue),
        "count": layout.marks.count { $0.kind == kind },
      ]
    }
  }

  private func contents() -> [[String: Any]] {
    layout.blocks.compactMap { block in
      guard let clause = block.clause, let label = clause.label,
        let heading = clause.heading ?? (clause.depth == 1 ? "" : nil)
      else { return nil }
      return [
        "id": clause.id, "label": label, "heading": heading, "depth": min(clause.depth, 6),
      ]
    }
  }

  private func block(_ block: NoticeLayout.Block) -> [String: Any] {
    let notes = layout.text.beginning(in: block.range).map { note($0) }
    var values: [String: Any] = [
      "notes": notes, "hasNotes": !notes.isEmpty,
      // Notes that would stand far lower than their text go below it, side by side.
      "isLong": notes.count * 2 > block.range.count / 36 + 3, "depth": min(block.depth, 6),
      "clauseID": block.clause.map { $0.id as Any } ?? false,
      "address": block.clause?.address ?? "", "role": "",
      "grid": false, "isHeading": false,
    ]
    if let table = block.table {
      values["grid"] = grid(table)
      return values
    }
    values["pieces"] = pieces(block.range)
    if let clause = block.clause {
      values["role"] = clause.role.map { words.term($0.rawValue) } ?? ""
      values["isHeading"] =
        clause.heading != nil && clause.text.isEmpty
        || clause.heading.map { block.range.count <= $0.unicodeScalars.count + 10 } == true
    }
    return values
  }

  private func pieces(_ range: Range<Int>) -> [[String: Any]] {
    layout.text.pieces(of: range).map { piece in
      let marks = piece.covering.map { layout.marks[$0] }
      guard let inner = marks.last else {
        return ["text": layout.string(piece.range), "isMarked": false]
      }
      return [
        "text": layout.string(piece.range), "isMarked": true,
        "kinds": Set(marks.map { $0.kind.rawValue }).sorted().joined(separator: " "),
        "inner": inner.kind.rawValue, "href": inner.fact.id,
        "nesting": min(marks.count, 4),
        "tip": marks.map { "\($0.label) \(description.line($0.fact))" }.joined(separator: "\n"),
        "labels": piece.opening.map { index in
          [
            "label": layout.marks[index].label, "kind": layout.marks[index].kind.rawValue,
            "id": layout.marks[index].fact.id,
          ]
        },
      ]
    }
  }

  private func note(_ index: Int) -> [String: Any] {
    let mark = layout.marks[index]
    var columns = description.columns(mark.fact).map { ["name": $0.name, "value": $0.value] }
    columns.append(["name": words("编号", "id"), "value": mark.fact.id])
    columns.append([
      "name": words("位置", "place"), "value": "\(mark.range.lowerBound)–\(mark.range.upperBound)",
    ])
    return [
      "id": mark.fact.id, "label": mark.label, "kind": mark.kind.rawValue,
      "kindName": words.term(mark.kind.rawValue), "line": description.line(mark.fact),
      "columns": columns,
    ]
  }

  private func grid(_ table: NoticeTable) -> [String: Any] {
    var rows = [[[String: Any]]](repeating: [], count: table.rowCount)
    for cell in table.cells where cell.row < table.rowCount {
      let rowSpan = min(cell.rowSpan, table.rowCount - cell.row)
      rows[cell.row].append([
        "rowSpan": rowSpan > 1 ? rowSpan as Any : false,
        "columnSpan": cell.columnSpan > 1 ? cell.columnSpan as Any : false,
        "isHeader": cell.row < table.headerRowCount, "isInferred": cell.isInferred,
        "plain": cell.isInferred || cell.range.isEmpty ? cell.text : "",
        "pieces": cell.isInferred ? [] : pieces(cell.range),
      ])
    }
    // From the last on, so that the numbers of rows before it stay true.
    for line in layout.looseLines(of: table).reversed() {
      rows.insert(
        [
          [
            "rowSpan": false,
            "columnSpan": table.columnCount > 1 ? table.columnCount as Any : false,
            "isHeader": true, "isInferred": false, "plain": "", "pieces": pieces(line.range),
          ]
        ], at: min(line.beforeRow, rows.count))
    }
    return [
      "rows": rows.map { ["cells": $0] }, "caption": table.caption.map { $0 as Any } ?? false,
    ]
  }

  private func headerLines(_ header: String) -> [[String: Any]] {
    header.split(separator: "\n").map { ["line": String($0)] }
  }

  private func fields() -> [[String: Any]] {
    var ranks: [FieldCandidate.Field: Int] = [:]
    return layout.detail.reading.fields.map { candidate in
      let rank = ranks[candidate.field, default: 0] + 1
      ranks[candidate.field] = rank
      let place = candidate.range.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
      return [
        "field": words.column(candidate.field.rawValue), "rank": rank, "value": candidate.value,
        "place": candidate.place.rawValue + place, "label": candidate.label,
      ]
    }
  }

  private func attachments() -> [[String: Any]] {
    layout.detail.reading.attachments.map {
      Self.pair($0.text.isEmpty ? $0.kind.rawValue : $0.text, $0.href, Link.web($0.href))
    }
  }

  private func diagnostics() -> [[String: Any]] {
    layout.detail.reading.diagnostics.map { diagnostic in
      let place = diagnostic.place.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
      return Self.pair(
        "\(diagnostic.severity.rawValue) \(diagnostic.code)\(place)", diagnostic.message)
    }
  }
}
