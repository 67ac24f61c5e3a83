internal import PolicyModel

/// The data dictionary as the rows of the table `_columns`.
package enum DictionaryRow {
  /// The columns of `_columns`.
  package static let columns = [
    "table_name", "column_name", "ordinal", "type", "chinese_name", "description", "unit",
    "example", "enumeration",
  ]

  /// A row for each table with an empty column name, and one for each of its columns.
  package static func rows(of tables: [DictionaryTable]) -> [[RowScalar]] {
    var rows: [[RowScalar]] = []
    for table in tables {
      rows.append([
        .text(table.name), .text(""), .integer(0), .text(table.isView ? "view" : "table"),
        .text(table.chineseName), .text(table.description), .null, .null, .null,
      ])
      for (index, column) in table.columns.enumerated() {
        rows.append([
          .text(table.name), .text(column.name), .integer(Int64(index + 1)), .text(column.type),
          .text(column.chineseName), .text(column.description), optional(column.unit),
          optional(column.example), optional(column.enumeration.map { object($0) }),
        ])
      }
    }
    return rows
  }

  private static func optional(_ text: String?) -> RowScalar { text.map { .text($0) } ?? .null }

  /// The values of an enumeration as a JSON object of their meanings.
  private static func object(_ values: [DictionaryColumn.Value]) -> String {
    var writer = RowWriter()
    writer.beginObject()
    for value in values {
      writer.key(text: value.name)
      writer.text(value.meaning)
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
