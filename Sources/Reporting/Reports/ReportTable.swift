/// A table of a report.
struct ReportTable {
  /// One cell.
  struct Cell {
    var text: String
    var href: String?
    /// What it is sorted by where that is not its text.
    var sort: String?
    /// Classes of the style sheet: n for numbers, q for quotes.
    var style: String?
    /// A share of 0 to 100 that is drawn under the text.
    var meter: Double?
    /// A share of 0 to 100 that the cell is shaded by.
    var shade: Int?

    /// A text.
    init(_ text: String?, href: String? = nil, style: String? = nil) {
      self.text = text ?? ""
      self.href = href
      self.style = style
    }

    /// A number, which leads to its evidence.
    init(number: Int, _ text: String, href: String? = nil) {
      self.init(text, href: href, style: "n")
      sort = String(number)
    }

    /// A number with a fraction.
    init(value: Double?, _ text: String?, href: String? = nil) {
      self.init(text, href: href, style: "n")
      sort = value.map { String($0) } ?? ""
    }
  }

  var caption: String?
  var style = ""
  /// The columns; numbers stand to the right.
  var columns: [(name: String, isNumber: Bool)]
  var rows: [[Cell]] = []
  /// Anchors of rows; empty, or one for each.
  var anchors: [String] = []
  /// What is left out, in words, and the SQL that gives all.
  var more: (text: String, sql: String)?

  /// The table for the template.
  var values: [String: Any] {
    [
      "tableClass": style, "caption": caption.map { $0 as Any } ?? false,
      "columns": columns.map { ["name": $0.name, "isNumber": $0.isNumber] },
      "rows": rows.enumerated().map { index, cells in
        [
          "id": index < anchors.count ? anchors[index] as Any : false,
          "cells": cells.map { cell in
            [
              "text": cell.text, "href": cell.href.map { $0 as Any } ?? false,
              "sort": cell.sort.map { $0 as Any } ?? false,
              "style": cell.style.map { $0 as Any } ?? false,
              "meter": cell.meter.map { Geometry.percent($0) as Any } ?? false,
              "shade": cell.shade.map { String($0) as Any } ?? false,
            ]
          },
        ] as [String: Any]
      },
      "more": Self.more(more),
    ]
  }

  /// What is left out, for the template.
  static func more(_ more: (text: String, sql: String)?) -> Any {
    more.map { ["text": $0.text, "sql": $0.sql.isEmpty ? false : $0.sql as Any] as Any } ?? false
  }
}
