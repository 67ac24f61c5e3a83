import PipelineRuntime
import Testing

@Suite struct ClauseComparisonTests {
  @Test func equalVersionsHaveNoChanges() {
    let clauses = [clause("一", "一、总体要求"), clause("二", "二、主要任务")]
    #expect(ClauseComparison.changes(from: clauses, to: clauses).isEmpty)
  }

  @Test func aClauseWhoseNumberChangedIsOneChangedClause() {
    let changes = ClauseComparison.changes(
      from: [clause("一", "一、到2025年，产业规模达到30亿元。"), clause("二", "二、加强领导。")],
      to: [clause("一", "一、到2025年，产业规模达到35亿元。"), clause("二", "二、加强领导。")])
    #expect(changes.map(\.kind) == [.changed])
    #expect(changes.first?.before?.quote == "一、到2025年，产业规模达到30亿元。")
    #expect(changes.first?.after?.quote == "一、到2025年，产业规模达到35亿元。")
  }

  @Test func aClauseWithTheSameHeadingIsChangedHoweverDifferentItsWords() {
    let changes = ClauseComparison.changes(
      from: [clause("一", "（一）培育企业。引进龙头。", heading: "培育企业")],
      to: [clause("二", "（二）培育企业。奖补资金另行公布，由财政统筹。", heading: "培育企业")])
    #expect(changes.map(\.kind) == [.changed])
  }

  @Test func whatIsGoneStandsBeforeWhatTookItsPlace() {
    let changes = ClauseComparison.changes(
      from: [clause("一", "（一）引进龙头企业五家。"), clause("二", "（二）加强领导。")],
      to: [clause("一", "（一）设立基金。"), clause("二", "（二）加强领导。")])
    #expect(changes.map(\.kind) == [.removed, .added])
  }

  @Test func fromNothingEverythingIsAddedAndToNothingEverythingRemoved() {
    let clauses = [clause("一", "一、甲乙丙"), clause("二", "二、丁戊己")]
    #expect(ClauseComparison.changes(from: [], to: clauses).map(\.kind) == [.added, .added])
    #expect(ClauseComparison.changes(from: clauses, to: []).map(\.kind) == [.removed, .removed])
  }

  private func clause(
    _ address: String, _ quote: String, heading: String? = nil
  ) -> VersionClause {
    VersionClause(address: address, label: nil, heading: heading, quote: quote)
  }
}
