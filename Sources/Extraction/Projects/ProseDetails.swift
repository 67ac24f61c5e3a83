internal import PolicyModel
internal import TextScanning

/// What running text behind a project's name says of it.
enum ProseDetails {
  private static let investments = WordList(["总投资", "计划投资", "投资额", "投资约", "估算投资", "投资"])
  private static let leadOpenings = WordList(["由", "支持", "鼓励", "推动", "引导"])
  private static let agencyMarks = WordList(["牵头单位：", "责任单位：", "牵头部门：", "责任部门：", "牵头单位:", "责任单位:"])

  /// Sets description, phase, years, sum and body that leads.
  static func read(_ body: Scalars, _ range: Range<Int>, into project: inout Project) {
    guard !range.isEmpty else { return }
    let text = Scalars(body[range])
    project.description = text.string
    if project.phase == nil {
      project.phase = ProjectPhaseRule.phase(ofItem: Scalars(project.name), description: text)
    }
    let years = ProjectPeriodRule.deadline(in: body, range)
    project.periodStartYear = years.start
    project.periodEndYear = years.end
    project.investmentYuan = investment(in: text)
    project.leadAgency = lead(in: text)
  }

  private static func investment(in text: Scalars) -> Double? {
    for index in text.indices {
      guard let length = investments.match(in: text, at: index) else { continue }
      let rest = Scalars(text[index + length..<min(text.count, index + length + 16)])
      if let yuan = InvestmentRule.yuan(cell: rest, unit: nil) { return yuan }
    }
    return nil
  }

  private static func lead(in text: Scalars) -> String? {
    for index in text.indices {
      if let length = agencyMarks.match(in: text, at: index) {
        let start = index + length
        let end = text[start...].firstIndex { "；;。）)\n".unicodeScalars.contains($0) } ?? text.count
        let range = text.trimmed(start..<end)
        return range.count >= 2 ? text.string(range) : nil
      }
      guard text.matches(Scalars("牵头"), at: index) else { continue }
      var start = index
      while start > 0, index - start < 40, !ScalarSet.clauseEnds.contains(text[start - 1]),
        text[start - 1] != "，"
      {
        start -= 1
      }
      for place in start..<index {
        if let length = leadOpenings.match(in: text, at: place), index - place - length >= 2 {
          return text.string(place + length..<index)
        }
      }
    }
    return nil
  }
}
