import Testing

@testable import Reporting

@Suite struct PlaceFinderTests {
  private func found(_ quote: String, before: String = "", after: String = "", in page: String)
    -> (text: String, place: PlaceFinder.Place)?
  {
    let scalars = Array(page.unicodeScalars)
    guard
      let place = PlaceFinder(page: scalars).place(
        of: Array(quote.unicodeScalars), before: Array(before.unicodeScalars),
        after: Array(after.unicodeScalars))
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[place.range])
    return (String(view), place)
  }

  @Test func markupSpaceAndReferencesArePassedOver() throws {
    let hit = try #require(
      found(
        "新增充电桩“快充”300个",
        in: "<p>到2025年，\n新增<b class=\"a>b\"></b>充电桩&ldquo;快充&#x201D;&nbsp;3<i>00</i>个。</p>"))
    #expect(hit.text.hasPrefix("新增") && hit.text.hasSuffix("个"))
    #expect(hit.place.line == 2)
    #expect(hit.place.candidates == 1)
  }

  @Test func scriptsAndCommentsAreNoText() {
    #expect(found("奖励", in: "<script>var a='奖励'</script><!-- 奖励 --><STYLE>.奖励{}</STYLE>") == nil)
    #expect(found("a < b", in: "若 a < b 则")?.text == "a < b")
  }

  @Test func theWordsAroundTellPlacesApart() throws {
    let page = "<td>甲县</td><td>30件</td><td>乙县</td><td>30件</td>"
    #expect(try #require(found("30件", in: page)).place.candidates == 2)
    let second = try #require(found("30件", before: "甲县 | 30件\n乙县 | ", in: page))
    #expect(second.place.candidates == 1)
    #expect(second.place.range.lowerBound > 30)
  }

  @Test func aPlaceInTheTextIsAPlaceInTheBytes() {
    let text = "<p>奖励30万元</p>"
    let scalars = Array(text.unicodeScalars)
    let utf8 = Array(text.utf8)
    #expect(ByteLocator.bytes(of: 3..<5, in: utf8, decoded: scalars, charset: "utf-8") == 3..<9)
    #expect(
      ByteLocator.bytes(
        of: 3..<5, in: [0xEF, 0xBB, 0xBF] + utf8, decoded: scalars, charset: "utf-8") == 6..<12)
    // 奖励 in GB18030.
    let raw: [UInt8] = Array("<p>".utf8) + [0xBD, 0xB1, 0xC0, 0xF8] + Array("30".utf8)
    #expect(
      ByteLocator.bytes(
        of: 3..<5, in: raw, decoded: Array("<p>奖励30".unicodeScalars), charset: "gb18030") == 3..<7)
    #expect(ByteLocator.bytes(of: 3..<5, in: utf8, decoded: scalars, charset: "big5") == nil)
    // Line ends of two bytes are one character of the text.
    #expect(
      ByteLocator.bytes(
        of: 2..<3, in: Array("a\r\nb".utf8), decoded: Array("a\nb".unicodeScalars),
        charset: "utf-8") == 3..<4)
  }
}
