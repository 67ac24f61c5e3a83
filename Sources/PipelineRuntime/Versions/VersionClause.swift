package import PolicyModel

/// A clause of a version, as far as versions are compared by it.
package struct VersionClause: Sendable, Equatable {
  /// Its place in the tree, `2.1.3`.
  package var address: String
  /// Its label as printed.
  package var label: String?
  /// Its heading.
  package var heading: String?
  /// What it says, label and heading included.
  package var quote: String

  /// Makes a clause.
  package init(address: String, label: String?, heading: String?, quote: String) {
    self.address = address
    self.label = label
    self.heading = heading
    self.quote = quote
  }

  /// The clauses of a worker's answer, in the order of the text.
  package static func read(_ reply: WorkerReply) throws(RowReader.Malformed) -> [VersionClause] {
    var clauses: [VersionClause] = []
    try reply.line.withUnsafeBufferPointer { (buffer) throws(RowReader.Malformed) in
      var reader = RowReader(
        UnsafeRawBufferPointer(buffer), form: reply.form, offset: reply.tables.lowerBound)
      try reader.beginArray()
      while try reader.nextElement() {
        var name = ""
        var columns: [String] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
          switch key {
          case "table": name = try reader.string()
          case "columns":
            try reader.beginArray()
            while try reader.nextElement() { columns.append(try reader.string()) }
          case "rows" where name == "clauses":
            try reader.beginArray()
            while try reader.nextElement() {
              if let clause = try row(&reader, columns) { clauses.append(clause) }
            }
          default: try reader.skip()
          }
        }
      }
    }
    return clauses
  }

  /// One row; `nil` for a point inside a paragraph, whose text its clause has as well.
  private static func row(
    _ reader: inout RowReader, _ columns: [String]
  ) throws(RowReader.Malformed) -> VersionClause? {
    var clause = VersionClause(address: "", label: nil, heading: nil, quote: "")
    var isInline = false
    var column = 0
    try reader.beginArray()
    while try reader.nextElement() {
      switch column < columns.count ? columns[column] : "" {
      case "address": clause.address = try reader.string()
      case "label": clause.label = try reader.optionalString()
      case "heading": clause.heading = try reader.optionalString()
      case "quote": clause.quote = try reader.string()
      case "inline":
        if case .integer(let flag) = try reader.value() { isInline = flag != 0 }
      default: try reader.skip()
      }
      column += 1
    }
    return isInline ? nil : clause
  }
}
