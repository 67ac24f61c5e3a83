import Dimensions
import TestSupport
import Testing

@testable import Warehouse

@Suite struct DimensionSchemaTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func texts(_ sql: String) throws -> [String] {
    let path = folder.file("w.sqlite")
    try Warehouse(path: path, access: .readWrite).close()
    let warehouse = try Warehouse(path: path, access: .readOnly)
    var found: [String] = []
    try warehouse.query(sql) {
      switch $0[0] {
      case .text(let text): found.append(text)
      case .integer(let number): found.append(String(number))
      default: found.append("-")
      }
    }
    return found
  }

  @Test func regionsAreFoundByNameAsOfADay() throws {
    let sql = """
      SELECT code FROM regions WHERE name = '桥东区' AND parent_code = '130500'
        AND (valid_from IS NULL OR valid_from <= '2015-06-01')
        AND (valid_to IS NULL OR '2015-06-01' < valid_to)
      """
    #expect(try texts(sql) == ["130502"])
    #expect(
      try texts(
        """
        SELECT n.name FROM regions o JOIN region_successors s USING (region_id)
          JOIN regions n ON n.code = s.successor_code AND n.valid_from = o.valid_to
        WHERE o.name = '桥东区' AND o.code = '130502' AND o.valid_to >= '2000-01-01'
        """) == ["襄都区"])
    #expect(try texts("SELECT count(*) FROM regions") == [String(RegionTable.shared.count)])
  }

  @Test func theSchemeOfSubjectsHasTwentyTwoHeads() throws {
    #expect(try texts("SELECT count(*) FROM subjects WHERE parent_id IS NULL") == ["22"])
    #expect(
      try texts(
        """
        SELECT h.name FROM subjects l JOIN subjects h ON h.subject_id = l.parent_id
        WHERE l.name = '旅游'
        """) == ["商贸、海关、旅游"])
  }
}
