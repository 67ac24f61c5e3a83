internal import PolicyModel
internal import TextScanning

/// Words that announce a list of bodies: 责任单位, 牵头部门, 配合单位.
enum DutyMarker {
  private static let roles = Lexicon<Responsibility.Role>([
    ("牵头 主办 主责 统筹", .lead), ("会同 共同", .joint),
    ("配合 协办 参与 参加 协同 协助 支持 支撑 协作 联动", .support),
    ("督办 督查 督导 监督 指导 监管 考核", .supervise),
    ("责任 承办 落实 实施 主管 负责 承担 执行", .responsible),
  ])
  private static let bodies = WordList([
    "单位", "部门", "处室", "机构", "科室", "主体", "单位和部门", "部门和单位", "单位及部门", "部门及单位", "股室", "业务处室", "地区",
    "地区和部门", "部门（单位）", "单位（部门）",
    "部门(单位)", "单位(部门)",
  ])
  private static let levels = WordList([
    "市级", "省级", "区级", "县级", "市直", "省直", "县直", "区直", "州级", "第一", "第二", "主要",
  ])

  /// The marker that stands at `index`: its role and where it ends, a bracket after it included.
  static func match(
    in text: Scalars, at index: Int
  ) -> (role: Responsibility.Role, end: Int)? {
    guard index < text.count else { return nil }
    var position = index
    while let length = levels.match(in: text, at: position) { position += length }
    position = text.skippingSpaces(from: position)
    var role: Responsibility.Role?
    while true {
      guard let (length, found) = word(in: text, at: position) else { break }
      // 牵头责任单位 leads, 责任（牵头）单位 too.
      if role == nil || found == .lead { role = found }
      position = text.skippingSpaces(from: position + length)
      if position < text.count, text[position].isOne(of: "及和、/"),
        word(in: text, at: position + 1) != nil
      {
        position += 1
      } else if position < text.count, text[position] == "（" || text[position] == "(",
        let (inner, found) = word(in: text, at: position + 1), position + 1 + inner < text.count,
        text[position + 1 + inner] == "）" || text[position + 1 + inner] == ")"
      {
        if found == .lead { role = .lead }
        position += inner + 2
      }
    }
    guard let role else { return nil }
    guard let body = bodies.match(in: text, at: position) else { return nil }
    position += body
    return (role, position)
  }

  private static let bareRoles = Lexicon<Responsibility.Role>([
    ("牵头 总牵头 主办 主责", .lead), ("配合 协办 参与 参加 协同 协助 协作", .support),
    ("督办 督导 督查", .supervise), ("承办 负责 责任", .responsible),
  ])

  /// The word of a role that stands at `index` with a colon right behind it, for a marker: 牵头：,
  /// 配合：. The range ends before the colon.
  static func bareMatch(
    in text: Scalars, at index: Int
  ) -> (role: Responsibility.Role, end: Int)? {
    guard let found = bareRoles.first(in: text, at: index, before: text.count) else { return nil }
    let end = index + found.length
    let colon = text.skippingSpaces(from: end)
    guard colon < text.count, ScalarSet.colons.contains(text[colon]) else { return nil }
    return (found.meaning, end)
  }

  private static func word(in text: Scalars, at index: Int) -> (Int, Responsibility.Role)? {
    roles.first(in: text, at: index, before: text.count).map { ($0.length, $0.meaning) }
  }
}
