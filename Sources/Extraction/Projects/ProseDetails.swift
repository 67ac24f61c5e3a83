internal import PolicyModel
internal import TextScanning

/// What running text behind a project's name says of it.
enum ProseDetails {
  private static let investments = WordList(["总投资", "计划投资", "投资额", "投资约", "估算投资", "投资"])
  private static let leadOpenings = WordList(["由", "支持", "鼓励", "推动", "引导"])
  private static let agencyMarks = WordList(["牵头单位：", "责任单位：", "牵头部门：", "责任部门：", "牵头单位:", "责任单位:"])

  private static let places = WordList(["选址在", "选址于", "选址", "位于", "坐落于", "建设地点：", "落户"])

  /// Sets description, phase, years, place, sum and body that leads.
  ///
  /// - Parameter year: That of a one-year plan, which 年内 means.
  static func read(
    _ body: Scalars, _ range: Range<Int>, year: Int?, into project: inout Project
  ) {
    guard !range.isEmpty else { return }
    let text = Scalars(body[range])
    project.description = text.string
    if project.phase == nil {
      project.phase = ProjectPhaseRule.phase(ofItem: Scalars(project.name), description: text)
    }
    let years = ProjectPeriodRule.deadline(in: body, range)
    project.periodStartYear = years.start
    project.periodEndYear = years.end
    if years.start == nil, years.end == nil, let year,
      completions.occurs(in: text), PlanYear.isMeant(by: text)
    {
      project.periodEndYear = year
    }
    project.location = project.location ?? location(in: text)
    project.investmentYuan = investment(in: text)
    project.leadAgency = lead(in: text)
  }

  private static let completions = WordList([
    "建成", "投用", "投产", "完工", "竣工", "完成", "通车", "并网", "投运", "开园", "启用", "交付", "前",
  ])

  /// Where it is: 选址古城镇，….
  private static func location(in text: Scalars) -> String? {
    if let site = site(in: text) { return site }
    for index in text.indices.prefix(60) {
      guard let length = places.match(in: text, at: index) else { continue }
      let start = index + length
      let end = text[start...].firstIndex { $0.isOne(of: "，。；,;") } ?? text.count
      return (2...20).contains(end - start) ? text.string(start..<end) : nil
    }
    return nil
  }

  private static let works = WordList(["建设", "新建", "布局", "打造", "改造", "改建", "扩建", "规划建设", "兴建"])
  private static let notSites = ScalarSet("上中下时后前间")

  /// 在高新区建设…: the place that opens the text.
  private static func site(in text: Scalars) -> String? {
    let start = text.skippingSpaces(from: 0) + 1
    guard start < text.count, text[start - 1] == "在", text[start] != "全" else { return nil }
    for end in start..<min(text.count, start + 20) {
      if text[end].isOne(of: "，。；,;：") { return nil }
      guard works.match(in: text, at: end) != nil else { continue }
      return end - start >= 2 && !notSites.contains(text[end - 1]) ? text.string(start..<end) : nil
    }
    return nil
  }

  private static func investment(in text: Scalars) -> Double? {
    for index in text.indices {
      guard let length = investments.match(in: text, at: index) else { continue }
      let rest = Scalars(text[index + length..<min(text.count, index + length + 16)])
      if let yuan = InvestmentRule.yuan(cell: rest, unit: nil) { return yuan }
    }
    return nil
  }

  private static let duties = WordList(["负责", "组织实施", "具体实施"])
  private static let persons = WordList(["负责人", "负责同志"])

  /// 由县水利局、县财政局负责: the bodies between, where nothing else stands there.
  private static func answerable(in text: Scalars, from start: Int) -> String? {
    for end in start..<min(text.count, start + 40) {
      if text[end].isOne(of: "，。；,;：") { return nil }
      guard duties.match(in: text, at: end) != nil else { continue }
      if persons.match(in: text, at: end) != nil { return nil }
      return AgencyList.isAllNames(in: text, start..<end) ? text.string(start..<end) : nil
    }
    return nil
  }

  private static func lead(in text: Scalars) -> String? {
    for index in text.indices {
      if let length = agencyMarks.match(in: text, at: index) {
        let start = index + length
        let end = text[start...].firstIndex { $0.isOne(of: "；;。）)\n") } ?? text.count
        let range = text.trimmed(start..<end)
        return range.count >= 2 ? text.string(range) : nil
      }
      if text[index] == "由", let names = answerable(in: text, from: index + 1) { return names }
      guard text.matches("牵头", at: index) else { continue }
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
