internal import Yams

/// The metadata that Datasette shows a warehouse with: titles, descriptions of tables and columns
/// from the data dictionary; facets, orders and canned queries from Resources/datasette.yaml.
package enum DatasetteMetadata {
  /// A canned query with values of its parameters that find something in most warehouses.
  package struct Query: Sendable, Equatable {
    package var name: String
    package var example: [String: String]
  }

  /// The canned queries.
  package static let queries: [Query] =
    source["queries"]?.mapping?.map { name, entry in
      var example: [String: String] = [:]
      for (key, value) in entry["example"]?.mapping ?? [:] {
        example[key.string ?? ""] = value.scalar?.string ?? ""
      }
      return Query(name: name.string ?? "", example: example)
    } ?? []

  /// The metadata as YAML for a database of that name, which is the file's without extension.
  package static func yaml(database: String) throws -> String {
    let source = source
    var tables: [(Node, Node)] = []
    for table in DataDictionary.tables {
      var pairs: [(Node, Node)] = [
        (Node("title"), text(table.chineseName + " " + table.name)),
        (Node("description"), text(table.description)),
        (
          Node("columns"),
          Node(table.columns.map { (Node($0.name), text(description($0))) })
        ),
      ]
      if let entry = source["tables"]?.mapping?[Node(table.name)]?.mapping {
        pairs += entry.map { ($0.key, $0.value) }
      }
      tables.append((Node(table.name), Node(pairs)))
    }
    let queries: [(Node, Node)] =
      source["queries"]?.mapping?.map { name, entry in
        let pairs = (entry.mapping ?? [:]).filter { $0.key.string != "example" }
        return (name, Node(pairs.map { ($0.key, $0.value) }))
      } ?? []
    let root = Node([
      (Node("title"), text("公文 Gongwen")),
      (
        Node("description"),
        text(
          "Chinese government notices, read into tables; every row quotes the words it was read off. "
            + "从公文中读出的指标、项目、激励政策和责任分工，每一条都附有原文。")
      ),
      (
        Node("databases"),
        Node([
          (
            Node(database),
            Node([
              (Node("tables"), Node(tables)), (Node("queries"), Node(queries)),
            ])
          )
        ])
      ),
    ])
    return try Yams.serialize(node: root, width: -1, allowUnicode: true)
  }

  /// The file, read anew each time: it is asked for once or twice in a process.
  private static var source: Node {
    do {
      return try Yams.compose(
        yaml: String(decoding: PackageResources.datasette_yaml, as: UTF8.self)) ?? Node("")
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// Chinese name, description, unit and values of a column in one text.
  private static func description(_ column: DictionaryColumn) -> String {
    var text = "\(column.chineseName). \(column.description)"
    if let unit = column.unit { text += " Unit: \(unit)." }
    if let values = column.enumeration {
      let list = values.map { $0.meaning.isEmpty ? $0.name : "\($0.name) \($0.meaning)" }
      text += " Values: " + list.joined(separator: "; ") + "."
    }
    return text
  }

  /// A quoted text, so that no value is read as a number or a truth value.
  private static func text(_ string: String) -> Node {
    Node(string, Tag(.str), .doubleQuoted)
  }
}
