internal import PolicyModel
internal import TextScanning

/// Reads for whom a promise is, on what condition, who pays and how often.
enum PromiseParties {
  private static let phraseEnds = WordList([
    "给予", "予以", "按照", "按", "分别", "分阶段", "分档", "分期", "分级", "一次性", "再给", "再奖", "最高", "奖励", "每人", "每户",
    "每家", "每个", "每亩", "安排",
    "每接待", "每引进", "每新增", "每增加", "每培育", "每实现", "每完成", "每组织", "每培训", "每吸纳", "每招用", "每销售",
    "各给予", "各奖励", "各补助", "各补贴", "各奖补", "各资助",
    "在省级", "由", "可给予", "可按", "可享受",
    "进行", "发放", "实行", "实施", "减按", "免征", "减征", "减半", "提供", "择优", "经评审", "采取", "，", ",",
  ])
  private static let nouns = SuffixList([
    "企业", "机构", "单位", "主体", "人才", "个人", "平台", "园区", "方", "者", "团队", "学校", "高校", "院所", "基地", "县",
    "市", "村", "镇",
    "合作社", "农户", "户", "毕业生", "人员", "项目", "公司", "银行", "中心", "协会", "学生", "职工", "农场", "村集体", "养殖场",
    "商户", "家庭", "儿童", "组织", "集体", "景区", "饭店", "民宿", "医院", "幼儿园", "旅行社", "示范社", "研究生", "博士", "硕士",
    "老年人", "残疾人", "作者", "发明人", "专利权人", "权利人", "医生", "教师", "工厂", "车间", "园", "站", "店", "街区", "人",
  ])
  private static let singles = WordList([
    "单个", "单家", "单户", "单项", "单", "每个", "每家", "每户", "每间", "每项", "每人", "每", "同一", "其他", "其它",
  ])
  private static let singleEnds = WordList([
    "年度", "每年", "累计", "最高", "不超过", "给予", "贴息", "补贴", "奖励", "激励", "补助", "全年", "总", "上限", "额度", "资助",
    "的", "可", "合计",
    "原则", "最多", "不高于", "按", "一年", "当年", "每月", "不得", "封顶", "享受", "奖补", "投保", "支持", "限额", "年",
  ])
  private static let notFor = WordList([
    "对外", "对口", "对接", "对标", "对应", "对照", "对比", "对象", "对方", "对称", "对等",
  ])
  /// 外贸企业 and its like behind 对.
  /// 每1万元出口额 counts in steps; it is no part of who is given to.
  private static func isStep(_ text: Scalars, at index: Int) -> Bool {
    text[index] == "每" && index + 1 < text.count && text[index + 1].digit != nil
  }

  private static let gifts = SuffixList(["补助", "补贴", "奖补", "资助", "激励", "补", "奖"])
  private static let forOuter = WordList([
    "对外贸企", "对外贸综", "对外资企", "对外来", "对外籍", "对外地", "对外省", "对外商独", "对外市", "对外县", "对外卖",
  ])
  private static let frequencies = WordList([
    "一次性", "每年", "每月", "按年", "按月", "逐年", "分年", "分期", "每季度", "按季", "每学期", "每次", "连续三年", "连续两年",
    "连续五年", "连续3年",
    "连续2年", "连续5年",
  ])
  private static let giveVerbs = WordList(["给予", "予以", "资助", "奖励", "补贴给", "发放给", "返还"])
  private static let amountLeads = WordList([
    "最高", "不超过", "不低于", "一次性", "每人", "每户", "每家", "每年", "每月", "每", "不少于", "最多", "分别", "单笔",
  ])

