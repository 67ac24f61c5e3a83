internal import TextScanning

/// The items of a box, each by its lead phrase.
package enum BoxItemRule: ReadingRule {
  package static let identifier = "projects.box"
  package static let summary =
    "In a box (专栏) every paragraph, and every sentence after a gap, that opens with a short phrase up to 。 or ： is an item of that name."
  package static let matching = [
    RuleExample("1.数字乡村工程。建设村级服务平台，覆盖全部行政村。", "数字乡村工程"),
    RuleExample("河道整治项目：整治南溪、北溪等河道20公里。", "河道整治项目"),
    RuleExample("茶叶中心。建设检测线。 竹木中心。引进设计团队，建设展厅。", "茶叶中心; 竹木中心"),
    RuleExample("1:基础技术 研究传感、通信等技术。 2:共性技术 研制整机。", "基础技术; 共性技术"),
    RuleExample("城市更新行动", "城市更新行动"),
  ]
  package static let notMatching = [
    "到2025年，重点实施以下工程：", "围绕产业链部署创新链，围绕创新链布局产业链，推动县域经济高质量发展走在前列。", "资料来源：县统计局",
  ]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let found = items(in: text, 0..<text.count).map { text.string($0.name) }
    return found.isEmpty ? nil : found.joined(separator: "; ")
  }

  /// One item: its name and what is said of it.
  struct Item {
    var name: Range<Int>
    var description: Range<Int>
    /// Whether a number or bullet stands before the name.
    var isNumbered: Bool
  }

  private static let limit = 40
  private static let introductions = WordList([
    "以下", "如下", "下列", "其中", "分别", "来源", "注：", "备注", "说明", "主要包括", "单位",
  ])
  private static let ends = ScalarSet("。：:")
  private static let gaps = ScalarSet("。；;！!?？”）)")

  /// The items of a paragraph in order.
  static func items(in text: Scalars, _ range: Range<Int>) -> [Item] {
    var items: [Item] = []
    for segment in segments(of: text, range) {
      if let item = item(in: text, segment) { items.append(item) }
    }
    // What stands between two items is said of the first.
    for index in items.indices.dropLast() {
      let end = text.trimmed(items[index].description.lowerBound..<segmentStart(items, index + 1))
      items[index].description = end
    }
    return items
  }

  private static func segmentStart(_ items: [Item], _ index: Int) -> Int {
    max(items[index - 1].description.lowerBound, items[index].name.lowerBound)
  }

  /// The stretches of a paragraph that may open an item: its start, and what follows a gap after
  /// the end of a sentence.
  private static func segments(of text: Scalars, _ range: Range<Int>) -> [Range<Int>] {
    var starts = [range.lowerBound]
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if text[index - 1].isSpace, !text[index].isSpace {
        var before = index - 1
        while before > range.lowerBound, text[before].isSpace { before -= 1 }
        if gaps.contains(text[before]) { starts.append(index) }
      }
      index += 1
    }
    return starts.indices.map {
      text.trimmed(
        starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : range.upperBound))
    }
  }

  private static func item(in text: Scalars, _ segment: Range<Int>) -> Item? {
    let rest = RowNumber.withoutNumber(text, segment)
    let isNumbered = rest.lowerBound > segment.lowerBound
    guard rest.count >= 2 else { return nil }
    let hasColonNumber =
      isNumbered && (text[rest.lowerBound - 1] == ":" || text[rest.lowerBound - 1] == "：")
    let end = leadEnd(in: text, rest, orSpace: hasColonNumber)
    guard let end else {
      // A line of its own.
      guard rest.count <= limit, text.count(of: "，；", in: rest) == 0 else { return nil }
      return named(text, rest, rest.upperBound..<rest.upperBound, isNumbered: isNumbered)
    }
    let after = end < rest.upperBound ? text.trimmed(end + 1..<rest.upperBound) : end..<end
    if after.isEmpty, ScalarSet.colons.contains(text[end]) { return nil }
    let lead = rest.lowerBound..<end
    if !isNumbered {
      // Running text may open with a short sentence too; a name has no comma.
      guard text.count(of: "，,；;", in: lead) == 0 else { return nil }
      if after.isEmpty { return nil }
    }
    return named(text, lead, after, isNumbered: isNumbered)
  }

  private static func named(
    _ text: Scalars, _ lead: Range<Int>, _ description: Range<Int>, isNumbered: Bool
  ) -> Item? {
    let name = text.trimmed(lead, of: "。：:；;，,、")
    guard name.count >= 2, name.count <= limit,
      text[name].contains(where: { $0.isHan }),
      !introductions.occurs(in: Scalars(text[name])), !DateScanner.opens(text, at: name.lowerBound)
    else { return nil }
    return Item(name: name, description: description, isNumbered: isNumbered)
  }

  /// The first 。 or ： of the lead, outside brackets and quotation marks.
  private static func leadEnd(in text: Scalars, _ range: Range<Int>, orSpace: Bool) -> Int? {
    var depth = 0
    for index in range.lowerBound..<min(range.upperBound, range.lowerBound + limit + 1) {
      let scalar = text[index]
      if ScalarSet.openers.contains(scalar) { depth += 1 }
      if ScalarSet.closers.contains(scalar) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if ends.contains(scalar) || orSpace && scalar.isSpace { return index }
    }
    return nil
  }
}

extension DateScanner {
  /// Whether a year opens the text at `index`: 到2025年, 2023年.
  fileprivate static func opens(_ text: Scalars, at index: Int) -> Bool {
    let start = text[index] == "到" || text[index] == "至" ? index + 1 : index
    guard let number = ChineseNumeral.wholeNumber(in: text, at: start), number.end - start == 4,
      number.end < text.count
    else { return false }
    return text[number.end] == "年" && start > index
  }
}
