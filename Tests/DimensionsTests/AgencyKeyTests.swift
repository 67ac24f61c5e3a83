@testable import Dimensions
import Testing
import TextScanning

@Suite struct AgencyKeyTests {
  private func key(_ core: String) -> String { AgencyKey.key(Scalars(core)).string }

  @Test(arguments: [
    (["发改委", "发展改革委", "发展和改革委员会"], "发展改革委"),
    (["发改局", "发展和改革局"], "发展改革局"),
    (["人民政府办公室", "政府办公厅", "政府办", "府办"], "政府办"),
    (["市监局", "市场监管局", "市场监督管理局"], "市场监管局"),
    (["人社局", "人力社保局", "人力资源和社会保障局"], "人力资源社会保障局"),
    (["委宣传部", "委员会宣传部", "党委宣传部"], "委宣传部"),
    (["委网信办", "网信办", "党委网络安全和信息化委员会办公室"], "委网信办"),
    (["委金融办", "委金融委员会办公室"], "委金融办"),
    (["管委会", "管理委员会"], "管委会"), (["人大常委会", "人民代表大会常务委员会"], "人大常委会"),
  ])
  func spellingsOfOneNameHaveOneKey(_ spellings: [String], _ expected: String) {
    for spelling in spellings { #expect(key(spelling) == expected) }
  }

  @Test func noShortNameStandsForTwo() {
    for words in [AgencyWords.functions, AgencyWords.names] {
      let shorts = words.flatMap { entry in entry.short.filter { $0 != entry.full } }
      #expect(Dictionary(grouping: shorts) { $0 }.filter { $0.value.count > 1 }.isEmpty)
      #expect(Set(words.map(\.full)).count == words.count)
      #expect(Set(shorts).isDisjoint(with: words.map(\.full)))
    }
  }

  @Test func aShortFormTakesLettersFromSeveralWords() {
    func isShort(_ short: String, _ full: String) -> Bool {
      AgencyKey.isShort(Scalars(short), of: Scalars(full))
    }
    #expect(isShort("土储中心", "土地储备中心"))
    #expect(isShort("规资局", "规划自然资源局"))
    #expect(!isShort("教育局", "教育体育局"))
    #expect(!isShort("农业局", "农业农村局"))
    #expect(!isShort("科创局", "科技创新委"))
    #expect(!isShort("水务局", "水利局"))
  }

  @Test(arguments: [
    ("政府", AgencyKind.government), ("政府办", .governmentOffice), ("财政局", .department),
    ("委宣传部", .party), ("委", .party), ("人大常委会", .congress), ("法院", .judicial),
    ("防汛抗旱指挥部", .leadingGroup), ("节水工作领导小组办", .leadingGroup), ("高新区管委会", .committee),
    ("总工会", .association), ("水务集团公司", .enterprise), ("疾控中心", .institution), ("营商办", .office),
  ])
  func theEndingTellsTheKind(_ key: String, _ kind: AgencyKind) {
    #expect(AgencyKind(key: Scalars(key)) == kind)
  }
}
