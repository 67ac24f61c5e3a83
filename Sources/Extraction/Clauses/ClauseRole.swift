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
    ("保障措施 组织实施 组织保障 工作保障 保障机制 工作要求 实施要求 组织领导", 0),
    ("发展环境 发展基础 发展现状 工作回顾 主要成就 取得的成效 基本情况", 1), ("形势 重要意义 机遇 挑战 重大意义", 2),
    ("指导思想 总体要求 总体思路", 3), ("基本原则 工作原则", 4), ("目标", 5),
    ("重点项目 重大项目 重点工程 重大工程 项目清单", 6),
    ("扶持政策 支持政策 政策支持 奖励 激励 补助 补贴", 7),
    ("重点任务 主要任务 重点工作 主要举措 工作任务 主要措施 工作措施 任务和举措", 8), ("附则", 9),
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
