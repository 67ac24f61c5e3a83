import Markup
import PolicyModel
import Testing

@Suite struct MarkupTreeTests {
  private func text(_ html: String) throws -> String {
    String(decoding: try MarkupTree.html(Array(html.utf8)).textBytes(of: 0), as: UTF8.self)
  }

  @Test func textOfAPageIsKeptAndScriptsAreNot() throws {
    let page = try text("<html><body><p>甲&nbsp;乙&amp;丙<script>var a;</script></p>丁</body></html>戊")
    #expect(page.contains("甲\u{A0}乙&丙"))
    #expect(page.contains("丁"))
    #expect(page.contains("戊"))
    #expect(!page.contains("var a"))
  }

  @Test func aCharsetLabelInsideThePageChangesNothing() throws {
    let page = try text("<meta charset=\"gb2312\"><p>云溪县人民政府</p>")
    #expect(page.contains("云溪县人民政府"))
  }

  @Test func deepNestingIsReadInFull() throws {
    let open = String(repeating: "<div>", count: 400)
    #expect(try text("\(open)深处的正文</div><p>后文</p>").contains("深处的正文"))
    #expect(try text("\(open)深处的正文</div><p>后文</p>").contains("后文"))
  }

  @Test func elementsAndAttributesOfXMLAreThoseOfThePage() throws {
    let tree = try MarkupTree.xml(
      Array(
        """
        <?xml version="1.0"?><r xmlns:w="urn:w"><p align="center" w:class="x">甲&amp;乙</p><w:p>丙</w:p>
        <fbrq>2024-03-05</fbrq><style>p{color:red}</style><td rowspan='2'>丁</td></r>
        """.utf8))
    let names = tree.nodes.indices.filter { tree.nodes[$0].tag != .text }.map(tree.name)
    #expect(names == ["#root", "r", "p", "w:p", "fbrq", "td"])
    let values = tree.nodes.indices.flatMap { node in
      AttributeName.allCases.compactMap { name in
        tree.attribute(name, of: node).map { "\(name)=" + String(decoding: $0, as: UTF8.self) }
      }
    }
    #expect(values == ["align=center", "rowspan=2"])
    let text = String(decoding: tree.textBytes(of: 0), as: UTF8.self)
    #expect(text.split(separator: "\n") == ["甲&乙丙", "2024-03-05丁"])
  }

  @Test func attributesOfInterestAreFound() throws {
    let tree = try MarkupTree.html(Array("<table><tr><td rowspan=\"2\">甲</td></tr></table>".utf8))
    let cell = tree.nodes.indices.first { tree.nodes[$0].tag == .td }
    let span = cell.flatMap { tree.attribute(.rowspan, of: $0) }
    #expect(span.map { String(decoding: $0, as: UTF8.self) } == "2")
  }
}
