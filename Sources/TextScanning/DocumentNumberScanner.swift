package import PolicyModel

/// Document numbers (发文字号; GB/T 9704—2012, 7.2.5) in any bracket, with stray spaces.
///
/// 浙政办发〔2019〕11号 · 嘉重建[2021]1号 · 中发〔1994〕8号 · 国务院令第711号 · 财政部公告2021年第5号.
package enum DocumentNumberScanner {
  /// A number and where it stands.
  package struct Hit: Sendable, Equatable {
    /// The number.
    package var number: DocumentNumber
    /// Half-open range in scalars.
    package var range: Range<Int>
  }

  private static let openers = ScalarSet("〔[【﹝［(（〈")
  private static let closers = ScalarSet("〕]】﹞］)）〉")
  private static let bodyEndings = ScalarSet("部局署会院行委办")

  /// The first document number at or after `start`, before `end`.
  package static func first(in text: Scalars, from start: Int = 0, to end: Int? = nil) -> Hit? {
    let end = end ?? text.count
    var index = start
    while index < end {
      if openers.contains(text[index]),
        let hit = bracketed(in: text, at: index, from: start, to: end)
      {
        return hit
      }
      if text[index] == "令", let hit = order(in: text, at: index, from: start, to: end) {
        return hit
      }
      if text[index] == "告", let hit = announcement(in: text, at: index, from: start, to: end) {
        return hit
      }
      index += 1
    }
    return nil
  }

  private static func bracketed(
    in text: Scalars, at bracket: Int, from start: Int, to end: Int
  ) -> Hit? {
    let yearStart = text.skippingSpaces(from: bracket + 1)
    guard let year = ChineseNumeral.wholeNumber(in: text, at: yearStart),
      (1900...2199).contains(year.value), year.end - yearStart == 4
    else { return nil }
    var position = text.skippingSpaces(from: year.end)
    if position < end, text[position] == "年" { position = text.skippingSpaces(from: position + 1) }
    guard position < end, closers.contains(text[position]) else { return nil }
    position = text.skippingSpaces(from: position + 1)
    if position < end, text[position] == "第" { position = text.skippingSpaces(from: position + 1) }
    guard let serial = ChineseNumeral.wholeNumber(in: text, at: position) else { return nil }
    position = text.skippingSpaces(from: serial.end)
    guard position < end, text[position] == "号" else { return nil }
    let codeStart = agencyCodeStart(in: text, endingAt: bracket, from: start)
    let code = Scalars(text[codeStart..<bracket]).withoutSpaces
    guard code.count >= 2, code.contains(where: { $0.isHan }) else { return nil }
    return Hit(
      number: DocumentNumber(agencyCode: code.string, year: year.value, serial: serial.value),
      range: codeStart..<position + 1)
  }

  /// Walks back from the bracket over the agency code, spaces between its characters included.
  private static func agencyCodeStart(in text: Scalars, endingAt end: Int, from start: Int) -> Int {
    var codeStart = end
    var index = end
    var letters = 0
    while index > start, letters < 16 {
      let scalar = text[index - 1]
      if scalar.isHan || scalar.isLatin || scalar == "·" {
        letters += 1
        codeStart = index - 1
      } else if scalar == " " || scalar.value == 0xA0 || scalar.value == 0x3000 {
        // A space inside the code is followed by a short piece; a longer gap is another word.
        if index - 2 >= start, text[index - 2].isSpace { break }
        if letters >= 4 { break }
      } else {
        break
      }
      index -= 1
    }
    return codeStart
  }

  private static func order(in text: Scalars, at index: Int, from start: Int, to end: Int) -> Hit? {
    var position = text.skippingSpaces(from: index + 1)
    let hasBracket = position < end && openers.contains(text[position])
    if hasBracket { position = text.skippingSpaces(from: position + 1) }
    guard position < end, text[position] == "第" else { return nil }
    position = text.skippingSpaces(from: position + 1)
    guard let serial = ChineseNumeral.wholeNumber(in: text, at: position) else { return nil }
    position = text.skippingSpaces(from: serial.end)
    guard position < end, text[position] == "号" else { return nil }
    var codeStart = index
    while codeStart > start, index - codeStart < 40, text[codeStart - 1].isHan { codeStart -= 1 }
    guard index > codeStart else { return nil }
    return Hit(
      number: DocumentNumber(
        agencyCode: text.string(codeStart..<index + 1), year: nil, serial: serial.value),
      range: codeStart..<position + 1)
  }

  /// 财政部公告2021年第5号, spaces and brackets around the year aside.
  private static func announcement(
    in text: Scalars, at index: Int, from start: Int, to end: Int
  ) -> Hit? {
    guard index - 1 > start, text[index - 1] == "公" || text[index - 1] == "通" else { return nil }
    var position = text.skippingSpaces(from: index + 1)
    if position < end, openers.contains(text[position]) {
      position = text.skippingSpaces(from: position + 1)
    }
    guard let year = ChineseNumeral.wholeNumber(in: text, at: position),
      (1900...2199).contains(year.value), year.end - position == 4
    else { return nil }
    position = text.skippingSpaces(from: year.end)
    guard position < end, text[position] == "年" else { return nil }
    position = text.skippingSpaces(from: position + 1)
    guard position < end, text[position] == "第" else { return nil }
    position = text.skippingSpaces(from: position + 1)
    guard let serial = ChineseNumeral.wholeNumber(in: text, at: position) else { return nil }
    position = text.skippingSpaces(from: serial.end)
    guard position < end, text[position] == "号" else { return nil }
    var codeStart = index
    while codeStart > start, index - codeStart < 40 {
      let scalar = text[codeStart - 1]
      // 财政部 税务总局公告: a space between the names of bodies.
      let isGap =
        scalar.isSpace && codeStart - 2 >= start && bodyEndings.contains(text[codeStart - 2])
      guard scalar.isHan || isGap else { break }
      codeStart -= 1
    }
    return Hit(
      number: DocumentNumber(
        agencyCode: Scalars(text[codeStart..<index + 1]).map { $0.isSpace ? " " : $0 }.string,
        year: year.value, serial: serial.value,
        isAnnual: true),
      range: codeStart..<position + 1)
  }
}
