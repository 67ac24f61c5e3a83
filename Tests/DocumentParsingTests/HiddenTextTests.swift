import DocumentParsing
import PolicyModel
import Testing
import TextScanning

/// What a page hides is no part of its notice, whatever it hides it by.
@Suite struct HiddenTextTests {
  private let text = """
    <p>各乡镇人民政府：</p><p>为加强河道管理，保护水环境，经县政府同意，现就有关事项通知如下。</p>
    <p>一、加强领导。各乡镇要落实河长责任，健全巡查制度。</p>
    """

  private func lines(style: String, _ markup: String) throws -> [String] {
    let page = "<html><head>\(style)</head><body><div id=zoom>\(text)\(markup)</div></body></html>"
    return Array(try read(page).lines.dropFirst(3))
  }

  @Test(arguments: [
    "<p class=gone>旧稿。</p>", "<p class='a gone b'>旧稿。</p>", "<div class=gone><p>旧稿。</p></div>",
    "<p class=note>旧稿。</p>", "<p id=old>旧稿。</p>", "<span class=unseen>旧稿。</span>",
    "<p class='a b'>旧稿。</p>",
  ]) func whatAStyleSheetHidesIsDropped(_ markup: String) throws {
    let sheet = """
      <style>body{color:red} /* .x{ */ .gone , P.note { width : 1px; Display:None }
      #old{display:none} .unseen{visibility:hidden}
      .a.b{display:none}</style>
      """
    #expect(try lines(style: sheet, markup) == [])
  }

  @Test(arguments: [
    // Another rule shows it.
    ".new{display:none} .new{display:block}", ".new{display:none} p.new{display:block}",
    ".new{display:none} #new{display:inline}", ".new{display:none} .open .new{display:block}",
    // Not on a screen, not always, not this element.
    "@media print{.new{display:none}}", "@media print{.x{color:red}.new{display:none}}",
    "@import url(a.css);", ".new:first-child{display:none}", ".menu .new{display:none}",
    "div.new{display:none}", ".new.other{display:none}", ".newer{display:none}", "p{display:none}",
    "/* .new{display:none} */", "}.x{", "", ".new{display",
  ]) func whatAStyleSheetShowsIsKept(_ sheet: String) throws {
    #expect(
      try lines(style: "<style>\(sheet)</style>", "<p class=new id=new>二、新增条款。</p>") == ["二、新增条款。"])
  }

  @Test func sheetsForPrintersAndOwnStylesAreHeeded() throws {
    #expect(
      try lines(style: "<style media=print>.new{display:none}</style>", "<p class=new>新增。</p>")
        == ["新增。"])
    #expect(
      try lines(
        style: "<style media=screen>.new{display:none}</style>",
        "<p class=new>旧稿。</p><p class=new style='display:block'>新增。</p>") == ["新增。"])
  }

  @Test(arguments: [
    "<span style='display:none'>来源</span>", "<span class=gone>来源</span>",
    "<span style='display:none'><b>来</b><br>源</span>", "<span hidden>来源</span>",
    "<script>来源</script>", "<span style='visibility:hidden'><a href=/x>来源</a></span>",
  ]) func hiddenTextInsideASentenceDoesNotBreakIt(_ hidden: String) throws {
    #expect(
      try lines(
        style: "<style>.gone{display:none}</style>",
        "<p>二、压实责任。县水利局\(hidden)会同有关部门抓好落实。</p>") == ["二、压实责任。县水利局会同有关部门抓好落实。"])
  }

  @Test func aPageThatHidesAllOfItsTextIsReadWithADiagnostic() throws {
    let hidden = String(repeating: text, count: 6)
    let document = try read(
      "<html><style>#zoom{display:none}</style><body><div id=zoom>\(hidden)</div></body></html>")
    #expect(document.lines.count == 18)
    #expect(document.diagnostics.map(\.code) == ["hidden_text"])
  }
}
