package import TextScanning

/// Finds names of areas that no table of codes has: 高新区, 青湖新区, 南山风景名胜区.
package enum LocalUnit {
  /// Kinds that are names by themselves within a city.
  private static let alone = WordList([
    "高新区", "经开区", "开发区", "高新技术产业开发区", "高新技术开发区", "经济技术开发区", "经济开发区", "综合保税区", "综保区", "保税区", "新区",
    "旅游度假区", "高新技术产业园区",
  ])
  /// Kinds that need a name in front.
  private static let kinds = WordList([
    "高新区", "经开区", "开发区", "新区", "保税区", "综保区", "度假区", "管理区", "合作区", "新片区", "生态城", "科学城", "科技城",
    "工业园区",
    "产业园区", "化工园区", "高新园区", "风景名胜区", "功能区", "示范区", "自贸区", "自由贸易试验区", "经济区",
  ])
  private static let general = WordList([
    "各", "全", "其他", "其余", "所有", "国家级", "省级", "市级", "县级", "国家", "重点", "等", "和", "及", "有关", "相关",
    "位于", "在",
    "建设", "以", "对",
  ])
  private static let committees = WordList(["管委会", "管理委员会"])
  private static let longestName = 12

  /// Where a local unit that starts at `start` ends; nothing may follow but a mark or its committee.
  ///
  /// `isNamed`: the name of the unit above stands in front already.
  package static func end(in text: Scalars, from start: Int, isNamed: Bool) -> Int? {
    guard start < text.count, general.match(in: text, at: start) == nil else { return nil }
    var index = start
    while index < text.count, index - start <= longestName, text[index].isHan {
      let length =
        index == start && !isNamed
        ? alone.match(in: text, at: index) : kinds.match(in: text, at: index)
      if let length {
        let end = index + length
        if isEnd(text, end) { return index == start || index - start >= 2 ? end : nil }
      }
      // 市高新区
      if general.match(in: text, at: index) != nil { return nil }
      index += 1
    }
    return nil
  }

  private static let townships = WordList(["街道", "镇", "乡", "苏木"])
  private static let notTownships = WordList([
    "乡镇", "城镇", "小镇", "村镇", "镇街", "街镇", "每", "各", "若干", "全部", "部分",
    "其他", "其余", "所有", "重点", "位于",
  ])

  /// Where a township that starts at `start` ends: 青湖镇, 东门街道.
  package static func townshipEnd(in text: Scalars, from start: Int) -> Int? {
    guard start < text.count else { return nil }
    var index = start
    while index < text.count, index - start <= 6, text[index].isHan {
      if notTownships.match(in: text, at: index) != nil { return nil }
      if index - start >= 1, let length = townships.match(in: text, at: index) {
        let end = index + length
        if isEnd(text, end) || text[end] == "等" { return end }
      }
      index += 1
    }
    return nil
  }

  private static func isEnd(_ text: Scalars, _ index: Int) -> Bool {
    index == text.count || !text[index].isHan || committees.match(in: text, at: index) != nil
      || "和与及".unicodeScalars.contains(text[index])
  }
}