  /// Sets the parties of `hit`, an amount of `group`; `place` is its place in the group's list.
  static func set(
    _ hit: inout PromiseHit, _ group: PromiseSentence.Group, at place: Int,
    in sentence: PromiseSentence
  ) {
    let text = sentence.text
    let segment = sentence.segments[group.segment]
    hit.evidence = text.trimmed(segment)
    hit.frequency = frequency(group, in: sentence)
    hit.payer = payer(group, in: sentence)
    // Money that is set aside is nobody's yet.
    if hit.ruleID == FundRule.identifier { return }
    if let single = single(in: text, group.left, isCap: hit.form == .upTo) {
      hit.beneficiary = text.string(single)
      return
    }
    if let recipient = recipient(in: sentence, group.left) {
      hit.beneficiary = text.string(recipient)
    } else if let subject = ownSubject(in: text, group.left) {
      take(subject, into: &hit, group, at: place, in: sentence)
      if hit.beneficiary != nil { return }
    }
    for index in (0...group.segment).reversed() {
      let candidate = sentence.segments[index]
      let end = index == group.segment ? group.left.upperBound : candidate.upperBound
      guard candidate.lowerBound < end else { continue }
      let part = text.trimmed(candidate.lowerBound..<end)
      if let phrase = objectPhrase(in: text, part) {
        hit.evidence = min(hit.evidence.lowerBound, part.lowerBound)..<hit.evidence.upperBound
        take(phrase, into: &hit, group, at: place, in: sentence)
        return
      }
      if index < group.segment, hit.beneficiary == nil, let noun = supported(in: text, part) {
        hit.beneficiary = text.string(noun)
        hit.evidence = min(hit.evidence.lowerBound, part.lowerBound)..<hit.evidence.upperBound
        return
      }
      guard index < group.segment, group.segment - index <= 2 else { continue }
      if takeSubject(part, into: &hit, group, at: place, in: sentence) {
        hit.evidence = min(hit.evidence.lowerBound, part.lowerBound)..<hit.evidence.upperBound
        return
      }
    }
  }

  private static let subjectEnds = WordList([
    "再", "每", "给予", "予以", "奖励", "奖补", "补助", "补贴", "资助", "按", "分别", "一次性", "最高", "各", "生活补助", "岗位补助",
    "生活补贴", "岗位津贴", "津贴",
  ])
  private static let subjectLeads = WordList(["其中", "另", "同时", "，", "、"])
  private static let notSubjects = ScalarSet("对给由按，；为在")

  /// 其中脱贫户再增加…, 乡村教师生活补助每人每月…: the receiver that opens the promise's own member.
  private static func ownSubject(in text: Scalars, _ left: Range<Int>) -> Range<Int>? {
    var start = text.trimmed(left).lowerBound
    while let length = subjectLeads.match(in: text, at: start), start + length < left.upperBound {
      start += length
    }
    var end = start
    while end < left.upperBound, subjectEnds.match(in: text, at: end) == nil {
      if notSubjects.contains(text[end]) { return nil }
      end += 1
    }
    guard end < left.upperBound else { return nil }
    let name = text.trimmed(start..<end)
    guard name.count >= 2, name.count <= 30,
      nouns.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
        || people.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
    else { return nil }
    return name
  }

  private static let people = SuffixList(["员", "师", "生", "户", "者", "工"])

  private static let supporting = WordList(["支持", "鼓励", "引导", "推动", "对", "为"])

  /// 支持企业新建冷库: who is supported, the first receiver behind the verb.
  private static func supported(in text: Scalars, _ part: Range<Int>) -> Range<Int>? {
    guard let length = supporting.match(in: text, at: part.lowerBound) else { return nil }
    return firstNoun(in: text, part.lowerBound + length..<part.upperBound)
  }

  /// The receiver that the words of `range` begin with: 跨境电商平台年交易额首次突破….
  private static func firstNoun(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    guard range.count >= 2, achievements.match(in: text, at: range.lowerBound) == nil else {
      return nil
    }
    let limit = min(range.lowerBound + 12, range.upperBound)
    for end in range.lowerBound + 2..<max(range.lowerBound + 3, limit + 1) where end <= limit {
      if notSubjects.contains(text[end - 1]) { return nil }
      if nouns.match(in: text, endingAt: end, from: range.lowerBound) ?? 0 >= 2 {
        return range.lowerBound..<end
      }
    }
    return nil
  }

