internal import PolicyModel
internal import Yams

/// Reads the file of the data dictionary, whose head says how it is written.
struct DictionaryReader {
  private let root: Node
  private var common: [String: DictionaryColumn] = [:]
  private var tables: [DictionaryTable] = []

  /// The tables and views that `text` describes, in its order.
  static func read(_ text: String) throws -> [DictionaryTable] {
    guard let root = try Yams.compose(yaml: text) else { throw fault("it is empty") }
    var reader = DictionaryReader(root: root)
    try reader.read()
    return reader.tables
  }

  private init(root: Node) {
    self.root = root
  }

  private mutating func read() throws {
    for (name, entry) in try Self.mapping(root["common"], "common") {
      let name = name.string ?? ""
      common[name] = try Self.column(name, entry)
    }
    for (name, entry) in try Self.mapping(root["tables"], "tables") {
      tables.append(try table(name.string ?? "", entry))
    }
  }

  private func table(_ name: String, _ entry: Node) throws -> DictionaryTable {
    var columns: [DictionaryColumn] = []
    if let like = entry["like"]?.string { columns = try known(like).columns }
    for (key, value) in try Self.mapping(entry["columns"], name) {
      columns.append(try column(key.string ?? "", value, of: name))
    }
    return DictionaryTable(
      name: name, isView: try Self.text(entry, "kind", of: name) == "view",
      chineseName: try Self.text(entry, "chinese", of: name),
      description: try Self.text(entry, "description", of: name),
      key: entry["key"]?.sequence?.compactMap { $0.string } ?? [], columns: columns)
  }

  /// A column with an entry of its own, or one that another table or `common` describes.
  private func column(_ name: String, _ entry: Node, of table: String) throws -> DictionaryColumn {
    if let other = entry["from"]?.string {
      if let column = try known(other).columns.first(where: { $0.name == name }) { return column }
      throw Self.fault("\(table).\(name): \(other) has no such column")
    }
    if entry.mapping != nil { return try Self.column(name, entry) }
    guard let column = common[name] else {
      throw Self.fault("\(table).\(name): nothing stands under common")
    }
    return column
  }

  private func known(_ name: String) throws -> DictionaryTable {
    guard let table = tables.first(where: { $0.name == name }) else {
      throw Self.fault("\(name) does not stand above")
    }
    return table
  }

  private static func column(_ name: String, _ entry: Node) throws -> DictionaryColumn {
    DictionaryColumn(
      name: name, type: try text(entry, "type", of: name),
      chineseName: try text(entry, "chinese", of: name),
      description: try text(entry, "description", of: name),
      unit: entry["unit"]?.scalar?.string, example: entry["example"]?.scalar?.string,
      enumeration: entry["values"]?.mapping?.map {
        DictionaryColumn.Value(name: $0.key.string ?? "", meaning: $0.value.scalar?.string ?? "")
      })
  }

  private static func text(_ entry: Node, _ key: String, of name: String) throws -> String {
    guard let text = entry[key]?.scalar?.string, !text.isEmpty else {
      throw fault("\(name) has no \(key)")
    }
    return text
  }

  private static func mapping(_ node: Node?, _ name: String) throws -> Node.Mapping {
    guard let mapping = node?.mapping else { throw fault("\(name) is no mapping") }
    return mapping
  }

  private static func fault(_ message: String) -> GongwenError {
    GongwenError(.configuration, "the data dictionary: \(message)")
  }
}
