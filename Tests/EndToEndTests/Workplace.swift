import Foundation
import TestSupport
import Warehouse

/// A folder with pages, a pipeline and a warehouse, and the program run in it.
final class Workplace {
  let folder: TemporaryFolder

  init(pages count: Int = 0) throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Pipelines/notices.yaml",
      """
      name: notices
      inputs:
        - path: pages
      options: {workers: 2}
      output: Output/warehouse.sqlite
      """)
    try FileManager.default.createDirectory(
      atPath: folder.file("pages"), withIntermediateDirectories: true)
    for index in 0..<count { try addPage(index) }
  }

  /// Writes page number `index`.
  func addPage(_ index: Int, subject: String = "充电设施") throws {
    let name = String(format: "pages/%05d.txt", index)
    try folder.write(name, SampleNotice.text("\(subject)第\(index)批", number: index))
  }

  /// The warehouse of the pipeline.
  var warehouse: String { folder.file("Output/warehouse.sqlite") }

  @discardableResult
  func gongwen(_ arguments: String..., input: String? = nil) throws -> Executable.Result {
    try Executable.run(arguments, in: folder.path, input: input)
  }

  func start(_ arguments: String..., input: String? = nil) throws -> Executable.Running {
    try Executable.start(arguments, in: folder.path, input: input)
  }

  /// Every row but those with the wall clock.
  func dump(_ path: String? = nil) throws -> [String] {
    try WarehouseDump.lines(path ?? warehouse)
  }

  /// The first column of a query over the warehouse.
  func texts(_ sql: String, in path: String? = nil) throws -> [String] {
    let warehouse = try Warehouse(path: path ?? self.warehouse, access: .readOnly)
    var texts: [String] = []
    try warehouse.query(sql) { row in
      switch row[0] {
      case .text(let text): texts.append(text)
      case .integer(let number): texts.append("\(number)")
      default: texts.append("\(row[0])")
      }
    }
    try warehouse.close()
    return texts
  }
}
