internal import GRDB

/// Connections to a warehouse file.
enum Connection {
  /// Opens one; a writer makes the file where there is none.
  static func open(_ path: String, isWriter: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = !isWriter
    configuration.busyMode = .timeout(30)
    configuration.foreignKeysEnabled = true
    // A loader keeps its transaction open from one call to the next.
    configuration.allowsUnsafeTransactions = true
    configuration.label = isWriter ? "warehouse.writer" : "warehouse.reader"
    if isWriter {
      configuration.journalMode = .wal
      configuration.prepareDatabase { database in
        // Some 32 MB, so that the upper levels of every index stay in memory.
        try database.execute(sql: "PRAGMA cache_size = -32768")
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
