internal import PolicyModel
internal import TextScanning

/// 对…给予100万元安家费，博士每人30万元: the next member names another who is given to.
enum AwardPayeeRule: ReadingRule {
  static let identifier = "incentives.payee"
  static let summary =
    "A member of a promise that is nothing but a receiver and an amount goes on with the promise of the member before it."
  static let matching = [
    RuleExample("对引进的首席专家给予100万元安家费，博士每人30万元。", "subsidy fixed 300000元 博士"),
    RuleExample("举办全国性展会的补助30万元；区域性展会每场10万元。", "subsidy per_unit 100000元 区域性展会"),
    RuleExample("对国家级示范社奖励20万元，省级示范社10万元。", "reward fixed 100000元 省级示范社"),
  ]
  static let notMatching = [
    "对入驻企业给予50万元奖励，注册资本500万元。", "对承办单位给予10万元补助，门票收入每场2万元。", "博士每人30万元。",
  ]

  static func reading(of example: String) -> String? {
    PromiseReader.notation(of: example, rule: identifier)
  }

  private static let heads = SuffixList([
    "每人", "每名", "每位", "每户", "每家", "每个", "每所", "每村", "每支", "每项", "每场", "每次", "每届", "每期", "各",
  ])
  private static let receivers = SuffixList([
    "博士", "硕士", "研究生", "本科生", "专科生", "毕业生", "学生", "人才", "专家", "院士", "技师", "高级工", "中级工", "教师", "医生",
    "医师", "团队", "企业", "机构", "单位", "平台", "园区", "合作社", "示范社", "农场", "农户", "大户", "基地", "学校", "高校",
    "医院",
    "项目", "中心", "工作室", "工作站", "车间", "工厂", "景区", "民宿", "饭店", "县", "市", "区", "乡镇", "街道", "村", "社区",
    "国家级", "省级", "市级", "州级", "区级", "县级", "部级", "自治区级", "一等", "二等", "三等", "展会", "活动", "赛事", "大赛",
    "论坛", "作者", "获得者", "运动员", "教练员",
    "工匠", "传承人",
    "一等奖", "二等奖", "三等奖", "优秀奖", "金奖", "银奖", "铜奖", "第一名", "第二名", "第三名",
  ])

  /// Who is given the group's amount, where the member is nothing but the two.
  static func payee(
    of group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Range<Int>? {
    let text = sentence.text
    let segment = sentence.segments[group.segment]
    guard group.amounts[0].unit == "元", group.amounts.count == 1,
      group.left.lowerBound == segment.lowerBound, text.trimmed(group.right).isEmpty,
      group.segment == 0
        ? sentence.segments.count == 1
        : sentence.groups.contains(where: { $0.segment == group.segment - 1 })
    else { return nil }
    var name = text.trimmed(group.left)
    if let length = heads.match(in: text, endingAt: name.upperBound, from: name.lowerBound) {
      name = text.trimmed(name.lowerBound..<name.upperBound - length)
    }
    guard name.count >= 2, name.count <= 16,
      receivers.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil,
      name.allSatisfy({ text[$0].isHan || text[$0].isLatin || text[$0] == "、" })
    else { return nil }
    return name
  }
}