  /// What receivers do to be given: words before them name no receiver.
  private static let achievements = WordList([
    "新", "首次", "成功", "当年", "年度", "获", "被", "评", "认定", "入选", "取得", "通过", "列入", "完成", "建成", "创建",
    "引进",
    "获得", "购买", "租用", "购置", "新建", "组织", "参加", "年", "上年", "经", "已", "按", "利用", "采用", "开展", "实施",
    "主导",
  ])
  private static let recognitionLeads = WordList([
    "新", "首次", "成功", "当年", "年度", "被", "当年新", "年内", "获",
  ])
  private static let recognitions = WordList([
    "认定为", "评定为", "评为", "获评", "获评为", "入选", "入选为", "创建为", "创成", "获批", "获批为", "命名为", "升级为", "晋升为",
    "认定",
    "评", "批",
  ])

  /// 新评定为四星级饭店的: what the receiver is from then on.
  private static func recognised(in text: Scalars, _ phrase: Range<Int>) -> Range<Int>? {
    var start = phrase.lowerBound
    // 获评, 获批 are words of their own: ask for them first.
    var length = recognitions.match(in: text, at: start)
    while length == nil, let lead = recognitionLeads.match(in: text, at: start) {
      start += lead
      length = recognitions.match(in: text, at: start)
    }
    guard let length, start + length < phrase.upperBound else { return nil }
    let name = start + length..<phrase.upperBound
    guard name.count >= 2,
      nouns.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
    else { return nil }
    return name
  }

  private static let areas = SuffixList([
    "市", "县", "区", "旗", "乡镇", "镇", "乡", "街道", "市县", "县市", "县区", "区县", "部门", "地区", "村", "（州）", "(州)",
    "（市、区）", "单位", "县（市、区）",
  ])

  /// 对…: what stands between 对 and the verb or the end of the segment.
  private static func objectPhrase(in text: Scalars, _ part: Range<Int>) -> Range<Int>? {
    for index in part where text[index] == "对" || text[index] == "为" && index == part.lowerBound {
      if notFor.match(in: text, at: index) != nil, forOuter.match(in: text, at: index) == nil {
        continue
      }
      if index > part.lowerBound, text[index - 1].isOne(of: "相绝核应针面配校成其") { continue }
      var start = index + 1
      if start < part.upperBound, text[start] == "于" { start += 1 }
      // 对每个示范村: each of those who are given to.
      if let length = eachWords.match(in: text, at: start) { start += length }
      var end = start
      while end < part.upperBound, phraseEnds.match(in: text, at: end) == nil,
        !isStep(text, at: end)
      { end += 1 }
      // 对每个示范村补助100万元: the verb itself ends the phrase.
      if end == part.upperBound, let length = gifts.match(in: text, endingAt: end, from: start) {
        end -= length
      }
      let phrase = text.trimmed(start..<end)
      return phrase.count >= 2 ? phrase : nil
    }
    return nil
  }

  private static func take(
    _ phrase: Range<Int>, into hit: inout PromiseHit, _ group: PromiseSentence.Group,
    at place: Int, in sentence: PromiseSentence
  ) {
    let text = sentence.text
    guard let particle = phrase.last(where: { text[$0] == "的" }) else {
      if hit.beneficiary == nil { hit.beneficiary = tier(phrase, nil, group, place, text) }
      return
    }
    if particle == phrase.upperBound - 1 {
      let condition = phrase.lowerBound..<particle
      hit.condition = hit.condition ?? text.string(condition)
      if hit.beneficiary == nil {
        if let name = recognised(in: text, condition) {
          hit.beneficiary = tier(name, nil, group, place, text)
        } else if let noun = firstNoun(in: text, condition) {
          hit.beneficiary = text.string(noun)
        }
      }
      return
    }
    let attribute = phrase.lowerBound..<particle
    hit.condition = hit.condition ?? text.string(attribute)
    guard hit.beneficiary == nil else { return }
    let head = particle + 1..<phrase.upperBound
    // 市, 县, 部门 alone would be every one of them: what chooses them stays.
    let isArea =
      head.count <= 6
      && areas.match(in: text, endingAt: head.upperBound, from: head.lowerBound) != nil
    hit.beneficiary = isArea ? text.string(phrase) : tier(head, attribute, group, place, text)
  }

