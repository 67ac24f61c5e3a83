package import TextScanning

/// 文种: what a title ends with, brackets and quotation marks behind it aside.
package enum GenreRule: ReadingRule {
  package static let identifier = "metadata.genre"
  package static let summary = "The genre is the word that a title ends with."
  package static let matching = [
    RuleExample("青禾县促进民宿发展若干措施（试行）", "若干措施"),
    RuleExample("青禾县气象灾害应急预案", "其他"),
    RuleExample("关于推进数字乡村建设的实施意见", "实施意见"),
    RuleExample("青禾县垃圾分类三年行动计划（2021—2023年）", "行动计划"),
    RuleExample("青禾市工程项目招标投标管理暂行办法", "办法"),
    RuleExample("政府工作报告", "政府工作报告"),
    RuleExample("青禾市人民政府令", "命令"),
  ]
  package static let notMatching = ["青禾县概况", "通知书送达方式"]

  package static func reading(of example: String) -> String? { genre(of: Scalars(example)) }

  /// What titles end with, and the genre of the contract that it is.
  private static let endings: [(ending: Scalars, genre: String)] = [
    ("政府工作报告", "政府工作报告"), ("行动计划", "行动计划"), ("行动计划纲要", "纲要"), ("实施方案", "实施方案"),
    ("行动方案", "行动方案"), ("工作方案", "工作方案"), ("实施意见", "实施意见"), ("指导意见", "指导意见"),
    ("工作要点", "工作要点"), ("要点", "工作要点"), ("若干措施", "若干措施"), ("政策措施", "若干措施"), ("措施", "若干措施"),
    ("若干举措", "若干措施"), ("举措", "若干措施"), ("若干政策", "若干政策"), ("政策", "若干政策"), ("细则", "细则"),
    ("办法", "办法"), ("规定", "规定"), ("条例", "条例"), ("规划", "规划"), ("规划纲要", "纲要"), ("纲要", "纲要"),
    ("计划", "计划"), ("方案", "方案"), ("意见", "意见"), ("通知", "通知"), ("通报", "通报"), ("通告", "通告"),
    ("公告", "公告"), ("公报", "公报"), ("决定", "决定"), ("决议", "决议"), ("命令", "命令"), ("令", "命令"),
    ("报告", "报告"), ("请示", "请示"), ("批复", "批复"), ("议案", "议案"), ("函", "函"), ("复函", "函"), ("纪要", "纪要"),
    ("目录", "目录"), ("清单", "清单"),
    // Kinds that the contract's list does not tell apart.
    ("规则", "其他"), ("准则", "其他"), ("制度", "其他"), ("预案", "其他"), ("指南", "其他"), ("指引", "其他"),
    ("标准", "其他"), ("规范", "其他"), ("规程", "其他"), ("导则", "其他"), ("章程", "其他"), ("名单", "其他"),
    ("名录", "其他"), ("安排", "其他"), ("分工", "其他"), ("公示", "其他"), ("倡议书", "其他"), ("倡议", "其他"),
    ("解读", "其他"), ("图解", "其他"), ("问答", "其他"), ("简报", "其他"), ("年报", "其他"), ("说明", "其他"),
    ("指标", "其他"), ("指标体系", "其他"), ("机制", "其他"), ("体系", "其他"), ("守则", "其他"), ("须知", "其他"),
    ("任务书", "其他"), ("任务", "其他"), ("责任书", "其他"), ("布局", "其他"), ("路线图", "其他"), ("白皮书", "其他"),
    ("裁量基准", "其他"), ("基准", "其他"), ("十条", "若干措施"), ("简章", "其他"), ("启事", "其他"),
    ("成果", "其他"), ("手册", "其他"), ("思路", "其他"), ("讲话", "其他"), ("建议", "其他"), ("行动", "其他"),
    ("试点", "其他"), ("工程", "其他"), ("制度汇编", "其他"),
  ].map { (Scalars($0.0), $0.1) }.sorted { $0.0.count > $1.0.count }

  private static let marks = ScalarSet("》”\"’」』。，、；：… ")
  private static let closingBrackets = ScalarSet("）)]］】〕〉")
  private static let openingBrackets = ScalarSet("（([［【〔〈")

  /// The genre of a title; `nil` where it ends with no word that names one.
  package static func genre(of title: Scalars) -> String? {
    let end = coreEnd(of: title)
    guard let entry = endings.first(where: { title.matches($0.ending, at: end - $0.ending.count) })
    else { return nil }
    return entry.genre
  }

  /// Where the title ends without what stands in brackets behind it: （试行）》.
  package static func coreEnd(of title: Scalars) -> Int {
    var end = title.count
    while end > 0 {
      let last = title[end - 1]
      if last.isSpace || marks.contains(last) {
        end -= 1
      } else if closingBrackets.contains(last),
        // Mixed pairs occur, （试行), so that any opener closes the search.
        let start = title[..<end].lastIndex(where: openingBrackets.contains), start > 0
      {
        end = start
      } else {
        break
      }
    }
    return end
  }
}
