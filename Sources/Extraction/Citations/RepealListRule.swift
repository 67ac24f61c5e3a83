internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// The items of a list under 下列文件予以废止： are repealed one by one.
package enum RepealListRule: ReadingRule {
  package static let identifier = "citations.repeal_list"
  package static let summary =
    "The documents of a list are repealed or amended where the line over the list or the heading of its unit says so."
  package static let matching = [
    RuleExample("对下列规范性文件予以废止：", "repeals"),
    RuleExample("决定废止的规范性文件目录", "repeals"),
    RuleExample("决定修改的规范性文件", "amends"),
  ]
  package static let notMatching = ["废止程序", "本办法废止后的衔接工作由市司法局负责。", "修改完善相关制度"]

  package static func reading(of example: String) -> String? {
    relation(ofLine: Scalars(example))?.rawValue
  }

  private static let files = WordList(["文件", "下列", "以下", "如下", "目录", "清单", "规章"])
  private static let repeal = WordList(["废止", "宣布失效", "停止执行"])
  private static let amend = WordList(["修改", "修订"])

  /// What a heading or the line over a list says that happens to the documents listed.
  static func relation(ofLine line: Scalars) -> Citation.Relation? {
    guard line.count <= 80, files.occurs(in: line) else { return nil }
    if repeal.occurs(in: line), !line.contains("《") { return .repeals }
    if amend.occurs(in: line), !line.contains("《"), !line.contains("。") { return .amends }
    return nil
  }

  /// The relation that the unit at `offset` or the line right above its list gives.
  static func relation(of offset: Int, in context: NoticeContext) -> Citation.Relation? {
    guard let block = context.block(at: offset), let clause = context.clauseOfBlock[block] else {
      return nil
    }
    for index in context.lineage.path(of: clause) {
      let unit = context.clauses[index]
      if let heading = unit.heading, let found = relation(ofLine: Scalars(heading)) {
        return found
      }
    }
    // The lines of a list stand together under the line that ends with a colon.
    var above = block
    while above > 0, block - above < 60 {
      above -= 1
      let text = context.blocks[above].text
      if let last = text.last, ScalarSet.colons.contains(last) { return relation(ofLine: text) }
      if text.count > 120 || !text.contains("《") { return nil }
    }
    return nil
  }
}
