import DocumentParsing
import PolicyModel
import Testing
import TextScanning

/// Shapes of pages that no editor makes: read to their end, or refused with a reason.
@Suite struct HostilePageTests {
  private let notice = """
    <p>各乡镇人民政府：</p><p>为摸清房屋安全底数，经县政府同意，现就普查工作通知如下。</p>
    <p>一、明确目标任务。全县6月底前完成普查8.6万户。</p>
    """
  private let lines = [
    "各乡镇人民政府：", "为摸清房屋安全底数，经县政府同意，现就普查工作通知如下。", "一、明确目标任务。全县6月底前完成普查8.6万户。",
  ]

  private func rejection(_ page: String) -> PageRejection? {
    do {
      _ = try read(page)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 50_000), String(repeating: "<b><i>", count: 400),
    String(repeating: "<table><tr><td>", count: 2_000), String(repeating: "<ul><li>", count: 2_000),
    String(repeating: "<font color=red>", count: 3_000),
    "<!--" + String(repeating: "x<p>", count: 90_000) + "-->",
    "<script>" + String(repeating: "document.write('<p>旧稿</p>');", count: 9_000) + "</script>",
    "<p title='" + String(repeating: "长", count: 300_000) + "'></p>",
    "</div></p></table></td></span>",
    "<p " + (0..<2_000).map { "a\($0)=1" }.joined(separator: " ") + "></p>",
  ]) func markupWithoutTextChangesNothing(_ markup: String) throws {
    #expect(try read("<html><body>\(markup)\(notice)").lines == lines)
  }

  @Test func aParagraphOfAMillionCharactersKeepsItsEnd() throws {
    let long = String(repeating: "排查整治，", count: 200_000)
    let document = try read("<body>\(notice)<p>\(long)到此为止。</p></body>")
    #expect(document.body.count == lines.joined(separator: "\n").unicodeScalars.count + 1_000_006)
    #expect(document.body.suffix(5).elementsEqual(Scalars("到此为止。")))
  }

  @Test func aTableOfManyRowsKeepsEveryCell() throws {
    let rows = (0..<5_000).map { "<tr><td>\($0)</td><td>户主\($0)</td><td>砖混</td></tr>" }
    let document = try read("<body>\(notice)<table>\(rows.joined())</table></body>")
    #expect(document.tables.first?.cells.count == 15_000)
    #expect(document.lines.last == "4999 | 户主4999 | 砖混")
    #expect(document.cellsStandInBody)
  }

  @Test func aRowOfManyCellsKeepsEveryCell() throws {
    let cells = (0..<5_000).map { "<td>第\($0)户</td>" }.joined()
    let document = try read(
      "<body>\(notice)<table><tr>\(cells)</tr><tr>\(cells)</tr></table></body>")
    #expect(document.tables.first?.cells.count == 10_000)
    #expect(document.lines.last?.hasSuffix("第4998户 | 第4999户") ?? false)
  }

  @Test func spansThatCoverEachOtherLoseNoText() throws {
    let cells = (0..<60).map { "<td rowspan=60000 colspan=60000>户\($0)</td>" }.joined()
    let document = try read("<body>\(notice)<table><tr>\(cells)<tr>\(cells)</table></body>")
    let body = document.body.string
    for index in 0..<60 { #expect(body.contains("户\(index)")) }
  }

  @Test func moreAttributesThanTheParserBearsAreRefused() {
    let attributes = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    let rejection = rejection("<body><p \(attributes)></p>\(notice)</body>")
    #expect(rejection?.reason == .parserLimit)
    #expect(rejection?.message == "an element has more than 4096 attributes")
  }

  @Test func entitiesOfTheDocumentsOwnAreNeverExpanded() throws {
    let bomb = (1...9).map { index in
      "<!ENTITY a\(index) \"\(String(repeating: "&a\(index - 1);", count: 10))\">"
    }.joined()
    let document = try read(
      """
      <?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "哈">\(bomb)
      <!ENTITY f SYSTEM "file:///etc/passwd">]><r>\(notice)<p>附：&a9;与&f;两处。</p></r>
      """)
    #expect(document.lines == lines + ["附：&a9;与&f;两处。"])
  }

  @Test func aPageOfNothingButEntitiesIsNoNotice() {
    let rejection = rejection(
      "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a '云'>]><r>"
        + String(repeating: "&a;", count: 9_000) + "</r>")
    #expect(rejection?.reason == .noNotice)
    #expect((rejection?.message.count ?? 0) < 120)
  }

  @Test(arguments: [
    "", " \n\u{3000}", "<html><body><script>var a='各乡镇';</script></body></html>",
    "<html><head><style>p{}</style></head></html>",
  ]) func pagesWithoutTextAreEmpty(_ page: String) {
    #expect(rejection(page)?.reason == .emptyPage)
  }

  @Test func charactersThatNoTextHasAreLeftOutAndTheRestIsRead() throws {
    let document = try read(
      "<body>\(notice)<p>二、加强\u{0}领导\u{1}\u{FFFF}。&#0;&#xD800;&#x110000;落实责任。</p>")
    #expect(document.lines.count == 4)
    #expect(document.lines.last?.hasSuffix("落实责任。") ?? false)
  }

  @Test func refusalsAreOneLineAndSayWhatThePageShows() {
    let login = rejection(
      "<html><head><title>统一身份认证</title></head><body><form><input type=password></form>请先登录</body>")
    #expect(login?.reason == .loginPage)
    #expect(login?.message.contains("请先登录") ?? false)
    for page in ["%PDF-1.4\n", "\u{89}PNG", "PK\u{3}\u{4}[Content_Types].xml"] {
      let message = rejection(page)?.message ?? "\n"
      #expect(!message.contains("\n"))
    }
  }
}
