package import TextScanning

/// The noun phrase of an indicator, as printed.
package enum NounPhrase {
  private static let edges = ScalarSet("、，,：:；;。·的“”‘’\"'—-")
  private static let openers = ScalarSet("（(〔[［《")
  private static let closers = ScalarSet("）)〕]］》")
  private static let trailing = Lexicon("等方面 等指标 等 方面 情况 指标 数据 计划 目标 目标值 预期目标")
  private static let leading = Lexicon("其中 对 使 将 把 其 该")

  /// The phrase without marks, stray brackets and empty words at its ends.
  package static func clean(_ phrase: Scalars) -> Scalars {
    var range = 0..<phrase.count
    var isChanging = true
    while isChanging, !range.isEmpty {
      let before = range
      if edges.contains(phrase[range.lowerBound]), !opensPair(phrase, range) {
        range = range.lowerBound + 1..<range.upperBound
      }
      guard !range.isEmpty else { break }
      if edges.contains(phrase[range.upperBound - 1]), !closesPair(phrase, range) {
        range = range.lowerBound..<range.upperBound - 1
      }
      guard !range.isEmpty else { break }
      if closers.contains(phrase[range.lowerBound]) {
        range = range.lowerBound + 1..<range.upperBound
      } else if openers.contains(phrase[range.upperBound - 1]) {
        range = range.lowerBound..<range.upperBound - 1
      } else if let hit = trailing.last(
        in: phrase, endingAt: range.upperBound, from: range.lowerBound + 1)
      {
        range = range.lowerBound..<range.upperBound - hit.length
      }
      isChanging = range != before
    }
    return Scalars(phrase[range])
  }

  private static func opensPair(_ phrase: Scalars, _ range: Range<Int>) -> Bool {
    phrase[range.lowerBound] == "“" && phrase[range].dropFirst().contains("”")
  }

  private static func closesPair(_ phrase: Scalars, _ range: Range<Int>) -> Bool {
    phrase[range.upperBound - 1] == "”" && phrase[range].dropLast().contains("“")
  }

  private static let verbs: Set<String> = [
    "修改", "废止", "奖励", "补助", "补贴", "超额完成", "完成", "新增", "建成", "实现", "按照", "其中", "封顶", "平均", "每年",
    "累计", "同比", "全部",
    "面向", "涉及", "包括", "分别", "共计", "总计", "合计", "提高", "增长", "下降", "达到", "五年", "三年", "连续", "首次",
  ]

  /// Whether a phrase can name an indicator at all.
  package static func isSound(_ phrase: Scalars) -> Bool {
    guard phrase.count >= 2, phrase.count <= 48, !verbs.contains(phrase.string) else {
      return false
    }
    var depth = 0
    var letters = 0
    for scalar in phrase {
      if openers.contains(scalar) { depth += 1 }
      if closers.contains(scalar) { depth -= 1 }
      if depth < 0 { return false }
      if scalar.isHan || scalar.isLatin { letters += 1 }
    }
    return depth == 0 && letters >= 2
  }

  /// The members of a list joined by 、, 和, 与, 及 and 以及, outside brackets.
  package static func members(of phrase: Scalars) -> [Scalars] {
    var members: [Scalars] = []
    var current: Scalars = []
    var depth = 0
    var index = 0
    while index < phrase.count {
      let scalar = phrase[index]
      if openers.contains(scalar) || scalar == "“" { depth += 1 }
      if closers.contains(scalar) || scalar == "”" { depth -= 1 }
      if depth == 0, let length = joint(phrase, at: index), !current.isEmpty,
        index + length < phrase.count
      {
        members.append(current)
        current = []
        index += length
        continue
      }
      current.append(scalar)
      index += 1
    }
    if !current.isEmpty { members.append(current) }
    return members.map(clean).filter { !$0.isEmpty }
  }

  private static let joints = Lexicon("、 以及 和 与 及 ， ,")
  /// 和 inside a word.
  private static let words = Lexicon("和谐 和平 饱和 共和 及时 普及 涉及 参与 与会 以及其他 和美 研究与试验 研究与开发 R&D与")

  private static func joint(_ phrase: Scalars, at index: Int) -> Int? {
    guard let hit = joints.first(in: phrase, at: index, before: phrase.count) else { return nil }
    for back in 0...2 where index - back >= 0 {
      if let word = words.first(in: phrase, at: index - back, before: phrase.count),
        word.length > back
      {
        return nil
      }
    }
    return hit.length
  }

  private static let levels = Lexicon(
    "国家级 省级 市级 县级 区级 部级 州级 镇级 村级 乡级 省部级 地市级 城镇 农村 城乡 城市 乡村 省市级 一产 二产 三产 第一产业 第二产业 第三产业 一级 二级 三级 四级 五级 一类 二类 三类 省 市 县 国家 甲级 乙级 丙级 男 女 小学 初中 高中 学前教育 常住 户籍 全国 全省 世界级 国内 国际 5A级 4A级 3A级 A级 AAAA级 AAAAA级 AAA级 国家5A级 国家4A级 国家3A级 省级以上 国家级以上 市级以上"
  )

  private static let measures = Lexicon(
    "加工能力 生产能力 处理能力 产能 产量 装机 装机容量 总产量 播种面积 种植面积 养殖面积 覆盖率 普及率 使用量 保有量 存栏 出栏 数量 总产值 产值 增加值 参保率 民宿 企业 示范点 平台 园区 基地"
  )
  private static let degrees = ScalarSet("率量数额度比值重积力能化入资款口业员村家位费")

  /// Whether the phrase is only a level (省级) and needs the noun of its neighbour.
  package static func isBareLevel(_ phrase: Scalars) -> Bool {
    levels.first(in: phrase, at: 0, before: phrase.count)?.length == phrase.count
  }

  /// The phrase without a level at its head: 省级示范点 → 示范点.
  package static func withoutLevel(_ phrase: Scalars) -> Scalars {
    guard let hit = levels.first(in: phrase, at: 0, before: phrase.count),
      hit.length < phrase.count
    else { return phrase }
    return Scalars(phrase[hit.length...])
  }

  /// Gives bare levels of a list the noun of the last member: 城镇、农村居民收入.
  package static func sharingTail(_ members: [Scalars]) -> [Scalars] {
    guard let last = members.last else { return members }
    let tail = withoutLevel(last)
    let measure = measures.last(in: last, endingAt: last.count, from: 2)
    return members.dropLast().map { member in
      if isBareLevel(member) { return member + tail }
      // 甲产品、乙产品加工能力: the measure is of both.
      if let measure, degrees.contains(member[member.count - 1]) == false,
        !member.ends(with: Scalars(last[(last.count - measure.length)...])),
        member.count <= last.count
      {
        return member + Scalars(last[(last.count - measure.length)...])
      }
      return member
    } + [last]
  }
}
