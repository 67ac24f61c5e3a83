import Dimensions
import Testing
import TextScanning

@Suite struct RegionTableTests {
  private let table = RegionTable.shared

  /// The code that a name has on a day; several are joined by `|`.
  private func code(_ name: String, _ day: String?, within: String? = nil) -> String {
    switch table.lookup(name, on: day, within: within) {
    case .unit(let region): region.code ?? "zone"
    case .ambiguous(let regions): regions.map { $0.code ?? "zone" }.joined(separator: "|")
    case .unknown: "-"
    }
  }

  @Test(arguments: ["1990", "2005", "2015", "2026"])
  func everyNameInForceLeadsToTheCodeOfItsYear(year: String) {
    let day = "\(year)-12-31"
    var units = 0
    var doubtful = 0
    for number in 0..<table.count where table.isInForce(number, on: RegionTable.day(day)) {
      let region = table.region(number)
      guard region.code != nil else { continue }
      units += 1
      switch table.lookup(region.name, on: day, within: region.parentCode) {
      case .unit(let found): #expect(found == region, "\(year) \(region.name)")
      case .ambiguous(let found):
        doubtful += 1
        #expect(found.contains(region), "\(year) \(region.name)")
      case .unknown: Issue.record("\(year) \(region.name) is not found")
      }
    }
    #expect(units > 3100)
    // A county and a county-level city of one short name are no doubt: names are full here.
    #expect(doubtful <= 4, "\(doubtful) names of \(year) are not unique in their parent")
  }

  @Test func aRenamedDistrictHasBothNamesAtTheirTimes() {
    #expect(code("桥东区", "2015-06-01", within: "130500") == "130502")
    #expect(code("襄都区", "2015-06-01") == "-")
    #expect(code("襄都区", "2021-06-01") == "130502")
    #expect(code("桥东区", "2021-06-01", within: "130500") == "-")
    #expect(code("任县", "2019-06-01") == "130526")
    #expect(code("任泽区", "2020-12-01") == "130505")
    guard let old = table.unit(code: 130526, on: RegionTable.day("2019-01-01")) else {
      Issue.record("130526 is missing")
      return
    }
    #expect(table.region(old).successors == ["130505"])
  }

  @Test func ambiguousNamesAreSaidToBe() {
    #expect(code("鼓楼区", "2015-06-01").split(separator: "|").count == 4)
    #expect(code("鼓楼区", "2015-06-01", within: "320100") == "320106")
    #expect(code("吉林", nil).contains("|"))
    #expect(code("磐安", nil) == "330727")
    #expect(code("延边州", nil) == "222400")
    #expect(code("莫须有县", nil) == "-")
  }

  @Test func unitsKnowTheirParentsAndLevels() {
    guard let county = table.unit(code: 330727, on: RegionTable.day("2018-08-15")) else {
      Issue.record("330727 is missing")
      return
    }
    let region = table.region(county)
    #expect(region.name == "磐安县")
    #expect(region.level == .county)
    #expect(region.parentCode == "330700")
    #expect(table.ancestor(of: county, at: .province, on: 2018_08_15).map(table.code) == 330000)
    #expect(table.ancestor(of: county, at: .prefecture, on: 2018_08_15).map(table.code) == 330700)
  }

  @Test func aPathIsReadToItsInnermostName() {
    func path(_ text: String, _ day: Int = 2021_01_01) -> [String] {
      guard let path = table.path(in: Scalars(text), at: 0, on: day) else { return [] }
      return path.units.map { table.region($0).code ?? "zone" }
    }
    #expect(path("上海市嘉定区人民政府") == ["310114"])
    #expect(path("浙江省磐安县水利局") == ["330727"])
    #expect(path("南京市鼓楼区民政局") == ["320106"])
    #expect(path("广西南宁市水利局") == ["450100"])
    #expect(path("内蒙古自治区能源局") == ["150000"])
    #expect(path("鼓楼区民政局").count == 4)
    #expect(path("市科学技术局") == [])
  }

  @Test func noTwoNamesShareAHash() {
    // A name is told by its hash: every match must spell the name it stands for.
    for number in 0..<table.count {
      let name = Scalars(table.region(number).name)
      for match in table.matches(in: name, at: 0) where match.isFull {
        let spelt = name.string(0..<match.end)
        #expect(match.units.allSatisfy { spells(table.region($0), spelt) }, "\(spelt)")
      }
    }
  }

  private func spells(_ region: Region, _ name: String) -> Bool {
    region.name == name
      || (region.name.contains("自治") && region.shortName == String(name.dropLast()))
  }
}
