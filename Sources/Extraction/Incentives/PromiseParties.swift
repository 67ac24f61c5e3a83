internal import PolicyModel
internal import TextScanning

/// Reads for whom a promise is, on what condition, who pays and how often.
enum PromiseParties {
  private static let phraseEnds = WordList([
    "给予", "予以", "按照", "按", "分别", "分阶段", "分档", "分期", "分级", "一次性", "再给", "再奖", "最高", "奖励", "每人", "每户",
    "每家", "每个", "每亩", "安排",
    "在省级", "由", "可给予", "可按", "可享受",
    "进行", "发放", "实行", "实施", "减按", "免征", "减征", "减半", "提供", "择优", "经评审", "采取", "，", ",",
  ])
  private static let nouns = SuffixList([
    "企业", "机构", "单位", "主体", "人才", "个人", "平台", "园区", "方", "者", "团队", "学校", "高校", "院所", "基地", "县",
    "市", "村", "镇",
    "合作社", "农户", "户", "毕业生", "人员", "项目", "公司", "银行", "中心", "协会", "学生", "职工", "农场", "村集体", "养殖场",
    "商户", "家庭", "儿童",
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
    if let single = single(in: text, group.left, isCap: hit.form == .upTo) {
      hit.beneficiary = text.string(single)
      return
    }
    if let recipient = recipient(in: sentence, group.left) {
      hit.beneficiary = text.string(recipient)
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
      guard index < group.segment, group.segment - index <= 2 else { continue }
      if takeSubject(part, into: &hit, group, at: place, in: sentence) {
        hit.evidence = min(hit.evidence.lowerBound, part.lowerBound)..<hit.evidence.upperBound
        return
      }
    }
  }

  /// 对…: what stands between 对 and the verb or the end of the segment.
  private static func objectPhrase(in text: Scalars, _ part: Range<Int>) -> Range<Int>? {
    for index in part where text[index] == "对" || text[index] == "为" && index == part.lowerBound {
      if notFor.match(in: text, at: index) != nil { continue }
      if index > part.lowerBound, text[index - 1].isOne(of: "相绝核应针面配校成其") { continue }
      var start = index + 1
      if start < part.upperBound, text[start] == "于" { start += 1 }
      var end = start
      while end < part.upperBound, phraseEnds.match(in: text, at: end) == nil { end += 1 }
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
      hit.condition = text.string(phrase.lowerBound..<particle)
      return
    }
    let attribute = phrase.lowerBound..<particle
    hit.condition = text.string(attribute)
    if hit.beneficiary == nil {
      hit.beneficiary = tier(particle + 1..<phrase.upperBound, attribute, group, place, text)
    }
  }

  /// A segment before the promise that names its condition or its subject.
  private static func takeSubject(
    _ part: Range<Int>, into hit: inout PromiseHit, _ group: PromiseSentence.Group, at place: Int,
    in sentence: PromiseSentence
  ) -> Bool {
    let text = sentence.text
    guard part.count >= 3 else { return false }
    if text[part.upperBound - 1] == "的" {
      hit.condition = text.string(part.lowerBound..<part.upperBound - 1)
      if hit.beneficiary == nil {
        for end in part.lowerBound + 2..<min(part.lowerBound + 13, part.upperBound)
        where nouns.match(in: text, endingAt: end, from: part.lowerBound) ?? 0 >= 2 {
          hit.beneficiary = text.string(part.lowerBound..<end)
          break
        }
      }
      return true
    }
    guard
      nouns.match(in: text, endingAt: part.upperBound, from: part.lowerBound) != nil
        || part.contains(where: { text[$0] == "的" }), part.count <= 60,
      !sentence.has(AwardWords.giving, in: part)
    else { return false }
    if hit.beneficiary == nil { hit.beneficiary = tier(part, nil, group, place, text) }
    return true
  }

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
        // 新评定为甲级、乙级的民宿: the tiers are as long as the second.
        var part = parts[place]
        let length = parts[1].count
        if place == 0, part.count > length { part = part.upperBound - length..<part.upperBound }
        return text.string(part) + whole
      }
      var part = text.string(parts[place])
      // 博士、硕士、本科毕业生 share 毕业生.
      let last = parts[parts.count - 1]
      if place < parts.count - 1, last.count >= parts[1].count + 2,
        parts.count > 2 || last.count > 4,
        nouns.match(in: text, endingAt: parts[place].upperBound, from: parts[place].lowerBound)
          == nil
      {
        part += text.string(last.lowerBound + min(parts[1].count, last.count)..<last.upperBound)
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
    guard let verb = sentence.last(giveVerbs, in: left) else { return nil }
    var end = verb.upperBound
    while end < left.upperBound, amountLeads.match(in: text, at: end) == nil { end += 1 }
    let name = text.trimmed(verb.upperBound..<end)
    guard name.count >= 2,
      nouns.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
    else { return nil }
    return name
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
