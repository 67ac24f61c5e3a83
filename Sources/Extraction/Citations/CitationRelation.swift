internal import PolicyModel
internal import TextScanning

/// What the words around a mention say that the notice does with the document.
enum CitationRelation {
  private static let basis = WordList([
    "根据", "依据", "按照", "依照", "遵照", "结合", "按", "依", "遵循",
  ])
  private static let implements = WordList([
    "贯彻落实", "贯彻", "落实", "执行", "实施", "落地",
  ])
  private static let notImplements = WordList([
    "的", "后", "前", "要", "应", "须", "情况", "方案", "细则", "办法", "意见", "以来", "单位", "期", "标准", "机构", "主体",
  ])
  private static let notBasis = WordList([
    "按时", "按期", "按需", "按比例", "按劳", "依法", "依规", "依托", "依靠", "执照",
  ])
  private static let breaking = WordList([
    "制定", "制订", "编制", "起草", "出台", "完善", "建立", "填写", "签订", "提出", "形成", "报送", "提交", "衔接", "对接", "对照",
    "参照", "符合", "比对",
  ])
  private static let repealed = WordList([
    "废止", "停止执行", "不再执行", "停止施行", "停止使用", "失效", "不再施行", "终止执行",
  ])
  private static let notRepealed = WordList(["废止日期", "废止时间", "失效日期", "失效时间", "修改或废止", "修改或者废止"])
  private static let amended = WordList([
    "修改为", "修订为", "作如下修改", "作出如下修改", "做如下修改", "作以下修改", "作出修改", "作了修改", "进行修改", "进行修订", "进行了修订",
    "进行了修改", "予以修改", "予以修订", "作相应修改", "作部分修改", "作如下修订", "作如下调整", "修订如下", "修改如下",
  ])
  private static let amends = SuffixList(["修改", "修订", "修正", "修改完善", "修订完善"])
  private static let repeals = SuffixList(["废止", "停止执行", "宣布失效", "废除", "同时废止"])
  private static let supersedes = SuffixList(["代替", "取代", "替代"])
  private static let interprets = SuffixList(["解读", "解释", "政策解读"])
  private static let interpreted = WordList(["解释如下", "解读如下", "的解释", "的解读", "政策解读", "进行解读", "作如下解释"])
  private static let carriedOut = WordList(["贯彻", "落实", "的贯彻", "的落实", "贯彻落实", "贯彻实施", "实施工作"])
  private static let asBasis = WordList(["为依据", "为指导", "为基础", "为准绳", "为遵循", "为准则", "为引领"])
  private static let continuing = WordList([
    "同时", "均", "一并", "即行", "自", "现", "予以", "即日", "从", "此前", "也", "应", "不再", "停止", "废止", "失效",
  ])
  private static let skipped = ScalarSet("了原的“\"' 　：:")
  private static let ends = ScalarSet("。！？!?；;|\n")
  private static let commas = ScalarSet("，,：:")

  /// The relation of a list of mentions of which the first starts at `head` and the last ends at
  /// `tail`; `next` is where the next mention or the text ends.
  static func relation(
    in text: Scalars, head: Int, tail: Int, next: Int
  ) -> Citation.Relation {
    var start = head
    while start > 0, !ends.contains(text[start - 1]) { start -= 1 }
    var end = tail
    while end < next, !ends.contains(text[end]) { end += 1 }
    if let after = rightRelation(in: text, tail: tail, end: end, start: start, head: head) {
      return after
    }
    let before = lastWordEnd(in: text, before: head, from: start)
    if amends.match(in: text, endingAt: before, from: start) != nil { return .amends }
    if repeals.match(in: text, endingAt: before, from: start) != nil { return .repeals }
    if supersedes.match(in: text, endingAt: before, from: start) != nil { return .supersedes }
    if interprets.match(in: text, endingAt: before, from: start) != nil { return .interprets }
    if let left = leftRelation(in: text, from: start, head: head, tail: tail, end: end) {
      return left
    }
    let segment = segmentEnd(in: text, from: tail, to: end)
    if carriedOut.occurs(in: Scalars(text[tail..<min(segment, tail + 8)])) { return .implements }
    return .refers
  }

  /// Skips 了, 原, quotation marks and spaces between a verb and the mention.
  private static func lastWordEnd(in text: Scalars, before head: Int, from start: Int) -> Int {
    var index = head
    while index > start, skipped.contains(text[index - 1]) { index -= 1 }
    return index
  }

