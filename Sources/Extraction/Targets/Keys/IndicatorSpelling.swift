internal import TextScanning

/// The part of a name's normal form that depends on characters alone: width, case, white space,
/// marks, brackets and the words 的 and 所占.
enum IndicatorSpelling {
  /// The name without differences of writing.
  static func folded(_ name: Scalars) -> Scalars {
    withoutBrackets(plain(name))
  }

  private static let dropped = ScalarSet("“”‘’\"'「」『』《》〈〉·•・—–―‐-:;；,，。")
  private static let openers = ScalarSet("(〔【[［{")
  private static let closers = ScalarSet(")〕】]］}")

  private static func plain(_ name: Scalars) -> Scalars {
    var text: Scalars = []
    text.reserveCapacity(name.count)
    for (index, scalar) in name.enumerated() {
      if scalar.isSpace || dropped.contains(scalar) { continue }
      let narrow = narrow(scalar)
      if dropped.contains(narrow) { continue }
      switch narrow {
      case "的":
        // 目的地 is a word of its own.
        if text.last == "目" { text.append(narrow) }
      case "所":
        if index + 1 == name.count || name[index + 1] != "占" { text.append(narrow) }
      case "其":
        if text.last != "占" { text.append(narrow) }
      case "、": text.append("和")
      case "Ⅰ"..."Ⅹ": text += roman[Int(narrow.value - 0x2160)]
      default:
        if openers.contains(narrow) {
          text.append("(")
        } else if closers.contains(narrow) {
          text.append(")")
        } else {
          text.append(narrow)
        }
      }
    }
    return text
  }

  private static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].map {
    Scalars($0)
  }

  /// Half width, upper case, on the line.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    switch value {
    case 0xFF01...0xFF5E: value -= 0xFEE0
    case 0x2080...0x2089: value -= 0x2050
    default: break
    }
    if (0x61...0x7A).contains(value) { value -= 0x20 }
    return Unicode.Scalar(value) ?? scalar
  }

  // MARK: - Brackets

  /// What a note in brackets begins with.
  private static let notes = WordList([
    "含", "不含", "包括", "不包括", "包含", "按", "以", "其中", "单位", "累计", "新口径", "全口径", "可比价", "不变价", "当年价",
    "现价", "较", "比上年", "约束性", "预期性", "或", "即", "简称", "下同", "注", "年末", "期末", "年均",
  ])
  /// Units; the whole content of the brackets less 万 and 亿.
  private static let units = SuffixList([
    "元", "美元", "个", "家", "件", "人", "名", "项", "户", "所", "处", "座", "台", "辆", "张", "条", "亩", "公顷", "吨",
    "公里",
    "千米", "米", "平方米", "平方公里", "立方米", "千瓦", "千瓦时", "吨标准煤", "人次", "床", "岁", "年", "天", "倍", "位",
    "百分点", "‰", "KM", "KW", "口径",
  ])
  private static let scales = ScalarSet("十百千万亿0123456789")
  private static let places = ScalarSet("省市县区旗镇乡街道村社校和")

  /// Takes notes, units and alternatives out of brackets with them, and the brackets from what
  /// distinguishes: 低保标准（农村） is not 低保标准（城市）.
  private static func withoutBrackets(_ text: Scalars) -> Scalars {
    guard text.contains("(") else { return text }
    var result: Scalars = []
    var index = 0
    while index < text.count {
      guard text[index] == "(" else {
        if text[index] != ")" { result.append(text[index]) }
        index += 1
        continue
      }
      var depth = 0
      var end = index
      while end < text.count {
        if text[end] == "(" { depth += 1 }
        if text[end] == ")" { depth -= 1 }
        if depth == 0 { break }
        end += 1
      }
      let content = text[(index + 1)..<min(max(end, index + 1), text.count)].filter {
        $0 != "(" && $0 != ")"
      }
      if distinguishes(Scalars(content)) { result += content }
      index = end + 1
    }
    return result.isEmpty ? text.filter { $0 != "(" && $0 != ")" } : result
  }

  private static func distinguishes(_ content: Scalars) -> Bool {
    guard content.count > 1, notes.match(in: content, at: 0) == nil else { return false }
    if content.contains("/") || content.contains("%") { return false }
    if let unit = units.match(in: content, endingAt: content.count),
      content.count(of: scales, in: 0..<(content.count - unit)) == content.count - unit
    {
      return false
    }
    return content.count(of: places) < content.count
  }
}
