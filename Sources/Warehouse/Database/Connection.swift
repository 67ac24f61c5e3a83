internal import CSQLiteOptions
internal import Foundation
internal import GRDB

/// Connections to a warehouse file.
enum Connection {
  /// Bytes of a page. Bodies and quotes are long: pages of 4096 bytes take a third more time to
  /// write (Documentation/Performance.md).
  private static let pageSize = 16_384

  /// Set before the process first opens a file: counting takes two locks for each allocation.
  private static let stopCountingMemory: Void = { _ = gongwen_sqlite_stop_counting_memory() }()

  /// Opens one; a writer makes the file where there is none.
  static func open(_ path: String, isWriter: Bool) throws -> DatabaseQueue {
    stopCountingMemory
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
        // The upper levels of every index stay in memory; pages that several batches change reach
        // the file once for some 64 MB (Documentation/Performance.md).
        try database.execute(sql: "PRAGMA cache_size = -65536")
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
      }
    }
    if isWriter, try isEmpty(path) { try setPageSize(of: path) }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Whether nothing stands at `path`, or a file without any content.
  private static func isEmpty(_ path: String) throws -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return ((attributes?[.size] as? NSNumber)?.intValue ?? 0) == 0
  }

  /// Sets the page size of a new file, which has to come before anything else.
  private static func setPageSize(of path: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { database in
      try database.execute(
        sql: "PRAGMA page_size = \(pageSize); PRAGMA journal_mode = WAL")
    }
    try database.close()
  }
}