  /// A segment before the promise that names its condition or its subject.
  private static func takeSubject(
    _ part: Range<Int>, into hit: inout PromiseHit, _ group: PromiseSentence.Group, at place: Int,
    in sentence: PromiseSentence
  ) -> Bool {
    let text = sentence.text
    let part = withoutLabel(part, in: text)
    guard part.count >= 3 else { return false }
    if text[part.upperBound - 1] == "的" {
      take(part, into: &hit, group, at: place, in: sentence)
      return hit.beneficiary != nil
    }
    if part.count <= 40, AgencyList.isAllNames(in: text, part) {
      if hit.beneficiary == nil { hit.beneficiary = text.string(part) }
      return true
    }
    guard
      nouns.match(in: text, endingAt: part.upperBound, from: part.lowerBound) != nil
        || part.contains(where: { text[$0] == "的" }), part.count <= 60
    else { return false }
    let particle = part.last { text[$0] == "的" }
    let isAttributed =
      particle.map { nouns.match(in: text, endingAt: part.upperBound, from: $0 + 1) != nil }
      ?? false
    // A member that gives something is a promise of its own; 质量奖 in an attribute is none.
    guard isAttributed || !sentence.has(AwardWords.giving, in: part) else { return false }
    if isAttributed {
      take(part, into: &hit, group, at: place, in: sentence)
    } else if hit.beneficiary == nil {
      hit.beneficiary = tier(withoutVerbs(part, in: text), nil, group, place, text)
    }
    return true
  }

  private static let creations = WordList([
    "创建", "建设", "新建", "发展", "打造", "培育", "引进", "兴办", "申报", "支持", "鼓励", "引导", "推动",
  ])

  /// 支持创建示范街区: what is supported, without the verbs.
  private static func withoutVerbs(_ part: Range<Int>, in text: Scalars) -> Range<Int> {
    guard supporting.match(in: text, at: part.lowerBound) != nil else { return part }
    var start = part.lowerBound
    while let length = creations.match(in: text, at: start), start + length + 2 <= part.upperBound {
      start += length
    }
    return start..<part.upperBound
  }

  /// The part without a label that a broken line left in front of it: （二）企业….
  private static func withoutLabel(_ part: Range<Int>, in text: Scalars) -> Range<Int> {
    guard let first = part.first, text[first] == "（" || text[first] == "(",
      let label = ClauseLabelScanner.label(of: Scalars(text[part])), !label.isDoubtful
    else { return part }
    return text.trimmed(part.lowerBound + label.end..<part.upperBound)
  }

  private static let tierEnds = ScalarSet("级类档等星奖A")

  /// The `place`-th of as many names as there are amounts; else all of them.
  private static func tier(
    _ head: Range<Int>, _ attribute: Range<Int>?, _ group: PromiseSentence.Group, _ place: Int,
    _ text: Scalars
  ) -> String {
    let whole = text.string(head)
    guard group.amounts.count > 1 else { return whole }
    for range in [head, attribute].compactMap({ $0 }) {
      var parts: [Range<Int>] = []
      var start = range.lowerBound
      for index in range where text[index] == "、" || text[index] == "和" {
        parts.append(start..<index)
        start = index + 1
      }
      parts.append(start..<range.upperBound)
      guard parts.count == group.amounts.count else { continue }
      if attribute == range {
        guard let end = parts[parts.count - 1].last, tierEnds.contains(text[end]) else { continue }
        // 新评定为甲级、乙级的民宿: the tiers are as long as the second.
        var part = parts[place]
        let length = parts[1].count
        if place == 0, part.count > length { part = part.upperBound - length..<part.upperBound }
        return text.string(part) + whole
      }
      var part = text.string(parts[place])
      // 博士、硕士、本科毕业生 share 毕业生.
      let last = parts[parts.count - 1]
      if place < parts.count - 1,
        nouns.match(in: text, endingAt: parts[place].upperBound, from: parts[place].lowerBound)
          == nil
      {
        // 国家级、省级示范园 share what follows 级.
        if let end = parts[place].last,
          let same = last.first(where: { text[$0] == text[end] })
        {
          part += text.string(same + 1..<last.upperBound)
        } else if last.count >= parts[1].count + 2, parts.count > 2 || last.count > 4 {
          part += text.string(last.lowerBound + min(parts[1].count, last.count)..<last.upperBound)
        }
      }
      return part
    }
    return whole
  }

