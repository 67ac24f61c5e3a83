internal import PolicyModel
internal import TextScanning

/// The normal form of a name whose characters and terms are normal already: without scope, words of
/// counting and synonyms of shares and growth.
struct IndicatorForm {
  /// What the name ends with.
  private enum Ending {
    case plain, growth, decline
    /// A share, with the length of what stands before 占 where both sides are printed.
    case share(of: Int?)
  }

  /// The normal form.
  let text: Scalars
  private let base: Scalars
  private let ending: Ending

  /// Makes the form; `region` is the area of the notice.
  init(_ name: Scalars, region: Scalars?) {
    var range = Self.withoutHead(name, region: region)
    range = Self.withoutCounting(name, range)
    var base = Scalars(name[range])
    if base.starts(with: Self.each) { base = Self.withoutHaving(base) }
    ending = Self.cutEnding(of: &base)
    self.base = base
    text = base + Self.words(of: ending)
  }

  /// Whether the name begins with 全国, which is a scope (全国森林覆盖率) or a part of a name
  /// (全国文明城市).
  var hasNationalHead: Bool {
    text.starts(with: Self.national) && text.count >= Self.national.count + 2
  }

  /// The form without 全国.
  var withoutNationalHead: Scalars { Scalars(text.dropFirst(Self.national.count)) }

  /// The name without its word of growth or decline, where the change mode says as much.
  func base(sayingAlready changeMode: Target.ChangeMode) -> Scalars? {
    switch (ending, changeMode) {
    case (.growth, .annualGrowth), (.growth, .totalGrowth), (.decline, .annualDecline),
      (.decline, .totalDecline):
      base
    default: nil
    }
  }

  /// The form with each of its parts replaced, or `nil` where it is one piece.
  func composed(replacing name: (Scalars) -> Scalars) -> Scalars? {
    switch ending {
    case .plain: return nil
    case .growth, .decline, .share(of: nil): return name(base) + Self.words(of: ending)
    case .share(of: .some(let length)):
      let part = Scalars(base[..<length])
      let whole = Scalars(base[(length + 1)...])
      return name(part) + Self.ratio + name(whole) + Self.words(of: ending)
    }
  }

  private static func words(of ending: Ending) -> Scalars {
    switch ending {
    case .plain: []
    case .growth: growth
    case .decline: decline
    case .share(of: nil): share
    case .share: weight
    }
  }

  private static let growth = Scalars("增速")
  private static let decline = Scalars("降幅")
  private static let share = Scalars("占比")
  private static let weight = Scalars("比重")
  private static let ratio = Scalars("占")
  private static let national = Scalars("全国")

  // MARK: - Head

  private static let scopes = WordList([
    "全省", "全市", "全县", "全区", "全州", "全盟", "全旗", "全镇", "全乡", "全域", "全自治区", "全地区", "全社会", "我国", "我省",
    "我市", "我县", "我区", "我州", "我盟", "我旗", "我镇", "我乡", "本省", "本市", "本县", "本区", "本州", "本地区", "其中", "年末",
    "年底", "期末", "年度", "累计",
  ])
  /// What makes another word of a scope: 全域, 全市场.
  private static let scopeTails = ScalarSet("域场性级")

  private static func withoutHead(_ name: Scalars, region: Scalars?) -> Range<Int> {
    var start = 0
    while true {
      var length = 0
      if let scope = scopes.match(in: name, at: start) {
        let next = start + scope
        if next < name.count, !scopeTails.contains(name[next]) { length = scope }
      }
      if length == 0, let region { length = regionLength(region, in: name, at: start) }
      // What is left has to be a name still.
      guard length > 0, name.count - start - length >= 2 else { return start..<name.count }
      start += length
    }
  }

  private static let regionKinds = SuffixList([
    "省", "市", "县", "区", "旗", "州", "盟", "地区", "新区", "自治区", "自治州", "自治县", "壮族自治区", "回族自治区", "维吾尔自治区",
  ])

  private static func regionLength(_ region: Scalars, in name: Scalars, at index: Int) -> Int {
    if name.matches(region, at: index) { return region.count }
    guard let kind = regionKinds.match(in: region, endingAt: region.count),
      region.count - kind >= 2
    else { return 0 }
    let short = Scalars(region.dropLast(kind))
    guard name.matches(short, at: index) else { return 0 }
    return short.count
  }

  // MARK: - Counting

  private static let counting = SuffixList(["总数量", "数量", "总数", "个数", "家数", "目标", "目标值"])
  /// What 数 belongs to.
  private static let beforeNumber = ScalarSet("指系倍基分级天人次参函户件时层套")
  private static let each = Scalars("每")
  private static let having = WordList(["拥有量", "拥有数", "拥有", "所拥有"])

  private static func withoutCounting(_ name: Scalars, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while let length = counting.match(in: name, endingAt: end, from: range.lowerBound + 2) {
      end -= length
    }
    if end - range.lowerBound > 2, name[end - 1] == "数", !beforeNumber.contains(name[end - 2]) {
      end -= 1
    }
    return range.lowerBound..<end
  }

  private static func withoutHaving(_ name: Scalars) -> Scalars {
    var result: Scalars = []
    var index = 0
    while index < name.count {
      if let length = having.match(in: name, at: index) {
        index += length
      } else {
        result.append(name[index])
        index += 1
      }
    }
    return result
  }

  // MARK: - Shares and growth

  private static let growthWords = SuffixList([
    "年均增长速度", "年均增长率", "年均增速", "年均增幅", "年均增长", "年增长率", "年增长", "年增速", "同比增长", "平均增速", "平均增长率",
    "增长速度", "增长率", "增长幅度", "增速", "增幅", "增长",
  ])
  private static let declineWords = SuffixList([
    "累计降低率", "累计下降率", "累计下降", "累计降低", "累计降幅", "降低率", "下降率", "下降幅度", "降低幅度", "降低", "下降", "降幅",
  ])
  private static let shareWords = SuffixList([
    "占比重", "占比例", "占比率", "比重", "比例", "比率", "占比", "份额", "百分比",
  ])
  private static let ratioWords = SuffixList(["比重", "比例", "比率", "份额", "百分比", "之比", "比"])
  /// What follows 占 where it takes room or is a word of its own: 占地, 占用, 占有率.
  private static let takingRoom = ScalarSet("地用有线领道")

  /// Cuts off what says share, growth or decline.
  private static func cutEnding(of base: inout Scalars) -> Ending {
    if let length = growthWords.match(in: base, endingAt: base.count, from: 2) {
      base.removeLast(length)
      return .growth
    }
    if let length = declineWords.match(in: base, endingAt: base.count, from: 2) {
      base.removeLast(length)
      return .decline
    }
    if let place = placeOfRatio(in: base) {
      // 占全省: the word of the share may be left out.
      let length = ratioWords.match(in: base, endingAt: base.count, from: place + 2)
      base.removeLast(length ?? 0)
      return .share(of: place)
    }
    if let length = shareWords.match(in: base, endingAt: base.count, from: 2) {
      base.removeLast(length)
      return .share(of: nil)
    }
    return .plain
  }

  /// The place of 占 between a part and a whole.
  private static func placeOfRatio(in base: Scalars) -> Int? {
    guard let place = base.lastIndex(of: "占"), place >= 2, base.count - place > 2 else {
      return nil
    }
    let next = base[place + 1]
    // 占比 closes a name and has no whole.
    return takingRoom.contains(next) || next == "比" ? nil : place
  }
}
