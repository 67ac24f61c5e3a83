import Foundation
import TestSupport
import Testing

/// `gongwen export`: what files hold, that they are whole, and that others read them.
@Suite struct ExportCommandTests {
  private static let pages = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pages").path

  /// A place whose warehouse holds the fixtures.
  private func fixtures() throws -> Workplace {
    let place = try Workplace()
    try place.gongwen("ingest", Self.pages, "--warehouse", place.warehouse, "--quiet")
    return place
  }

  private func text(_ place: Workplace, _ name: String) throws -> String {
    // Not by String(contentsOfFile:), which takes the byte order mark away.
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: place.folder.file(name))), as: UTF8.self)
  }

  /// Every file below a folder with its bytes and the time it was written.
  private func files(_ place: Workplace, _ folder: String) throws -> [String: (Data, Date)] {
    var files: [String: (Data, Date)] = [:]
    let root = place.folder.file(folder)
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + name)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      files[name] = (
        try Data(contentsOf: URL(fileURLWithPath: root + "/" + name)),
        try #require(attributes[.modificationDate] as? Date)
      )
    }
    return files
  }

  @Test func csvIsThatOfRFC4180AndGuardsSpreadsheets() throws {
    let place = try Workplace(pages: 1)
    try place.gongwen("run")
    let sql = """
      SELECT 1 AS n, -2.5 AS x, '=1+1' AS f, '-a,b' AS g, 'say "公"' AS q, '' AS e, NULL AS z, \
      char(9) || 't' AS t, '@x' AS a, '+x' AS p
      """
    #expect(try place.gongwen("export", "--query", sql, "--to", "a.csv", "--bom").status == 0)
    #expect(
      try text(place, "a.csv")
        == "\u{FEFF}n,x,f,g,q,e,z,t,a,p\r\n1,-2.5,'=1+1,\"'-a,b\",\"say \"\"公\"\"\",\"\",,'\tt,'@x,'+x\r\n"
    )
    try place.gongwen("export", "--query", sql, "--to", "b.csv", "--no-guard-formulas")
    #expect(try text(place, "b.csv").contains("\r\n1,-2.5,=1+1,\"-a,b\","))
    try place.gongwen("export", "--query", sql, "--to", "c.jsonl", "--format", "jsonl")
    #expect(try text(place, "c.jsonl").hasPrefix("{\"n\":1,\"x\":-2.5,\"f\":\"=1+1\""))
  }

  @Test(arguments: ["csv", "jsonl", "datapackage"])
  func anExportIsTheSameTwiceAndIsNotWrittenAgain(_ format: String) throws {
    let place = try fixtures()
    let first = try place.gongwen("export", "--to", "one", "--format", format)
    #expect(first.status == 0, "\(first.errors)")
    let one = try files(place, "one")
    try place.gongwen("export", "--to", "two", "--format", format)
    let two = try files(place, "two")
    #expect(one.count > 20)
    #expect(one.mapValues { $0.0 } == two.mapValues { $0.0 })

    // One file is gone, one was changed: these are made again, the others are left alone.
    let suffix = format == "jsonl" ? "jsonl" : "csv"
    try FileManager.default.removeItem(atPath: place.folder.file("one/targets.\(suffix)"))
    try place.folder.write("one/projects.\(suffix)", "half")
    let again = try place.gongwen("export", "--to", "one", "--format", format)
    let count = two.keys.filter { $0.hasSuffix(".\(suffix)") }.count
    #expect(again.errors.contains("\(count) files, \(count - 2) of them unchanged"))
    let mended = try files(place, "one")
    #expect(mended.mapValues { $0.0 } == two.mapValues { $0.0 })
    #expect(mended["clauses.\(suffix)"]?.1 == one["clauses.\(suffix)"]?.1)
    #expect(mended.keys.filter { $0.contains("partial") } == [])
  }

  @Test func rowsThatChangedAreWrittenAndTheOthersLeft() throws {
    let place = try Workplace(pages: 2)
    try place.gongwen("run")
    try place.gongwen("export", "--to", "out")
    let before = try files(place, "out")
    try place.addPage(5)
    try place.gongwen("run")
    try place.gongwen("export", "--to", "out")
    let after = try files(place, "out")
    #expect(after["notices.csv"]?.0 != before["notices.csv"]?.0)
    #expect(after["regions.csv"]?.1 == before["regions.csv"]?.1)
    let lines = String(decoding: try #require(after["notices.csv"]?.0), as: UTF8.self)
      .components(separatedBy: "\r\n")
    #expect(lines[0].hasPrefix("notice_id,source_uri,title,"))
  }

  @Test func regionsAndYearsChooseAndDivide() throws {
    let place = try fixtures()
    try place.gongwen(
      "export", "targets", "subjects", "--to", "out", "--partition", "region,year", "--format",
      "jsonl")
    let parts = try files(place, "out").filter { $0.key.hasPrefix("targets/") }
    #expect(parts.count > 5)
    var lines = 0
    for (name, file) in parts {
      #expect(name.split(separator: "/").count == 4)
      lines += String(decoding: file.0, as: UTF8.self).split(separator: "\n").count
    }
    #expect("\(lines)" == (try place.texts("SELECT count(*) FROM targets")[0]))
    #expect(try files(place, "out")["subjects.jsonl"] != nil)

    let code = try place.texts(
      "SELECT region_code FROM notices WHERE admin_level = 'county' ORDER BY 1 LIMIT 1")[0]
    let province = String(code.prefix(2)) + "0000"
    for table in ["notices", "clauses", "table_cells", "clause_tags", "v_notices"] {
      #expect(
        try place.gongwen(
          "export", table, "--region", province, "--to", "r.jsonl", "--format", "jsonl"
        )
        .status == 0)
    }
    try place.gongwen("export", "notices", "--region", province, "--to", "n.csv")
    #expect(try text(place, "n.csv").contains(code))
    let year = try place.texts("SELECT max(issued_year) FROM notices")[0]
    try place.gongwen("export", "notices", "--year", year, "--to", "y.jsonl", "--format", "jsonl")
    #expect(try text(place, "y.jsonl").contains("\"issued_on\":\"\(year)-"))
    #expect(try place.gongwen("export", "--region", "999999", "--to", "x").status == 64)
  }

  @Test func partsThatAreNoMoreAreTakenAway() throws {
    let place = try Workplace(pages: 2)
    try place.gongwen("run")
    try place.gongwen("export", "targets", "--to", "out", "--partition", "year")
    #expect(try files(place, "out").keys.contains("targets/year=2021/targets.csv"))
    try place.gongwen("export", "targets", "--to", "out")
    #expect(try files(place, "out").keys.sorted() == ["manifest.json", "targets.csv"])
    try place.gongwen("export", "notices", "--to", "out")
    #expect(
      try files(place, "out").keys.sorted() == ["manifest.json", "notices.csv", "targets.csv"])
  }

  @Test func mistakesAreOneLine() throws {
    let place = try Workplace(pages: 1)
    try place.gongwen("run")
    try place.folder.write("file", "x")
    for (arguments, message) in [
      (["target", "--to", "o"], "did you mean targets?"),
      (["captures", "--to", "o"], "no table or view is called captures"),
      (["targets", "--query", "SELECT 1", "--to", "o"], "--query stands alone"),
      (["--query", "SELECT absent", "--to", "o"], "SQL: no such column: absent"),
      (["--query", "DELETE FROM notices", "--to", "o"], "DELETE is not possible here"),
      (
        ["--query", "SELECT 1 AS a, 2 AS a", "--to", "o"], "two columns of the query have one name"
      ),
      (["--to", "o", "--partition", "month"], "--partition is region, year or region,year"),
      (["targets", "projects", "--to", "o.csv"], "2 files do not go into one"),
      (["targets", "--to", "file"], "that is a file, not a folder"),
      (["targets", "--to", "file/o"], "the folder cannot be made"),
      (["targets", "--to", "/dev/full/x.csv"], "the file cannot be made"),
      (["targets"], "Missing expected argument '--to"),
    ] {
      let result = try Executable.run(["export"] + arguments, in: place.folder.path)
      #expect(result.status != 0, "\(arguments)")
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }
  }

  @Test(.enabled(if: PythonTools.folder != nil, "make test installs what it needs"))
  func frictionlessAcceptsThePackage() throws {
    let place = try fixtures()
    let province = try place.texts(
      "SELECT substr(region_code, 1, 2) || '0000' FROM notices WHERE region_code IS NOT NULL LIMIT 1"
    )[0]
    for arguments in [[], ["--region", province]] {
      try Executable.run(
        ["export", "--to", "package", "--format", "datapackage"] + arguments,
        in: place.folder.path)
      let result = try python(
        place,
        """
        import json, sys
        from frictionless import Package
        package = Package('package/datapackage.json')
        report = package.validate()
        print(report.valid, len(package.resources))
        print(sum(len(r.schema.foreign_keys) for r in package.resources))
        print(report.flatten(['type', 'note'])[:5], report.errors)
        for task in report.tasks:
            if task.errors: print(task.name, [e.message for e in task.errors][:3])
        """)
      let lines = result.split(separator: "\n")
      #expect(lines.first == "True 23", "\(result)")
      #expect((Int(lines[1]) ?? 0) > 20)
    }
    // A reference that leads nowhere is found: the references of the descriptor are in force.
    let notices = try text(place, "package/notices.csv")
    let header = try #require(notices.components(separatedBy: "\r\n").first)
    try place.folder.write("package/notices.csv", header + "\r\n")
    #expect(
      try python(
        place,
        """
        from frictionless import Package
        print(sorted({e.type for t in Package('package/datapackage.json').validate().tasks
                      for e in t.errors}))
        """
      ).contains("foreign-key"))
  }

  @Test(.enabled(if: PythonTools.folder != nil, "make test installs what it needs"))
  func othersReadParquetWithItsTypes() throws {
    let place = try fixtures()
    for folder in ["one", "two"] {
      let result = try place.gongwen(
        "export", "notices", "targets", "v_targets", "--to", folder, "--format", "parquet")
      #expect(result.status == 0, "\(result.errors)")
    }
    #expect(try files(place, "one").mapValues { $0.0 } == files(place, "two").mapValues { $0.0 })
    let read = try python(
      place,
      """
      import duckdb, pyarrow.parquet as pq
      schema = pq.read_schema('one/targets.parquet')
      print(schema.field('value').type, schema.field('period_end_year').type, schema.field('quote').type)
      print(pq.read_schema('one/notices.parquet').field('issued_on').type)
      print(duckdb.sql("SELECT count(*), sum(value) FROM 'one/targets.parquet'").fetchall()[0][0])
      print(duckdb.sql("SELECT issued_on FROM 'one/notices.parquet' WHERE issued_on IS NOT NULL ORDER BY 1 LIMIT 1").fetchall()[0][0])
      """)
    let lines = read.split(separator: "\n").map { String($0) }
    #expect(lines.prefix(2) == ["double int64 string", "date32[day]"])
    #expect(lines[2] == (try place.texts("SELECT count(*) FROM targets")[0]))
    #expect(lines[3] == (try place.texts("SELECT min(issued_on) FROM notices")[0]))
  }

  private func python(_ place: Workplace, _ program: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = try #require(PythonTools.python)
    process.arguments = ["-c", program]
    process.currentDirectoryURL = URL(fileURLWithPath: place.folder.path)
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
