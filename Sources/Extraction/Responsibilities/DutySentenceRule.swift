internal import PolicyModel
internal import TextScanning

/// 由…牵头, …负责…, …会同…, …配合 in running text.
package enum DutySentenceRule: ReadingRule {
  package static let identifier = "responsibilities.sentence"
  package static let summary =
    "A named body that is the subject of 牵头, 负责, 会同 or 配合 in a sentence; those after 会同 share the duty."
  package static let matching = [
    RuleExample("由市发展改革委、市财政局牵头，会同各区政府推进。", "lead 市发展改革委; lead 市财政局; joint 各区政府"),
    RuleExample("省科技厅负责本办法的解释。", "responsible 省科技厅"),
    RuleExample("区政府办公室将会同区住建局对进度进行通报。", "lead 区政府办公室; joint 区住建局"),
    RuleExample("设立县数字改革工作领导小组，负责统筹协调。", "responsible 县数字改革工作领导小组"),
    RuleExample("县人民政府要按照有关规定，负责筹措经费。", "responsible 县人民政府"),
    RuleExample("市教育局、市体育局等参与，形成合力。", "support 市教育局; support 市体育局"),
    RuleExample(
      "市公安局、市司法局等部门按照职责分工，密切配合。", "support 市公安局; support 市司法局"),
    RuleExample("县政府督查室定期督查通报。", "supervise 县政府督查室"),
    RuleExample("县审计局加强对专项资金使用的监督检查。", "supervise 县审计局"),
    RuleExample("县人社局负责人才服务。", "responsible 县人社局"),
  ]
  package static let notMatching = [
    "主要负责人要亲自抓。", "支持龙头企业牵头建设平台。", "各部门要积极支持。", "申请人负责提供材料。", "实行项目负责制。",
    "引导社会力量广泛参与。", "支持行业协会、研究机构等参与。", "纳入县政府督查范围。", "各部门按照职责分工，密切配合。",
  ]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let found = hits(in: text, from: 0, outside: []).map { $0.notation(in: text) }
    return found.isEmpty ? nil : found.joined(separator: "; ")
  }

  private static let verbWords = [
    "负责", "牵头", "会同", "配合", "协助", "协办", "负总责", "负主体责任", "负主要责任", "承担", "统筹推进", "统筹协调", "统筹负责",
    "为牵头单位",
    "为责任单位", "为主办单位", "参与", "督查", "督导", "督办", "督促检查",
    "的监督检查", "的督促检查", "的监督管理", "的督导检查", "全程监督", "监督落实", "监督执行", "监督指导",
    "指导监督", "进行监督", "进行督查", "进行指导", "进行督促检查", "进行督导",
    "开展监督检查", "开展督查",
  ]
  private static let verbs = WordList(verbWords)
  private static let agentVerbs = Lexicon<Responsibility.Role>([
    ("统筹 组织", .lead), ("主导", .responsible),
  ])
  private static let notVerbWords = [
    "负责人", "负责制", "负责同志", "负责任", "负责领导", "牵头单位", "牵头部门", "牵头人", "牵头作用", "配合单位", "配合部门", "牵头领导",
    "负责的态度",
    "负责单位", "负责部门", "配合比", "牵头企业", "牵头抓总的", "牵头机构", "牵头处室", "协办单位", "组织部", "组织机构", "组织领导", "统筹区",
    "负责科室",
    "配合力度", "督查室", "督查组", "督查局", "督查科", "督查处", "督查办", "督查专员", "督查范围", "督查内容", "督查事项", "督查结果",
    "督查重点", "督查计划", "督查机制", "督查清单", "督查工作", "督查考核", "督查体系", "督查激励", "督查台账", "督查问责", "督查通报制度",
    "督导组", "督导室", "督导办", "督导员", "督导机制", "督导工作", "督导结果", "督导评估", "督导制度", "督导检查制度", "督办单", "督办室",
    "督办局", "督办科", "督办事项", "督办制度", "督办机制", "督办清单", "督办台账", "督办范围",
  ]
  /// 负责人才服务: the verb with an object that begins with 人.
  private static let peopleObjects = WordList([
    "负责人才", "负责人员", "负责人口", "负责人事", "负责人力", "负责人民", "负责人居", "负责人防", "负责人工", "负责人身", "负责人文", "负责人群",
  ])
  private static let notVerbs = WordList(notVerbWords)
  /// What any of these words begins with; most places of a text are done with it.
  private static let openings = ScalarSet(
    agentVerbs.openings + (verbWords + notVerbWords).compactMap(\.first).map(String.init).joined())
  private static let adverbs = SuffixList([
    "具体", "共同", "主要", "统一", "分别", "全面", "要", "应", "应当", "将", "须", "必须", "需", "可", "可以", "同时", "切实",
    "按职责分工",
    "按职责", "按各自职责", "按照职责", "按照职责分工", "按照各自职责", "依职责", "予以", "给予", "积极", "密切", "做好", "主动", "全力",
    "也", "均", "都", "则",
    "总", "直接", "并", "依法", "归口", "总体", "认真", "进行", "同", "相互", "协同", "在职责范围内", "各自", "根据职责", "按分工",
    "按照分工", "协调",
    "适时", "不定期", "每年", "每季度", "每月", "每半年", "按季", "按月", "年中", "年底",
    "负责", "作为", "按照职能", "各负其责", "各司其职", "统筹", "继续", "按规定", "按各自职责分工", "定期", "及时", "指导和", "日常",
  ])
  private static let founding = WordList([
    "设立", "成立", "组建", "建立", "下设", "新设", "明确",
  ])
  private static let commas = ScalarSet("，,")
  private static let stops = ScalarSet("。！？!?；;：:|\n")
  private static let openers = ScalarSet("（([［〔【《“")
  private static let closers = ScalarSet("）)]］〕】》”")

  /// The duties that sentences from `start` on give, outside the ranges `taken`.
  static func hits(in text: Scalars, from start: Int, outside taken: [Range<Int>]) -> [DutyHit] {
    var hits: [DutyHit] = []
    var index = start
    while index < text.count {
      guard openings.contains(text[index]) else {
        index += 1
        continue
      }
      if let range = taken.first(where: { $0.contains(index) }) {
        index = range.upperBound
        continue
      }
      if let length = notVerbs.match(in: text, at: index),
        peopleObjects.match(in: text, at: index) == nil
      {
        index += length
        continue
      }
      if let length = verbs.match(in: text, at: index) {
        read(text, verb: index..<index + length, from: start, into: &hits)
        index += length
        continue
      }
      if let verb = agentVerbs.first(in: text, at: index, before: text.count) {
        let segment = segmentStart(in: text, before: index, from: start)
        if let agent = agentMark(in: text, segment..<index) {
          append(
            subject(in: text, agent + 1..<index), verb.meaning, marker: index..<index + verb.length,
            in: text, from: segment, into: &hits)
        }
      }
      index += 1
    }
    return hits
  }

  private static func read(
    _ text: Scalars, verb: Range<Int>, from start: Int, into hits: inout [DutyHit]
  ) {
    let segment = segmentStart(in: text, before: verb.lowerBound, from: start)
    let word = text.string(verb)
    // 参与建设, 参与方 say what is done, not whose duty it is.
    if word == "参与", !endsMember(text, at: verb.upperBound) { return }
    var role: Responsibility.Role
    switch word {
    case "牵头", "会同", "统筹推进", "统筹协调", "统筹负责", "为牵头单位", "为主办单位": role = .lead
    case "督查", "督导", "督办", "督促检查", "的监督检查", "的督促检查", "的监督管理", "的督导检查", "全程监督", "监督落实",
      "监督执行", "监督指导", "指导监督", "进行监督", "进行督查", "进行指导",
      "进行督促检查", "进行督导", "开展监督检查", "开展督查":
      role = .supervise
    case "配合", "协助", "协办", "参与": role = .support
    default: role = .responsible
    }
    var names: [Range<Int>]
    if let agent = agentMark(in: text, segment..<verb.lowerBound) {
      names = subject(in: text, agent + 1..<verb.lowerBound)
    } else {
      names = subject(in: text, segment..<verb.lowerBound)
      let bare = withoutAdverbs(text, segment..<verb.lowerBound)
      if names.isEmpty, !bare.isEmpty {
        names = opening(in: text, bare)
      }
      if names.isEmpty, bare.isEmpty, word == "负责" || word == "牵头" || word == "承担" {
        names = inherited(in: text, before: segment, from: start)
      }
      if names.isEmpty, bare.isEmpty, role == .support {
        names = sharing(in: text, before: segment, from: start)
      }
    }
    if word == "参与" { names.removeAll { isPrivate($0, in: text) } }
    append(names, role, marker: verb, in: text, from: segment, into: &hits)
    guard word == "会同" else { return }
    role = .joint
    let limit = segmentEnd(in: text, from: verb.upperBound)
    append(
      run(in: text, from: verb.upperBound, limit: limit), role, marker: verb, in: text,
      from: segment, into: &hits)
  }

  private static func append(
    _ names: [Range<Int>], _ role: Responsibility.Role, marker: Range<Int>, in text: Scalars,
    from segment: Int, into hits: inout [DutyHit]
  ) {
    guard !names.isEmpty else { return }
    let end = segmentEnd(in: text, from: marker.upperBound)
    let first = min(segment, names[0].lowerBound)
    for name in names {
      hits.append(
        DutyHit(
          agency: name, role: role, marker: marker, evidence: text.trimmed(first..<end),
          ruleID: identifier))
    }
  }

  // MARK: - Segments

  private static func segmentStart(in text: Scalars, before index: Int, from start: Int) -> Int {
    var depth = 0
    var position = index
    while position > start {
      let scalar = text[position - 1]
      if closers.contains(scalar) { depth += 1 }
      if openers.contains(scalar) {
        if depth == 0 { return position }
        depth -= 1
      }
      if stops.contains(scalar) || (depth == 0 && commas.contains(scalar)) { return position }
      position -= 1
    }
    return start
  }

  private static func segmentEnd(in text: Scalars, from index: Int) -> Int {
    var depth = 0
    var position = index
    while position < text.count {
      let scalar = text[position]
      if openers.contains(scalar) { depth += 1 }
      if closers.contains(scalar) {
        if depth == 0 { return position }
        depth -= 1
      }
      if stops.contains(scalar) || (depth == 0 && commas.contains(scalar)) { return position }
      position += 1
    }
    return position
  }

  // MARK: - Subjects

  private static let notAgents = WordList(["自由", "由于", "理由", "缘由", "由此", "由来", "事由", "案由"])

  /// The last 由 that names an agent.
  private static func agentMark(in text: Scalars, _ range: Range<Int>) -> Int? {
    var found: Int?
    for index in range where text[index] == "由" {
      if notAgents.match(in: text, at: index) != nil { continue }
      if index > 0, notAgents.match(in: text, at: index - 1) != nil { continue }
      found = index
    }
    return found
  }

  private static func withoutAdverbs(_ text: Scalars, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      if let length = adverbs.match(in: text, endingAt: end, from: range.lowerBound) {
        end -= length
      } else if text[end - 1].isSpace {
        end -= 1
      } else {
        break
      }
    }
    return text.trimmed(range.lowerBound..<end)
  }

  private static let leads = WordList([
    "其中", "同时", "并", "请", "原则上", "具体由", "各级", "今后", "即", "另", "但", "而", "且", "经", "报", "在",
  ])
  private static let cuts = WordList([
    "的", "对", "将", "把", "是", "和由", "经", "向", "请", "委托", "依托", "：", "授权", "工作",
  ])

  /// The bodies that end at the end of `range`, adverbs left aside.
  private static func subject(in text: Scalars, _ range: Range<Int>) -> [Range<Int>] {
    var bare = withoutAdverbs(text, range)
    // 第三条（职责分工）市场监管部门负责…
    if let first = bare.first, openers.contains(text[first]),
      let close = bare.first(where: { closers.contains(text[$0]) })
    {
      bare = text.trimmed(close + 1..<bare.upperBound)
    }
    guard bare.count >= 2 else { return [] }
    let names = AgencyList.parts(in: text, bare)
    var kept: [Range<Int>] = []
    for name in names.reversed() {
      if isNamed(name, in: text) {
        kept.append(name)
        continue
      }
      // The first name may have words of the sentence before it.
      if let cut = cutName(name, in: text) { kept.append(cut) }
      break
    }
    return kept.reversed()
  }

  private static func cutName(_ name: Range<Int>, in text: Scalars) -> Range<Int>? {
    var index = name.upperBound - 3
    while index > name.lowerBound {
      for span in 1...2 where index - span >= name.lowerBound {
        if cuts.match(in: text, at: index - span) == span {
          let rest = index..<name.upperBound
          if isNamed(rest, in: text), startsAsName(rest, in: text) { return rest }
        }
      }
      index -= 1
    }
    if let length = leads.match(in: text, at: name.lowerBound) {
      let rest = name.lowerBound + length..<name.upperBound
      if isNamed(rest, in: text) { return rest }
    }
    return nil
  }

  private static let nameStarts = WordList([
    "省", "市", "州", "盟", "区", "县", "旗", "镇", "国家", "国务院", "中国", "中央", "最高", "各", "自治区", "自治州", "团",
  ])

  private static func startsAsName(_ name: Range<Int>, in text: Scalars) -> Bool {
    nameStarts.match(in: text, at: name.lowerBound) != nil
  }

  private static func isNamed(_ name: Range<Int>, in text: Scalars) -> Bool {
    AgencyName.isNamed(text, name) || AgencyList.isArea(name, in: text)
      || (text[name.lowerBound] == "各" && AgencyName.isComplete(text, name)
        && !AgencyName.isGeneric(text, name) && name.count <= 24)
  }

  private static let objects = WordList([
    "加强对", "强化对", "加大对", "切实加强对", "对", "按照", "按", "根据", "依据", "依照", "在", "定期", "于", "应当", "要", "应",
  ])

  /// 市审计局对资金使用…: the bodies that open the segment.
  private static func opening(in text: Scalars, _ segment: Range<Int>) -> [Range<Int>] {
    let names = run(in: text, from: segment.lowerBound, limit: segment.upperBound)
    guard let last = names.last, names[0].lowerBound == segment.lowerBound,
      objects.match(in: text, at: last.upperBound) != nil
    else { return [] }
    return names
  }

  /// The bodies listed from `start` on: 市发展改革委、市财政局和各区政府….
  private static func run(in text: Scalars, from start: Int, limit: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var position = text.skippingSpaces(from: start)
    while position < limit {
      guard let end = nameEnd(in: text, from: position, limit: limit) else { break }
      let name = position..<end
      if isNamed(name, in: text) { names.append(name) }
      position = end
      if position < limit, openers.contains(text[position]),
        let close = (position..<limit).first(where: { closers.contains(text[$0]) })
      {
        position = close + 1
      }
      guard position < limit else { break }
      if text.matches("以及", at: position) {
        position += 2
      } else if text[position].isOne(of: "、和与及") {
        position += 1
      } else {
        break
      }
    }
    return names
  }

  private static func nameEnd(in text: Scalars, from start: Int, limit: Int) -> Int? {
    if let end = AgencyName.end(in: text, from: start, limit: limit) { return end }
    return AgencyList.areaNameEnd(in: text, from: start, limit: limit)
  }

  /// The subject that a segment without one takes over from what stands before it.
  private static func inherited(
    in text: Scalars, before segment: Int, from start: Int
  ) -> [Range<Int>] {
    guard segment > start else { return [] }
    let mark = text[segment - 1]
    if ScalarSet.colons.contains(mark) {
      let previous = segmentStart(in: text, before: segment - 1, from: start)
      let range = text.trimmed(previous..<segment - 1)
      guard !range.isEmpty, AgencyList.isAllNames(in: text, range) else { return [] }
      return AgencyList.names(in: text, range, lenient: false).filter { isNamed($0, in: text) }
    }
    guard commas.contains(mark) else { return [] }
    let previous = segmentStart(in: text, before: segment - 1, from: start)
    for index in previous..<segment - 1 {
      guard let length = founding.match(in: text, at: index) else { continue }
      var rest = AgencyList.stripped(index + length..<segment - 1, in: text)
      // 成立由…任组长的…领导小组: the name follows the last 的.
      if let particle = rest.last(where: { text[$0] == "的" }) {
        rest = particle + 1..<rest.upperBound
      }
      return AgencyName.isNamed(text, rest) ? [rest] : []
    }
    // The sentence may open with the subject: 县政府要按照规定，负责….
    var sentence = segment
    while sentence > start, !stops.contains(text[sentence - 1]) { sentence -= 1 }
    guard segment - sentence <= 90 else { return [] }
    let first = text.skippingSpaces(from: sentence)
    let names = run(in: text, from: first, limit: segment)
    guard let last = names.last, names[0].lowerBound == first else { return [] }
    return modals.match(in: text, at: last.upperBound) != nil ? names : []
  }

  private static let shareWords = WordList(["职责", "分工", "各负其责", "各司其职"])

  /// 甲局、乙局等部门按照职责分工，密切配合: the bodies that open the members before, which end with how
  /// the duty is shared.
  private static func sharing(
    in text: Scalars, before segment: Int, from start: Int
  ) -> [Range<Int>] {
    var end = segment
    for _ in 0..<3 {
      guard end > start, commas.contains(text[end - 1]) else { return [] }
      let previous = segmentStart(in: text, before: end - 1, from: start)
      let member = text.trimmed(previous..<end - 1)
      let bare = withoutAdverbs(text, member)
      let adverbs = bare.upperBound..<member.upperBound
      if !bare.isEmpty {
        guard adverbs.contains(where: { shareWords.match(in: text, at: $0) != nil }) else {
          return []
        }
        return subject(in: text, member)
      }
      end = previous
    }
    return []
  }

  private static let privateBodies = SuffixList([
    "协会", "机构", "学会", "商会", "联合会", "大学", "学院", "学校", "公司", "银行", "集团", "基金会", "中心", "企业", "园区",
  ])

  /// 行业协会、专业机构等参与: bodies of society that are meant in general.
  private static func isPrivate(_ name: Range<Int>, in text: Scalars) -> Bool {
    privateBodies.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
      && !startsAsName(name, in: text)
  }

  private static let memberEnds = ScalarSet("，,。；;、：:！？|）)")

  private static func endsMember(_ text: Scalars, at index: Int) -> Bool {
    index >= text.count || memberEnds.contains(text[index])
  }

  private static let modals = WordList([
    "要", "应", "应当", "须", "设在", "设", "按照", "按", "根据", "作为", "具体", "切实", "依据", "依托", "会", "结合", "是",
    "为", "将",
    "必须", "牵头", "充分",
    "，", ",",
  ])
}
