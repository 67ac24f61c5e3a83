internal import PolicyModel
package import TextScanning

/// 《title》 with the document number before or after it; lists under one verb share its relation.
package enum CitedTitleRule: ReadingRule {
  package static let identifier = "citations.title"
  package static let summary =
    "A document is named by 《title》, with its number beside it; the verb before the list of titles, or what is said after it, gives the relation."
  package static let matching = [
    RuleExample(
      "根据《养老服务条例》（某政发〔2020〕5号）和《养老设施规划》，制定本办法。",
      "basis 养老服务条例 某政发〔2020〕5号; basis 养老设施规划"),
    RuleExample("为贯彻落实市政府《关于发展〈新型〉农业的意见》，", "implements 关于发展〈新型〉农业的意见"),
    RuleExample("原《停车管理办法》同时废止。", "repeals 停车管理办法"),
    RuleExample(
      "按照国务院《关于养老的实施意见》（某发〔2015〕4号）、省政府《关于托育的通知》要求，",
      "basis 关于养老的实施意见 某发〔2015〕4号; basis 关于托育的通知"),
    RuleExample("对《节水管理规定》作如下修改：", "amends 节水管理规定"),
    RuleExample("不符合《建设用地指南》要求的，", "refers 建设用地指南"),
  ]
  package static let notMatching = ["填写《补助资金申请表》。", "持《营业执照》到窗口办理。", "在《某某日报》上公布。"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let mentions = mentions(in: text).mentions.map { mention in
      let parts = [
        mention.relation.rawValue, mention.title.map { text.string($0) }, mention.number?.text,
      ]
      return parts.compactMap { $0 }.joined(separator: " ")
    }
    return mentions.isEmpty ? nil : mentions.joined(separator: "; ")
  }

  /// The verbs before things that are filled in, issued to somebody or signed.
  private static let formVerbs = SuffixList([
    "填写", "填报", "填制", "出具", "签订", "签署", "核发", "颁发", "取得", "持", "持有", "提交", "递交", "领取", "办理", "开具",
    "换发",
    "发放", "打印", "下载", "制发", "核准发", "报送", "上报", "收到", "送达", "凭",
  ])
  private static let separators = ScalarSet("、，,和与及并以或 　")
  private static let brackets = ScalarSet("（([［〔【")

  /// The titles of documents in order, and the places of names that may be titles.
  package static func mentions(
    in text: Scalars
  ) -> (mentions: [CitationMention], doubtful: [Range<Int>]) {
    var found: [CitationMention] = []
    var index = 0
    while index < text.count {
      guard text[index] == "《" else {
        index += 1
        continue
      }
      guard let close = closing(in: text, from: index) else {
        index += 1
        continue
      }
      let mention = mention(in: text, from: index, to: close, after: found.last?.range.upperBound)
      found.append(mention)
      index = max(mention.range.upperBound, close + 1)
    }
    setRelations(of: &found, in: text)
    var kept: [CitationMention] = []
    var doubtful: [Range<Int>] = []
    for mention in found {
      guard let title = mention.title else { continue }
      let kind = CitedTitle.kind(of: text, in: title)
      let isForm =
        kind != .document
        && formVerbs.match(in: text, endingAt: mention.range.lowerBound) != nil
      let namesMatter = text.matches("关于", at: title.lowerBound)
      if mention.number != nil || namesMatter || (kind == .document && !isForm)
        || (kind == .unknown && !isForm && (mention.relation != .refers || isModel(mention, text)))
      {
        kept.append(mention)
      } else if kind == .unknown {
        doubtful.append(mention.range)
      }
    }
    return (kept, doubtful)
  }

  private static let models = SuffixList(["参照", "对照", "对标", "比照", "衔接", "符合", "对接", "遵守", "参照执行"])

  /// 参照《…》 names what is followed.
  private static func isModel(_ mention: CitationMention, _ text: Scalars) -> Bool {
    models.match(in: text, endingAt: mention.range.lowerBound) != nil
  }

  /// Where the 《 at `start` is closed; titles nest as 《…〈…〉…》 or 《…《…》…》.
  private static func closing(in text: Scalars, from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < min(text.count, start + 240) {
      switch text[index] {
      case "《", "〈": depth += 1
      case "》", "〉":
        depth -= 1
        if depth == 0 { return index }
        // An inner bracket that the page forgot to close: the outer one ends the title.
        if text[index] == "》", depth == 1, text[start..<index].contains("〈"),
          !text[start..<index].contains("〉")
        {
          return index
        }
      case "。": return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func mention(
    in text: Scalars, from open: Int, to close: Int, after previousEnd: Int?
  ) -> CitationMention {
    var start = open
    var end = close + 1
    var number: DocumentNumber?
    var shortName: Range<Int>?
    let next = text.skippingSpaces(from: end)
    if next < text.count, brackets.contains(text[next]),
      let last = bracketEnd(in: text, from: next)
    {
      let inside = next + 1..<last
      if let hit = CitedNumberRule.first(in: text, from: inside.lowerBound, to: inside.upperBound) {
        number = hit.number
        end = last + 1
      }
      shortName = ShortNames.shortName(in: text, inside)
      if shortName != nil { end = last + 1 }
    } else if let hit = CitedNumberRule.first(in: text, from: next, to: min(text.count, next + 30)),
      hit.range.lowerBound == next
    {
      number = hit.number
      end = hit.range.upperBound
    }
    if number == nil, open > 0 {
      let from = max(previousEnd ?? 0, open - 30)
      var hit = CitedNumberRule.first(in: text, from: from, to: open)
      while let current = hit, current.range.upperBound < open,
        let later = CitedNumberRule.first(in: text, from: current.range.upperBound, to: open)
      {
        hit = later
      }
      if let hit, text.trimmed(hit.range.upperBound..<open).isEmpty {
        number = hit.number
        start = hit.range.lowerBound
      }
    }
    return CitationMention(
      title: open + 1..<close, number: number, range: start..<end, relation: .refers,
      ruleID: identifier, shortName: shortName)
  }

  private static func bracketEnd(in text: Scalars, from open: Int) -> Int? {
    var depth = 0
    for index in open..<min(text.count, open + 120) {
      if ScalarSet.openers.contains(text[index]) { depth += 1 }
      if ScalarSet.closers.contains(text[index]) {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private static let issuing = SuffixList(["印发的", "制定的", "出台的", "发布的", "公布的", "转发的", "颁布的", "下发的"])

  /// Whether nothing but separators stands between two titles, or the issuer of the second
  /// (《…》、省政府《…》).
  private static func continuesList(_ text: Scalars, _ between: Range<Int>) -> Bool {
    var start = between.lowerBound
    while start < between.upperBound, separators.contains(text[start]) { start += 1 }
    if start == between.upperBound { return true }
    guard start > between.lowerBound, text[between.lowerBound] != "，",
      text[between.lowerBound] != ",", between.count <= 30
    else { return false }
    let issuer = text.trimmed(start..<between.upperBound)
    guard issuer.allSatisfy({ text[$0].isHan || text[$0] == "、" || text[$0].isSpace }) else {
      return false
    }
    if let length = issuing.match(in: text, endingAt: issuer.upperBound, from: issuer.lowerBound) {
      return AgencyName.isComplete(text, issuer.lowerBound..<issuer.upperBound - length)
    }
    return AgencyName.isComplete(text, issuer)
  }

  /// Titles with nothing but separators between them are one list.
  private static func setRelations(of mentions: inout [CitationMention], in text: Scalars) {
    var first = 0
    while first < mentions.count {
      var last = first
      while last + 1 < mentions.count,
        continuesList(
          text, mentions[last].range.upperBound..<mentions[last + 1].range.lowerBound)
      {
        last += 1
      }
      let next = last + 1 < mentions.count ? mentions[last + 1].range.lowerBound : text.count
      let relation = CitationRelation.relation(
        in: text, head: mentions[first].range.lowerBound, tail: mentions[last].range.upperBound,
        next: next)
      for index in first...last { mentions[index].relation = relation }
      first = last + 1
    }
  }
}