  /// 单个企业, 每户: for whom a cap is.
  private static func single(
    in text: Scalars, _ left: Range<Int>, isCap: Bool
  ) -> Range<Int>? {
    let part = text.trimmed(left)
    guard
      isCap || (part.count > 2 && text[part.lowerBound] == "单" && text[part.lowerBound + 1] != "位")
    else { return nil }
    guard let length = singles.match(in: text, at: part.lowerBound),
      singleEnds.match(in: text, at: part.lowerBound) == nil
    else { return nil }
    var end = part.lowerBound + length
    while end < part.upperBound, singleEnds.match(in: text, at: end) == nil { end += 1 }
    let name = text.trimmed(part.lowerBound..<end)
    return name.count >= 2 && name.count <= 16 ? name : nil
  }

  /// 给予办赛主体最高…: for whom the verb itself says it is.
  private static func recipient(in sentence: PromiseSentence, _ left: Range<Int>) -> Range<Int>? {
    let text = sentence.text
    guard let verb = sentence.last(giveVerbs, in: left) else { return listed(in: text, left) }
    if let each = eachReceiver(in: text, verb.upperBound..<left.upperBound) { return each }
    var end = verb.upperBound
    while end < left.upperBound, amountLeads.match(in: text, at: end) == nil { end += 1 }
    let name = text.trimmed(verb.upperBound..<end)
    guard name.count >= 2,
      nouns.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
    else { return nil }
    return name
  }

  private static let eachWords = WordList(["每个", "每家", "每名", "每位", "每所", "每支", "每户"])

  /// 每个实训基地最高…: the receiver behind 每个.
  private static func eachReceiver(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    let start = text.trimmed(range).lowerBound
    guard let length = eachWords.match(in: text, at: start) else { return nil }
    var end = start + length
    while end < range.upperBound, amountLeads.match(in: text, at: end) == nil { end += 1 }
    let name = text.trimmed(start + length..<end)
    guard name.count >= 3, name.count <= 20,
      nouns.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
        || text.matches(workroom, at: name.upperBound - 3)
    else { return nil }
    return name
  }

  private static let workroom = Scalars("工作室")

  /// …2000万元、每个技能大师工作室10万元: the next of a list of receivers and amounts.
  private static func listed(in text: Scalars, _ left: Range<Int>) -> Range<Int>? {
    guard let first = left.first, text[first] == "、" || text[first] == "和" else { return nil }
    return eachReceiver(in: text, first + 1..<left.upperBound)
  }

  private static let ofYear = Scalars("年度")

  private static func frequency(
    _ group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> String? {
    let segment = sentence.segments[group.segment]
    let word =
      sentence.first(frequencies, in: group.left) ?? sentence.first(frequencies, in: segment)
    guard let word, !sentence.text.matches(ofYear, at: word.upperBound - 1) else { return nil }
    return sentence.text.string(word)
  }

  /// 市级财政, 中央财政: the Han letters before 财政 in the promise's segment.
  private static func payer(
    _ group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> String? {
    let text = sentence.text
    let segment = sentence.segments[group.segment]
    guard
      let word = text.firstIndex(
        of: "财政", from: segment.lowerBound, to: segment.upperBound)
    else { return nil }
    var start = word
    while start > segment.lowerBound, word - start < 8,
      text[start - 1].isHan || text[start - 1] == "、",
      !text[start - 1].isOne(of: "由从对和与的在经用")
    {
      start -= 1
    }
    return text.string(start..<word + 2)
  }
}
