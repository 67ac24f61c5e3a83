package import TextScanning

/// Recognises the label at the start of a block.
package enum ClauseLabelScanner {
  private static let openBrackets = ScalarSet("（(﹙〔[［")
  private static let closeBrackets = ScalarSet("）)﹚〕]］")
  private static let bullets = ScalarSet("●◆■★▲○◇□◎➢➤✓•·▪►⚫")
  private static let numberMarks = ScalarSet("、．.，,﹒")
  private static let boxWord = Scalars("专栏")
  private static let attachmentWord = Scalars("附件")

  /// The label that `text` starts with, or `nil`.
  package static func label(of text: Scalars) -> ClauseLabel? {
    guard let first = text.first else { return nil }
    if first == "第" { return ordinal(in: text) }
    if first == "专" { return box(in: text) }
    if first == "附" { return attachment(in: text) }
    if openBrackets.contains(first) { return bracketed(in: text) }
    if let label = singleScalar(first, in: text) { return label }
    if ScalarSet.dashes.contains(first) { return dash(in: text) }
    if bullets.contains(first) { return bullet(in: text, end: 1) }
    if first.digit != nil { return arabic(in: text) }
    if ScalarSet.chineseNumerals.contains(first) { return chinese(in: text) }
    return nil
  }

  /// The Chinese numeral for a number below a hundred.
  package static func chineseNumeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    switch number {
    case 1...9: return digits[number]
    case 10...19: return "十" + digits[number - 10]
    case 20...99: return digits[number / 10] + "十" + digits[number % 10]
    case 100...999:
      let rest = number % 100
      let tail = rest == 0 ? "" : rest < 10 ? "零" + digits[rest] : restOfHundred(rest)
      return digits[number / 100] + "百" + tail
    default: return String(number)
    }
  }

  private static func restOfHundred(_ rest: Int) -> String {
    rest < 20 ? "一" + chineseNumeral(rest) : chineseNumeral(rest)
  }

  /// 第一章 总则 · 第十二条 · 第3条.
  private static func ordinal(in text: Scalars) -> ClauseLabel? {
    let start = text.skippingSpaces(from: 1)
    guard let number = ChineseNumeral.wholeNumber(in: text, at: start) else { return nil }
    let position = text.skippingSpaces(from: number.end)
    guard position < text.count else { return nil }
    let style: LabelStyle
    switch text[position] {
    case "编", "篇": style = .part
    case "章": style = .chapter
    case "节": style = .section
    case "条": style = .article
    default: return nil
    }
    return ClauseLabel(
      style: style, number: number.value,
      normalised: "第\(chineseNumeral(number.value))\(text[position])",
      end: skippingMarks(in: text, from: position + 1))
  }

  /// 专栏1 · 专栏一 · 专栏 2.
  private static func box(in text: Scalars) -> ClauseLabel? {
    guard text.starts(with: boxWord) else { return nil }
    let start = text.skippingSpaces(from: boxWord.count)
    guard let number = ChineseNumeral.wholeNumber(in: text, at: start) else { return nil }
    return ClauseLabel(
      style: .box, number: number.value, normalised: "专栏\(number.value)",
      end: skippingMarks(in: text, from: number.end))
  }

  /// 附件 alone on its line, 附件1, 附件一：; whether it is a mere list is for the tree to say.
  private static func attachment(in text: Scalars) -> ClauseLabel? {
    guard text.starts(with: attachmentWord) else { return nil }
    let start = text.skippingSpaces(from: attachmentWord.count)
    if let number = ChineseNumeral.wholeNumber(in: text, at: start), number.value < 100 {
      // 附件二的规定 is a mention: a label is followed by a gap, a colon or the end of the line.
      guard
        number.end == text.count || text[number.end].isSpace
          || ScalarSet.colons.contains(text[number.end]) || text[number.end] == "."
      else { return nil }
      return ClauseLabel(
        style: .attachment, number: number.value, normalised: "附件\(number.value)",
        end: skippingMarks(in: text, from: number.end))
    }
    let end = skippingMarks(in: text, from: start)
    guard end == text.count else { return nil }
    return ClauseLabel(style: .attachment, number: 0, normalised: "附件", end: end)
  }

  /// （一） · ( 1 ) · （十二）、
  private static func bracketed(in text: Scalars) -> ClauseLabel? {
    let start = text.skippingSpaces(from: 1)
    guard let number = ChineseNumeral.wholeNumber(in: text, at: start) else { return nil }
    let close = text.skippingSpaces(from: number.end)
    guard close < text.count, closeBrackets.contains(text[close]), number.value < 1000 else {
      return nil
    }
    let isArabic = text[start].digit != nil
    return ClauseLabel(
      style: isArabic ? .arabicInBrackets : .chineseInBrackets, number: number.value,
      normalised: "(\(isArabic ? String(number.value) : chineseNumeral(number.value)))",
      end: skippingMarks(in: text, from: close + 1))
  }

  /// ① · ⑴ · ⒈ · ㈠.
  private static func singleScalar(_ scalar: Unicode.Scalar, in text: Scalars) -> ClauseLabel? {
    let value = Int(scalar.value)
    let style: LabelStyle
    let number: Int
    let normalised: String
    switch value {
    case 0x2460...0x2473:
      style = .circled
      number = value - 0x2460 + 1
      normalised = String(scalar)
    case 0x2474...0x2487:
      style = .arabicInBrackets
      number = value - 0x2474 + 1
      normalised = "(\(number))"
    case 0x2488...0x249B:
      style = .arabic
      number = value - 0x2488 + 1
      normalised = String(number)
    case 0x3220...0x3229:
      style = .chineseInBrackets
      number = value - 0x3220 + 1
      normalised = "(\(chineseNumeral(number)))"
    default: return nil
    }
    return ClauseLabel(
      style: style, number: number, normalised: normalised,
      end: skippingMarks(in: text, from: 1))
  }

  /// —— and its kin; one hyphen alone is a minus.
  private static func dash(in text: Scalars) -> ClauseLabel? {
    var end = 0
    while end < text.count, ScalarSet.dashes.contains(text[end]) { end += 1 }
    let isWide = text[0] == "—" || text[0] == "―" || text[0] == "─"
    guard end >= 2 || isWide else { return nil }
    return bullet(in: text, end: end)
  }

  private static func bullet(in text: Scalars, end: Int) -> ClauseLabel? {
    let end = text.skippingSpaces(from: end)
    guard end < text.count else { return nil }
    return ClauseLabel(style: .bullet, number: 0, normalised: "-", end: end)
  }

  /// 1. · 2、 · 3． · 4）; before a digit (1.3个) it is doubtful.
  private static func arabic(in text: Scalars) -> ClauseLabel? {
    guard let number = ChineseNumeral.wholeNumber(in: text, at: 0), number.value < 1000 else {
      return nil
    }
    let position = text.skippingSpaces(from: number.end)
    guard position < text.count else { return nil }
    let mark = text[position]
    if closeBrackets.contains(mark) {
      return ClauseLabel(
        style: .arabicInBrackets, number: number.value, normalised: "(\(number.value))",
        end: skippingMarks(in: text, from: position + 1))
    }
    guard numberMarks.contains(mark), mark != ",", mark != "，" else { return nil }
    let next = text.skippingSpaces(from: position + 1)
    guard next < text.count else { return nil }
    let isDoubtful = mark != "、" && next == position + 1 && text[next].digit != nil
    return ClauseLabel(
      style: .arabic, number: number.value, normalised: String(number.value), mark: mark,
      end: isDoubtful ? next : skippingMarks(in: text, from: position + 1),
      isDoubtful: isDoubtful)
  }

  /// 一、 · 十二． · 二 、
  private static func chinese(in text: Scalars) -> ClauseLabel? {
    guard let number = ChineseNumeral.wholeNumber(in: text, at: 0),
      (1..<1000).contains(number.value)
    else { return nil }
    let position = text.skippingSpaces(from: number.end)
    guard position < text.count, numberMarks.contains(text[position]), text[position] != "，",
      text[position] != ","
    else { return nil }
    return ClauseLabel(
      style: .chinese, number: number.value, normalised: chineseNumeral(number.value),
      mark: text[position], end: skippingMarks(in: text, from: position + 1))
  }

  private static func skippingMarks(in text: Scalars, from index: Int) -> Int {
    var index = index
    while index < text.count,
      text[index].isSpace || numberMarks.contains(text[index])
        || ScalarSet.colons.contains(text[index])
    {
      index += 1
    }
    return index
  }
}
