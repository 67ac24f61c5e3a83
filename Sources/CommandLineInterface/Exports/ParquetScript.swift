internal import Foundation
internal import PipelineRuntime
internal import PolicyModel

/// The script of the repository that writes Parquet, with pyarrow or DuckDB.
struct ParquetScript {
  private let process = Process()
  private let pipe = Pipe()
  private let errors = Pipe()

  /// Starts it on a file; `columns` are names and types as Scripts/to_parquet.py has them.
  init(file: String, columns: [(name: String, type: String)]) throws {
    var writer = RowWriter()
    writer.beginArray()
    for column in columns {
      writer.beginArray()
      writer.text(column.name)
      writer.text(column.type)
      writer.endArray()
    }
    writer.endArray()
    let python = Self.python
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      python, "-c", String(decoding: PackageResources.to_parquet_py, as: UTF8.self), file,
      String(decoding: writer.bytes, as: UTF8.self),
    ]
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw GongwenError(.worker, "\(python) cannot be started: \(error.localizedDescription)")
    }
  }

  /// Where JSON lines go.
  var descriptor: Int32 { pipe.fileHandleForWriting.fileDescriptor }

  /// Says that there are no more lines, and waits for the file.
  func finish() throws {
    try? pipe.fileHandleForWriting.close()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let line = said.split(separator: "\n").last.map { String($0) } ?? "it was killed"
      throw GongwenError(
        .worker, "Parquet cannot be written by \(Self.python): \(line)",
        advice: "install pyarrow, or name a Python that has it in GONGWEN_PYTHON")
    }
  }

  /// `GONGWEN_PYTHON`, else the one that `make test` sets up beside the program, else `python3`.
  private static var python: String {
    if let named = ProcessInfo.processInfo.environment["GONGWEN_PYTHON"], !named.isEmpty {
      return named
    }
    if let program = CanonicalPath.resolve("/proc/self/exe") {
      var folder = CanonicalPath.folder(of: program)
      while folder != "/" {
        let candidate = folder + "/python/bin/python"
        if CanonicalPath.name(of: folder) == ".build",
          FileManager.default.isExecutableFile(atPath: candidate)
        {
          return candidate
        }
        folder = CanonicalPath.folder(of: folder)
      }
    }
    return "python3"
  }
}
