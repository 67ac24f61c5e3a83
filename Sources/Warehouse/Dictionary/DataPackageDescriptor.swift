package import PolicyModel

/// The data dictionary as a descriptor of a Frictionless data package (datapackage.json), for
/// tables that are exported as CSV files.
package enum DataPackageDescriptor {
  /// The descriptor of a package whose files are `<table>.csv`.
  package static func json(
    _ tables: [DictionaryTable], files: [String: File] = [:], name: String = "gongwen"
  ) -> String {
    var writer = RowWriter()
    writer.beginObject()
    writer.key("profile")
    writer.text("tabular-data-package")
    writer.key("name")
    writer.text(name)
    writer.key("title")
    writer.text("公文数据 (Chinese government notices)")
    writer.key("resources")
    writer.beginArray()
    for table in tables { resource(table, file: files[table.name], to: &writer) }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A file as it was written.
  package struct File: Sendable {
    /// Its name in the package.
    package var path: String
    /// Its size.
    package var byteCount: Int
    /// SHA-256 in hexadecimal.
    package var sha256: String
    /// The references that hold within the package.
    package var foreignKeys: [ExportSnapshot.ForeignKey]

    /// Makes a description of a file.
    package init(
      path: String, byteCount: Int, sha256: String, foreignKeys: [ExportSnapshot.ForeignKey]
    ) {
      self.path = path
      self.byteCount = byteCount
      self.sha256 = sha256
      self.foreignKeys = foreignKeys
    }
  }

  /// Writes the descriptor of one file, with what is known of it where it was written.
  package static func resource(
    _ table: DictionaryTable, file: File? = nil, to writer: inout RowWriter
  ) {
    writer.beginObject()
    for (key, text) in [
      ("profile", "tabular-data-resource"), ("name", resourceName(table.name)),
      ("path", file?.path ?? table.name + ".csv"), ("title", table.chineseName),
      ("description", table.description), ("format", "csv"), ("mediatype", "text/csv"),
      ("encoding", "utf-8"),
    ] {
      writer.key(text: key)
      writer.text(text)
    }
    if let file {
      writer.key("bytes")
      writer.integer(file.byteCount)
      writer.key("hash")
      writer.text("sha256:\(file.sha256)")
    }
    writer.key("schema")
    schema(table, foreignKeys: file?.foreignKeys ?? [], to: &writer)
    writer.endObject()
  }

  /// Writes the table schema: fields, missing values and the key.
  package static func schema(
    _ table: DictionaryTable, foreignKeys: [ExportSnapshot.ForeignKey] = [],
    to writer: inout RowWriter
  ) {
    writer.beginObject()
    writer.key("fields")
    writer.beginArray()
    for column in table.columns { field(column, isKey: table.key.contains(column.name), &writer) }
    writer.endArray()
    if !table.key.isEmpty {
      writer.key("primaryKey")
      writer.beginArray()
      for name in table.key { writer.text(name) }
      writer.endArray()
    }
    if !foreignKeys.isEmpty {
      writer.key("foreignKeys")
      writer.beginArray()
      for key in foreignKeys { write(key, of: table, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
  }

  private static func write(
    _ key: ExportSnapshot.ForeignKey, of table: DictionaryTable, to writer: inout RowWriter
  ) {
    writer.beginObject()
    writer.key("fields")
    writer.beginArray()
    for name in key.columns { writer.text(name) }
    writer.endArray()
    writer.key("reference")
    writer.beginObject()
    writer.key("resource")
    // Empty: the resource itself.
    writer.text(key.table == table.name ? "" : resourceName(key.table))
    writer.key("fields")
    writer.beginArray()
    for name in key.targets { writer.text(name) }
    writer.endArray()
    writer.endObject()
    writer.endObject()
  }

  private static func field(
    _ column: DictionaryColumn, isKey: Bool, _ writer: inout RowWriter
  ) {
    writer.beginObject()
    let type = type(of: column)
    for (key, text) in [
      ("name", column.name), ("type", type.name), ("format", type.format),
      ("title", column.chineseName), ("description", column.description),
      ("unit", column.unit), ("example", column.example),
    ] {
      guard let text else { continue }
      writer.key(text: key)
      writer.text(text)
    }
    if isKey || column.enumeration != nil {
      writer.key("constraints")
      writer.beginObject()
      if isKey {
        writer.key("required")
        writer.boolean(true)
      }
      if let values = column.enumeration {
        writer.key("enum")
        writer.beginArray()
        for value in values {
          if type.name == "integer" {
            writer.integer(Int(value.name))
          } else {
            writer.text(value.name)
          }
        }
        writer.endArray()
      }
      writer.endObject()
    }
    writer.endObject()
  }

  /// The type of Table Schema; days and times by the names of their columns.
  private static func type(of column: DictionaryColumn) -> (name: String, format: String?) {
    switch column.type {
    case "INTEGER": ("integer", nil)
    case "REAL": ("number", nil)
    case "BLOB": ("string", "binary")
    default:
      if column.name.hasSuffix("_on") {
        ("date", nil)
      } else if column.name.hasSuffix("_at") {
        ("datetime", "%Y-%m-%d %H:%M:%S")
      } else {
        ("string", nil)
      }
    }
  }

  /// The names of resources begin with a letter.
  private static func resourceName(_ name: String) -> String {
    name.hasPrefix("_") ? "dictionary" + name : name
  }
}
