/// A chart of a report: one bar for each row, lying or standing.
struct ReportChart {
  /// One bar.
  struct Bar {
    var label: String
    var value: Double
    var text: String
    var href: String
    /// How far its label is indented.
    var depth = 0
    /// The level of administration that gives its colour, if any.
    var level = ""
  }

  var caption: String
  var note: String?
  var bars: [Bar]
  /// What is left out, in words, and the SQL that gives all.
  var more: (text: String, sql: String)?

  private var largest: Double { bars.reduce(0) { max($0, $1.value) } }

  /// Lying bars.
  var rowValues: [String: Any] {
    [
      "caption": caption, "note": note.map { $0 as Any } ?? false,
      "rows": bars.map { bar in
        [
          "label": bar.label, "value": bar.text, "href": bar.href, "level": bar.level,
          "depth": bar.depth + 1,
          "width": Geometry.percent(Geometry.share(bar.value, of: largest)),
        ]
      },
      "more": ReportTable.more(more),
    ]
  }

  /// Standing bars, for years.
  var columnValues: [String: Any] {
    let step = 100 / Double(max(bars.count, 1))
    return [
      "caption": caption, "note": note.map { $0 as Any } ?? false,
      "rows": bars.enumerated().map { index, bar in
        let height = Geometry.share(bar.value, of: largest) * 0.72
        let left = step * Double(index)
        return [
          "label": bar.label, "value": bar.text, "href": bar.href.isEmpty ? false : bar.href as Any,
          "x": Geometry.percent(left + step * 0.15), "width": Geometry.percent(step * 0.7),
          "y": Geometry.percent(85 - height), "height": Geometry.percent(height),
          "isOdd": (bars.count - index).isMultiple(of: 2),
          "middle": Geometry.percent(left + step / 2),
        ]
      },
    ]
  }
}
