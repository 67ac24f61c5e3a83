package import Warehouse

/// Every row of a warehouse as text, sorted, so that two of them can be compared.
package enum WarehouseDump {
  /// The rows of every table; `runs` says whether those that hold the wall clock count.
  package static func lines(_ path: String, runs: Bool = false) throws -> [String] {
    let warehouse = try Warehouse(path: path, access: .readOnly)
    var tables: [String] = []
    try warehouse.query(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%' ORDER BY name
      """
    ) {
      if case .text(let name) = $0[0] { tables.append(name) }
    }
    var lines: [String] = []
    for table in tables where runs || !["runs", "run_items"].contains(table) {
      try warehouse.query("SELECT * FROM \"\(table)\"") { row in
        lines.append("\(table): \(row)")
      }
    }
    try warehouse.close()
    return lines.sorted()
  }
}