  private static func rightRelation(
    in text: Scalars, tail: Int, end: Int, start: Int, head: Int
  ) -> Citation.Relation? {
    let isObject = head > start && text[head - 1].isOne(of: "将对把")
    let segmentEnd = isObject ? end : self.segmentEnd(in: text, from: tail, to: end)
    var index = tail
    while index < segmentEnd {
      if let length = notRepealed.match(in: text, at: index) {
        index += length
        continue
      }
      if repealed.match(in: text, at: index) != nil { return .repeals }
      if amended.match(in: text, at: index) != nil { return .amends }
      if index - tail < 12, interpreted.match(in: text, at: index) != nil { return .interprets }
      if index - tail < 8, asBasis.match(in: text, at: index) != nil,
        text[start..<head].contains("以")
      {
        return .basis
      }
      index += 1
    }
    return nil
  }

  /// What is said of the mention ends at a comma, but for （…），同时废止 and its like.
  private static func segmentEnd(in text: Scalars, from start: Int, to end: Int) -> Int {
    var depth = 0
    var index = start
    while index < end {
      let scalar = text[index]
      if ScalarSet.openers.contains(scalar) { depth += 1 }
      if ScalarSet.closers.contains(scalar) { depth -= 1 }
      if depth <= 0, scalar == "，" || scalar == ",",
        continuing.match(in: text, at: text.skippingSpaces(from: index + 1)) == nil
      {
        return index
      }
      index += 1
    }
    return end
  }

  private static func leftRelation(
    in text: Scalars, from start: Int, head: Int, tail: Int, end: Int
  ) -> Citation.Relation? {
    var index = head - 1
    var comma: Int?
    var limit = head - 60
    while index >= max(start, limit) {
      // Words of a title before this one are no verbs of the sentence.
      if text[index] == "》", let open = opening(of: index, in: text, from: start) {
        limit -= index - open
        index = open - 1
        continue
      }
      if commas.contains(text[index]), !isInBrackets(text, index, before: head) {
        // A comma parts the verb from the mention unless the mention goes on with a list.
        guard comma == nil, continuesList(text, after: index + 1, head: head) else { return nil }
        comma = index
      }
      if notBasis.match(in: text, at: index) == nil {
        if let length = basis.match(in: text, at: index) {
          guard !breaks(text, from: index + length, to: head) else { return nil }
          // 结合《…》精神 is a basis, 结合《…》抓好落实 is none.
          if text[index] == "结", !hasSpirit(text, from: tail, to: end) { return nil }
          if length == 1, head - index > 20 || !isShortBasis(text, index, head) {
            index -= 1
            continue
          }
          return .basis
        }
        if let length = implements.match(in: text, at: index),
          notImplements.match(in: text, at: index + length) == nil
        {
          return breaks(text, from: index + length, to: head) ? nil : .implements
        }
      }
      index -= 1
    }
    return nil
  }

  /// Where the 《 stands that the 》 at `close` closes.
  private static func opening(of close: Int, in text: Scalars, from start: Int) -> Int? {
    var depth = 0
    var index = close
    while index >= start {
      if text[index] == "》" || text[index] == "〉" { depth += 1 }
      if text[index] == "《" || text[index] == "〈" {
        depth -= 1
        if depth == 0 { return index }
      }
      index -= 1
    }
    return nil
  }

  private static let spirits = WordList(["精神", "要求", "规定", "部署", "有关", "等文件"])

  private static func hasSpirit(_ text: Scalars, from tail: Int, to end: Int) -> Bool {
    (tail..<min(end, tail + 8)).contains { spirits.match(in: text, at: $0) != nil }
  }

  /// 按《…》, 依《…》: the single word touches the mention or the name of its issuer.
  private static func isShortBasis(_ text: Scalars, _ index: Int, _ head: Int) -> Bool {
    for position in (index + 1)..<max(head, index + 1) {
      guard text[position].isHan || text[position] == "、" else { return false }
    }
    return true
  }

  private static func continuesList(_ text: Scalars, after index: Int, head: Int) -> Bool {
    let start = text.skippingSpaces(from: index)
    if start >= head { return true }
    return text[start].isOne(of: "和以及与") && head - start <= 12
  }

  private static func breaks(_ text: Scalars, from start: Int, to head: Int) -> Bool {
    var index = start
    while index < head {
      if let length = breaking.match(in: text, at: index) {
        let after = index + length
        if after >= head || text[after] != "的" { return true }
        index = after
      } else {
        index += 1
      }
    }
    return false
  }

  private static func isInBrackets(_ text: Scalars, _ index: Int, before head: Int) -> Bool {
    var position = index + 1
    while position < head {
      if ScalarSet.openers.contains(text[position]) { return false }
      if ScalarSet.closers.contains(text[position]) { return true }
      position += 1
    }
    return false
  }
}
