package import PolicyModel
internal import TextScanning

/// What a unit is there for, by the words of its heading.
package enum ClauseRole {
  /// Earlier roles win over later ones where a heading names several.
  private static let roles: [Clause.Role] = [
    .safeguards, .statusReview, .situation, .guidingThought, .principles, .targets, .projects,
    .incentives, .tasks, .supplementary,
  ]
  private static let words = Lexicon<Int>([
    (
      """
      保障措施 组织实施 组织保障 工作保障 保障机制 工作要求 实施要求 组织领导 强化保障 加强保障 保障落实 保障实施 规划实施 组织保证
      督导考核 监督考核 考核评估 目标考核 目标责任 监督检查
      """, 0
    ),
    (
      """
      发展环境 发展基础 发展现状 工作回顾 主要成就 取得的成效 基本情况 建设成效 发展成效 发展成就 工作成效 工作进展 建设现状
      存在问题 存在的问题 主要问题 执行情况 规划背景
      """, 1
    ), ("形势 重要意义 机遇 挑战 重大意义", 2),
    ("指导思想 总体要求 总体思路", 3), ("基本原则 工作原则", 4), ("目标", 5),
    ("重点项目 重大项目 重点工程 重大工程 项目清单", 6),
    ("扶持政策 支持政策 政策支持 优惠政策 扶持措施 支持标准 扶持标准 奖补 奖励 激励 补助 补贴", 7),
    (
      """
      重点任务 主要任务 重点工作 主要举措 工作任务 主要措施 工作措施 任务和举措 工作重点 工作内容 重点举措 工作举措 具体举措
      具体措施 政策措施 推进措施 重点领域 建设任务 任务分工 任务清单
      """, 8
    ), ("附则 起施行 起实施 起执行 有效期", 9),
  ])

  /// The role that a heading names, or `nil` where it names none.
  package static func role(ofHeading heading: String?, style: LabelStyle) -> Clause.Role? {
    if style == .attachment { return .attachment }
    guard let heading else { return nil }
    let scalars = Scalars(heading)
    var found: Int?
    for index in scalars.indices {
      if let hit = words.first(in: scalars, at: index, before: scalars.count) {
        found = min(found ?? hit.meaning, hit.meaning)
      }
    }
    return found.map { roles[$0] }
  }
}
