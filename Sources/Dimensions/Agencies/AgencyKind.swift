package import TextScanning

/// What sort of body an agency is. Raw values are stored in `agencies.kind`.
package enum AgencyKind: String, Sendable, CaseIterable {
  /// 人民政府, 街道办事处.
  case government
  /// 办公厅 and 办公室 of a government.
  case governmentOffice = "government_office"
  /// 党委 and its departments, 纪委.
  case party
  /// 人大, 人大常委会.
  case congress
  /// 政协.
  case consultative
  /// 法院, 检察院.
  case judicial
  /// 领导小组, 指挥部, 联席会议, 专班 and their offices.
  case leadingGroup = "leading_group"
  /// 管委会 of a zone.
  case committee
  /// 局, 委, 厅, 部, 署.
  case department
  /// 办公室 of other kinds.
  case office
  /// 总工会, 妇联, 协会.
  case association
  /// 公司, 银行, 集团.
  case enterprise
  /// 中心, 院, 所, 站 and what else works for others.
  case institution
  case other

  private static let groups = WordList(["领导小组", "工作小组", "协调小组", "指挥部", "联席会议", "专班", "工作组"])
  private static let boards = SuffixList(["安委会", "安委会办", "安委办", "食安委", "食安办", "妇儿工委"])
  private static let endings: [(SuffixList, AgencyKind)] = [
    (SuffixList(["政府", "街道办", "街道", "行署", "公署"]), .government),
    (SuffixList(["政府办"]), .governmentOffice),
    (SuffixList(["人大", "人大常委会"]), .congress),
    (SuffixList(["政协"]), .consultative),
    (SuffixList(["法院", "检察院"]), .judicial),
    (SuffixList(["管委会"]), .committee),
    (
      SuffixList([
        "总工会", "团委", "妇联", "残联", "科协", "文联", "侨联", "工商联", "社科联", "供销社", "红十字会", "贸促会", "协会",
        "商会", "学会", "联合会", "促进会", "基金会",
      ]), .association
    ),
    (SuffixList(["公司", "银行", "集团", "支行", "分行", "国企"]), .enterprise),
    (SuffixList(["局", "委", "厅", "部", "署", "海关", "支队", "大队", "总队"]), .department),
    (SuffixList(["办", "室"]), .office),
    (
      SuffixList([
        "中心", "院", "所", "站", "馆", "大学", "学校", "党校", "学院", "处", "会", "社", "队",
      ]), .institution
    ),
  ]
  private static let partyEndings = SuffixList(["党委", "党组", "机关工委", "党工委", "纪委", "纪委监委"])

  /// The kind of a body by its name in normal form.
  package init(key: Scalars) {
    self =
      if key.first == "委" || Self.partyEndings.match(in: key, endingAt: key.count) != nil {
        .party
      } else if Self.groups.occurs(in: key)
        || Self.boards.match(in: key, endingAt: key.count) != nil
      {
        .leadingGroup
      } else {
        Self.endings.first { $0.0.match(in: key, endingAt: key.count) != nil }?.1 ?? .other
      }
  }
}
