import Foundation
import GRDB
import TestSupport
import Testing

/// `gongwen publish`, `backup`, `restore` and `verify`.
@Suite struct CopyCommandTests {
  private func names(_ place: Workplace, _ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.folder.file(folder)).sorted()
  }

  @Test func aPublishedCopyStandsAloneAndCannotBeWritten() throws {
    let place = try Workplace(pages: 3)
    try place.gongwen("run")
    try place.folder.write("out/.published.sqlite.partial-999999", "what a killed process left")
    let result = try place.gongwen("publish", "out/published.sqlite")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try names(place, "out") == ["published.sqlite"])
    let path = place.folder.file("out/published.sqlite")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o444)
    let rows = try place.dump(path).filter { !$0.hasPrefix("sqlite_stat1") }
    #expect(try rows == place.dump().filter { !$0.hasPrefix("sqlite_stat1") })
    // The header says neither WAL for reading nor for writing.
    let header = try #require(FileManager.default.contents(atPath: path)).prefix(20)
    #expect(header[18] == 1 && header[19] == 1)
    #expect(try names(place, "out") == ["published.sqlite"])
  }

  @Test func publishingAgainReplacesTheCopyAndNothingElse() throws {
    let place = try Workplace(pages: 1)
    try place.gongwen("run")
    try place.gongwen("publish", "published.sqlite")
    try place.addPage(7)
    try place.gongwen("run")
    #expect(try place.gongwen("publish", "published.sqlite").status == 0)
    #expect(
      try place.texts("SELECT count(*) FROM notices", in: place.folder.file("published.sqlite"))
        == ["2"])
    try place.folder.write(
      "letter.txt",
      "not a database, and longer than a header of 100 bytes".padding(
        toLength: 200, withPad: ".", startingAt: 0))
    for (target, message) in [
      ("letter.txt", "the file is no warehouse and is not replaced"),
      ("Output/warehouse.sqlite", "that is the file itself"),
      ("nowhere/a.sqlite", "no such folder"), ("pages", "that is a folder"),
    ] {
      let result = try place.gongwen("publish", target)
      #expect(result.status != 0)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func aDamagedWarehouseIsNotPublished() throws {
    let place = try Workplace(pages: 1)
    try place.gongwen("run")
    try place.gongwen("publish", "published.sqlite")
    let before = FileManager.default.contents(atPath: place.folder.file("published.sqlite"))
    try change(place.warehouse, "DELETE FROM captures")
    let result = try place.gongwen("publish", "published.sqlite")
    #expect(result.status == 1)
    #expect(result.errors.contains("the copy is not sound: a row of notice"), "\(result.errors)")
    #expect(FileManager.default.contents(atPath: place.folder.file("published.sqlite")) == before)
    #expect(try names(place, ".").filter { $0.contains("partial") } == [])
  }

  @Test func aBackupBringsBackWhatWasThereAndKeepsWhatIsReplaced() throws {
    let place = try Workplace(pages: 2)
    try place.gongwen("run")
    let held = try place.dump()
    try FileManager.default.createDirectory(
      atPath: place.folder.file("backups"), withIntermediateDirectories: true)
    let backup = try place.gongwen("backup", "backups")
    #expect(backup.status == 0, "\(backup.errors)")
    let path = backup.output.trimmingCharacters(in: .newlines)
    #expect(path.hasPrefix(place.folder.file("backups/warehouse-2")))
    #expect(try place.gongwen("backup", path).errors.contains("the file is there already"))

    try place.addPage(9)
    try place.gongwen("run")
    let replaced = try place.dump()
    let result = try place.gongwen("restore", path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try place.dump() == held)
    let kept = try #require(try names(place, "Output").first { $0.contains(".before-restore-") })
    #expect(try place.dump(place.folder.file("Output/\(kept)")) == replaced)
    #expect(try place.gongwen("run").status == 0)
    #expect(try place.dump() == replaced)
  }

  @Test func aBackupReplacesADamagedWarehouseAndMakesAMissingOne() throws {
    let place = try Workplace(pages: 1)
    try place.gongwen("run")
    let held = try place.dump()
    try place.gongwen("backup", "b.sqlite")
    try place.folder.write("Output/warehouse.sqlite", "no database at all, and nothing like one")
    #expect(try place.gongwen("restore", "b.sqlite").status == 0)
    #expect(try place.dump() == held)
    try FileManager.default.removeItem(atPath: place.warehouse)
    #expect(try place.gongwen("restore", "b.sqlite").status == 0)
    #expect(try place.dump() == held)
  }

  @Test func nothingIsRestoredFromABadFileOrOverAHeldWarehouse() throws {
    let place = try Workplace(pages: 1)
    try place.gongwen("run")
    let held = try place.dump()
    try place.gongwen("backup", "b.sqlite")
    try change(
      place.folder.file("b.sqlite"), "UPDATE captures SET data = zeroblob(length(data))")
    let bad = try place.gongwen("restore", "b.sqlite")
    #expect(bad.status == 1)
    #expect(bad.errors.contains("the backup is not sound: capture "), "\(bad.errors)")
    #expect(try place.gongwen("restore", "none.sqlite").errors.contains("no such file"))

    try place.gongwen("backup", "c.sqlite")
    let reader = try DatabaseQueue(path: place.warehouse)
    let busy = try reader.read { database in
      _ = try Row.fetchOne(database, sql: "SELECT * FROM notices")
      return try place.gongwen("restore", "c.sqlite")
    }
    #expect(busy.status == 11)
    #expect(busy.errors.contains("another program has the warehouse open"), "\(busy.errors)")
    try reader.close()
    #expect(try place.dump() == held)
    #expect(
      try names(place, "Output").filter { $0.contains("restore") || $0.contains("partial") } == [])
  }

  @Test(arguments: [
    ("UPDATE captures SET data = zeroblob(length(data))", "capture "),
    (
      "UPDATE captures SET codec = 'unheard_of'",
      "format that this program does not know: unheard_of"
    ),
    ("DELETE FROM captures", "names one of captures that is not there"),
    ("PRAGMA user_version = 99", "newer than this program"),
    ("PRAGMA application_id = 7", "a database of another program"),
  ])
  func whatIsNotWholeIsFound(_ sql: String, _ message: String) throws {
    let place = try Workplace(pages: 1)
    try place.gongwen("run")
    #expect(try place.gongwen("verify").status == 0)
    try place.gongwen("backup", "b.sqlite")
    try change(place.folder.file("b.sqlite"), sql)
    let result = try place.gongwen("verify", "b.sqlite")
    #expect(result.status == 1)
    #expect((result.output + result.errors).contains(message), "\(result.output)\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func aPageOfNoiseIsFound() throws {
    let place = try Workplace(pages: 3)
    try place.gongwen("run")
    try place.gongwen("backup", "b.sqlite")
    let path = place.folder.file("b.sqlite")
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.seek(toOffset: 16_384 * 20)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 16_384))
    try handle.close()
    #expect(try place.gongwen("verify", "b.sqlite").status == 1)
  }

  private func change(_ path: String, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()
  }
}
