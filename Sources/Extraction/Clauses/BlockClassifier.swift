package import DocumentParsing
package import TextScanning

/// Tells what each block of a body is for.
package enum BlockClassifier {
  private static let genres = WordList([
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函",
    "纪要", "条例", "规定", "办法", "细则", "规则", "规划", "纲要", "计划", "要点", "方案", "措施", "政策", "目录", "清单",
  ])
  private static let organisations = WordList([
    "政府", "办公厅", "办公室", "委员会", "局", "厅", "部", "院", "署", "会", "委", "处", "中心", "管委会", "小组", "公司",
    "银行", "总队", "支队", "指挥部", "联席会议", "组",
  ])
  private static let addressees = WordList([
    "各", "人民政府", "委员会", "部门", "单位", "局", "厅", "公司", "办事处", "管委会", "国务院", "院", "机构", "有关",
  ])
  private static let attachmentWord = Scalars("附件")

  /// The function of every block, in order.
  package static func functions(of blocks: [Block]) -> [BlockFunction] {
    var functions = blocks.map { block -> BlockFunction in
      if case .tableRow = block.kind { return .table }
      return .text
    }
    markHead(blocks, &functions)
    markSignatures(blocks, &functions)
    markAttachmentLists(blocks, &functions)
    for index in blocks.indices where functions[index] == .text && isNote(blocks[index].text) {
      functions[index] = .note
    }
    return functions
  }

  /// Title, number and recipients stand before the first unit or sentence.
  private static func markHead(_ blocks: [Block], _ functions: inout [BlockFunction]) {
    for index in blocks.indices.prefix(24) {
      let text = blocks[index].text
      guard functions[index] == .text else { return }
      if let hit = DocumentNumberScanner.first(in: text), hit.range.count >= text.count - 2 {
        functions[index] = .documentNumber
      } else if isSubtitle(index, blocks, functions) {
        functions[index] = .note
      } else if isRecipients(text) {
        functions[index] = .recipients
        return
      } else if ClauseLabelScanner.label(of: text) != nil || text.contains("。")
        || text.count > 120 || opensText(text)
      {
        return
      } else {
        functions[index] = .title
      }
    }
  }

  /// ——2024年1月8日在青禾县第十届人民代表大会第二次会议上: a line under the title that begins with a
  /// dash and is not the first of several.
  private static func isSubtitle(
    _ index: Int, _ blocks: [Block], _ functions: [BlockFunction]
  ) -> Bool {
    let text = blocks[index].text
    guard index > 0, functions[index - 1] == .title, text.count <= 60,
      ClauseLabelScanner.label(of: text)?.style == .bullet, let first = text.first,
      ScalarSet.dashes.contains(first), text.count(of: ScalarSet.clauseEnds) == 0
    else { return false }
    guard index + 1 < blocks.count, let next = blocks[index + 1].text.first else { return true }
    return !ScalarSet.dashes.contains(next)
  }

  /// Whether the line leads to what follows (…，现将有关事项通告如下：).
  private static func opensText(_ text: Scalars) -> Bool {
    guard let last = text.last, ScalarSet.colons.contains(last) else { return false }
    return text.contains("，") || text.contains("如下") || text.contains("下列")
  }

  /// Whether the line names whom the notice addresses, and ends with a colon.
  package static func isRecipients(_ text: Scalars) -> Bool {
    guard let last = text.last, ScalarSet.colons.contains(last), text.count >= 3, text.count < 400
    else { return false }
    return ClauseLabelScanner.label(of: text) == nil && !text.contains("。")
      && addressees.occurs(in: text) && !text.contains("如下")
  }

  /// A line that is nothing but a date, with the lines of organisations above it.
  private static func markSignatures(_ blocks: [Block], _ functions: inout [BlockFunction]) {
    for index in blocks.indices where functions[index] == .text {
      let text = blocks[index].text
      guard let date = DateScanner.first(in: text),
        text.trimmed(0..<text.count, of: "（）()。").count <= date.range.count + 1
      else { continue }
      functions[index] = .signingDate
      var above = index - 1
      while above >= 0, functions[above] == .text, isOrganisation(blocks[above].text) {
        functions[above] = .signature
        above -= 1
      }
    }
  }

  /// Whether the line is the name of a body and nothing else.
  package static func isOrganisation(_ text: Scalars) -> Bool {
    guard text.count >= 3, text.count <= 60, ClauseLabelScanner.label(of: text) == nil,
      text.count(of: "。，；：:;,、") == 0
    else { return false }
    return organisations.matchSuffix(of: text, endingAt: text.count) != nil
  }

  /// 附件：1.… before the signature, and the numbered names that follow it.
  private static func markAttachmentLists(_ blocks: [Block], _ functions: inout [BlockFunction]) {
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      let text = blocks[index].text
      guard functions[index] == .text, text.starts(with: attachmentWord), text.count > 3 else {
        continue
      }
      let afterNumber =
        ChineseNumeral.wholeNumber(in: text, at: text.skippingSpaces(from: 2))?.end ?? 2
      let colon = text.skippingSpaces(from: afterNumber)
      guard colon < text.count - 1, ScalarSet.colons.contains(text[colon]) else { continue }
      // A list names its files and is followed by the signature, the end or more names.
      functions[index] = .attachmentList
      var next = index + 1
      while next < blocks.count, functions[next] == .text,
        let label = ClauseLabelScanner.label(of: blocks[next].text), label.style == .arabic,
        label.number >= 2, blocks[next].text.count <= 80,
        !blocks[next].text.contains("。")
      {
        functions[next] = .attachmentList
        next += 1
      }
      index = next - 1
    }
  }

  /// （此件公开发布）
  private static func isNote(_ text: Scalars) -> Bool {
    guard text.count <= 40, text.first == "（" || text.first == "(", let last = text.last,
      last == "）" || last == ")"
    else { return false }
    return text.contains("公开") || text.contains("删减")
      || text.contains("此件")
  }
}
