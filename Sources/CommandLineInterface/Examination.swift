internal import Foundation
internal import Glibc
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// The checks of `gongwen doctor`.
struct Examination {
  /// One check and its outcome.
  struct Finding {
    enum Result: String {
      case ok, warn, fail
    }
    var result: Result
    var check: String
    var found: String
    var advice: String?
  }

  var warehousePath: String

  /// All checks, in order.
  func findings() -> [Finding] {
    [program(), database(), folder(), warehouse(), worker(), memory(), files(), locale()]
  }

  private func program() -> Finding {
    do {
      return Finding(result: .ok, check: "program", found: try CodeVersion.current())
    } catch {
      return Finding(result: .fail, check: "program", found: "\(error)")
    }
  }

  private func database() -> Finding {
    let check = "SQLite"
    var version = "unknown"
    var missing: [String] = []
    do {
      let path = FileManager.default.temporaryDirectory.path + "/gongwen-doctor-\(getpid()).sqlite"
      let database = try Warehouse(path: path, access: .readWrite)
      defer {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      }
      try database.query("SELECT sqlite_version()") { row in
        if case .text(let text) = row.first { version = text }
      }
      let options = try texts(database, "SELECT compile_options FROM pragma_compile_options")
      if !options.contains("ENABLE_FTS5") { missing.append("FTS5") }
      if options.contains("OMIT_JSON") { missing.append("JSON") }
      try database.close()
    } catch {
      return Finding(
        result: .fail, check: check, found: "\(error)",
        advice: "install libsqlite3 3.40 or newer, and a writable temporary folder")
    }
    guard missing.isEmpty else {
      return Finding(
        result: .warn, check: check, found: "\(version) without \(missing.joined(separator: ", "))",
        advice: "search will not work; install the distribution's libsqlite3-0")
    }
    return Finding(result: .ok, check: check, found: version)
  }

  private func texts(_ warehouse: Warehouse, _ sql: String) throws -> [String] {
    var texts: [String] = []
    try warehouse.query(sql) { row in
      if case .text(let text) = row.first { texts.append(text) }
    }
    return texts
  }

  private func folder() -> Finding {
    var folder = CanonicalPath.folder(of: warehousePath)
    while !CanonicalPath.exists(folder), folder != "/" {
      folder = CanonicalPath.folder(of: folder)
    }
    guard access(folder, W_OK) == 0 else {
      return Finding(
        result: .fail, check: "write access", found: folder,
        advice: "name another file with --warehouse, or change the folder's rights")
    }
    return Finding(result: .ok, check: "write access", found: folder)
  }

  private func warehouse() -> Finding {
    let check = "warehouse"
    guard CanonicalPath.exists(warehousePath) else {
      return Finding(result: .ok, check: check, found: "none yet; 'gongwen run' makes it")
    }
    do {
      let warehouse = try Warehouse(path: warehousePath, access: .readOnly)
      let faults = try texts(warehouse, "PRAGMA quick_check(1)")
      try warehouse.close()
      guard faults == ["ok"] else {
        return Finding(
          result: .fail, check: check, found: faults.joined(separator: " "),
          advice: "restore the file from a copy, or delete it and run again")
      }
      return Finding(result: .ok, check: check, found: warehousePath)
    } catch {
      return Finding(result: .fail, check: check, found: "\(error)")
    }
  }

  private func worker() -> Finding {
    let limits = WorkerLimits()
    let handle = WorkerHandle(command: .own(limits: limits), seconds: 30)
    do {
      let input = NoticeInput(source: "doctor", bytes: Array("关于开展检查的通知".utf8))
      switch try handle.read(input) {
      case .success:
        return Finding(result: .ok, check: "worker", found: "starts and answers")
      case .failure(let death):
        return Finding(
          result: .fail, check: "worker", found: death.message,
          advice: "report this as a fault of the program")
      }
    } catch {
      return Finding(
        result: .fail, check: "worker", found: error.message,
        advice: "check 'ulimit -v', 'ulimit -u' and that /proc is mounted")
    }
  }

  private func memory() -> Finding {
    var limit = rlimit()
    getrlimit(Int32(RLIMIT_AS.rawValue), &limit)
    let needed = rlim_t(WorkerLimits().memoryMB) << 20
    guard limit.rlim_max < needed else {
      return Finding(result: .ok, check: "address space", found: "enough for workers")
    }
    return Finding(
      result: .warn, check: "address space", found: "\(limit.rlim_max >> 20) MiB",
      advice: "raise 'ulimit -v' or lower memory_mb in the pipeline")
  }

  private func files() -> Finding {
    var limit = rlimit()
    getrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit)
    let needed = 64 + Processors.count * 8
    guard limit.rlim_cur < rlim_t(needed) else {
      return Finding(result: .ok, check: "open files", found: "enough")
    }
    return Finding(
      result: .warn, check: "open files", found: "\(limit.rlim_cur)",
      advice: "raise 'ulimit -n' to at least \(needed)")
  }

  private func locale() -> Finding {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let value = names.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
    let isUTF8 = value.map { $0.uppercased().contains("UTF-8") || $0.uppercased().contains("UTF8") }
    guard isUTF8 == true else {
      return Finding(
        result: .warn, check: "locale", found: value ?? "none set",
        advice: "set LANG=C.UTF-8 so that Chinese text shows in the terminal")
    }
    return Finding(result: .ok, check: "locale", found: value ?? "")
  }
}
