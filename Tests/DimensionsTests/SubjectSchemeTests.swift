import Dimensions
import Testing

@Suite struct SubjectSchemeTests {
  @Test(arguments: [
    ("科技、教育\\教育", "教育"), ("科技、教育/教育", "教育"), ("城乡建设、环境保护/城乡建设(含住房)", "城乡建设（含住房）"),
    ("卫生、体育", "卫生、体育"), ("科技、教育/航天员训练", "科技、教育"),
  ])
  func valuesOfPagesAreMappedToTheScheme(value: String, name: String) {
    #expect(SubjectScheme.subject(of: value)?.name == name)
  }

  @Test(arguments: ["工作动态", "通知", "", "/"])
  func whatIsNoSubjectOfTheSchemeIsLeftAlone(value: String) {
    #expect(SubjectScheme.subject(of: value) == nil)
  }

  @Test func idsAreUniqueAndLeavesFollowTheirHeads() {
    let ids = SubjectScheme.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
  }
}
