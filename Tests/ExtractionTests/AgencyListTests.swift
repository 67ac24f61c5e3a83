import Extraction
import Testing
import TextScanning

/// Lists of bodies as notices print them.
@Suite struct AgencyListTests {
  @Test(arguments: [
    ("市发改委、市科技局", ["市发改委", "市科技局"]),
    ("市发改委、各县（市、区）政府", ["市发改委", "各县（市、区）政府"]),
    ("各市、县（市、区）人民政府", ["各市、县（市、区）人民政府"]),
    ("各区政府，市商务委、市民政局", ["各区政府", "市商务委", "市民政局"]),
    ("省住房和城乡建设厅、省人力资源和社会保障厅", ["省住房和城乡建设厅", "省人力资源和社会保障厅"]),
    ("国家发展改革委和科技部", ["国家发展改革委", "科技部"]),
    ("区经委、区税务局、各街镇等", ["区经委", "区税务局", "各街镇"]),
    ("市财政局、市税务局等部门按职责分工负责", ["市财政局", "市税务局"]),
    ("市科技局（市外国专家局）、县府办", ["市科技局", "县府办"]),
    ("城北开发区、临港新区管委会", ["城北开发区、临港新区管委会"]),
  ])
  func namesAreParted(list: String, names: [String]) {
    let text = Scalars(list)
    let found = AgencyList.names(in: text, 0..<text.count, lenient: false)
    #expect(found.map { text.string($0) } == names)
  }

  @Test func aMarkedListTakesNamesThatDoNotEndLikeBodies() {
    let text = Scalars("中国移动、市科技局")
    #expect(AgencyList.names(in: text, 0..<text.count, lenient: true).count == 2)
    #expect(AgencyList.names(in: text, 0..<text.count, lenient: false).count == 1)
  }

  @Test(arguments: ["此件公开发布", "以下简称《办法》", "2025年底前完成", "张某某、李某某"])
  func otherBracketsAreNoLists(inside: String) {
    let text = Scalars(inside)
    #expect(!AgencyList.isAllNames(in: text, 0..<text.count))
  }

  @Test(arguments: ["有关部门", "相关行业主管部门", "全社会", "项目单位", "各部门", "行业布局"])
  func whoeverItIsIsNoNamedBody(name: String) {
    let text = Scalars(name)
    #expect(!AgencyName.isNamed(text, 0..<text.count))
  }
}
