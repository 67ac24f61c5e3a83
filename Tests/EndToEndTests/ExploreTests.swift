import Foundation
import TestSupport
import Testing
import Warehouse

/// The metadata and the canned queries in the real Datasette, asked without a port.
@Suite struct ExploreTests {
  private static let pages = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pages").path

  /// What `datasette --get` prints for a path.
  private static func get(_ path: String, warehouse: String, metadata: String) throws -> String {
    let process = Process()
    process.executableURL = PythonTools.python
    process.arguments = [
      "-m", "datasette", "-i", warehouse, "--metadata", metadata, "--get", path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // Status 1: the answer is not 200.
    #expect(process.terminationStatus == 0, "\(path)")
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    .enabled(if: PythonTools.folder != nil, "Datasette is not installed: make setup-tests"))
  func everyCannedQueryFindsRowsAndPagesHaveDescriptions() throws {
    let place = try Workplace()
    let path = place.folder.file("warehouse.sqlite")
    try place.gongwen("ingest", Self.pages, "--warehouse", path, "--quiet")
    let yaml = try place.gongwen("schema", "--format", "datasette").output
    let metadata = try place.folder.write("datasette.yaml", yaml)
    #expect(DatasetteMetadata.queries.count >= 5)
    for query in DatasetteMetadata.queries {
      var parts = URLComponents()
      parts.path = "/warehouse/\(query.name).json"
      parts.queryItems =
        query.example.map { URLQueryItem(name: $0.key, value: $0.value) }
        + [URLQueryItem(name: "_shape", value: "array")]
      let address = try #require(parts.string)
      let answer = try Self.get(address, warehouse: path, metadata: metadata)
      let rows = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [Any]
      #expect(rows?.isEmpty == false, "\(query.name)")
    }
    let page = try Self.get(
      "/warehouse/v_incentives?kind=subsidy", warehouse: path, metadata: metadata)
    #expect(page.contains("激励政策一览"))
    #expect(page.contains("The end is not part of it") || page.contains("受益对象"))
  }

  @Test func withoutDatasetteOneLineSaysHowToInstallIt() throws {
    let place = try Workplace(pages: 1)
    try place.gongwen("run")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Executable.path)
    process.arguments = ["explore", "--warehouse", place.warehouse]
    process.environment = ["PATH": place.folder.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(text == "error: datasette is not installed; install it with 'pipx install datasette'\n")
  }
}
