/// Notices of invented places for tests.
package enum SampleNotice {
  /// A plain-text notice about `subject`; other subjects and numbers give other texts.
  package static func text(_ subject: String, number: Int = 1) -> String {
    """
    云溪县人民政府办公室关于印发\(subject)实施方案的通知

    云政办发〔2021〕\(number)号

    各乡镇人民政府，县政府直属各单位：

    《\(subject)实施方案》已经县政府同意，现印发给你们，请认真组织实施。

    一、总体要求

    坚持统筹推进，到2025年建成示范点\(number + 10)个。

    二、主要任务

    （一）完善设施。新建改造站点\(number + 20)处。

    （二）加强管理。由县住建局牵头，县财政局配合。

    三、保障措施

    对验收合格的项目，给予最高\(number + 5)万元补助。

    云溪县人民政府办公室

    2021年3月\(number % 28 + 1)日
    """
  }

  /// The same notice as a page of a site; `chrome` stands outside the text.
  package static func page(_ subject: String, number: Int = 1, chrome: String = "首页") -> String {
    let lines = text(subject, number: number).split(separator: "\n").map { "<p>\($0)</p>" }
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(subject)</title></head>
      <body><div class="nav"><a href="/">\(chrome)</a></div>
      <div id="zoom">
      \(lines.joined(separator: "\n"))
      </div></body></html>
      """
  }
}
