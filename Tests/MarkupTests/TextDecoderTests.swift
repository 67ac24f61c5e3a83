import Markup
import PolicyModel
import Testing

@Suite struct TextDecoderTests {
  /// 云溪县人民政府通知 in GB18030.
  private let gb: [UInt8] = [
    0xD4, 0xC6, 0xCF, 0xAA, 0xCF, 0xD8, 0xC8, 0xCB, 0xC3, 0xF1, 0xD5, 0xFE, 0xB8, 0xAE, 0xCD, 0xA8,
    0xD6, 0xAA,
  ]

  private func page(_ label: String, _ body: [UInt8]) -> [UInt8] {
    Array("<meta charset=\"\(label)\"><p>".utf8) + body + Array("</p>".utf8)
  }

  private func text(_ decoded: DecodedText) -> String {
    String(decoding: decoded.bytes, as: UTF8.self)
  }

  @Test func aPageLabelledGB2312MayHoldCharactersOfGB18030Only() {
    // U+360D has four bytes in GB18030 and none in GB2312.
    let decoded = TextDecoder.decode(
      page("gb2312", gb + [0x82, 0x30, 0xA6, 0x37] + gb), contentType: nil)
    let words = text(decoded).components("云溪县人民政府通知")
    #expect(words == 2)
    #expect(!text(decoded).contains("\u{FFFD}"))
  }

  @Test func utf8LabelledGB2312IsUTF8AndSaysSo() {
    let decoded = TextDecoder.decode(page("GB2312", Array("云溪县".utf8)), contentType: nil)
    #expect(text(decoded).contains("云溪县"))
    #expect(decoded.diagnostics.map(\.code) == ["charset_label_wrong"])
  }

  @Test func gbLabelledUTF8IsRecognised() {
    let decoded = TextDecoder.decode(
      page("utf-8", gb + gb), contentType: "text/html; charset=utf-8")
    #expect(text(decoded).contains("云溪县人民政府通知"))
  }

  @Test func aBadByteIsReplacedAndEndsNothing() {
    let decoded = TextDecoder.decode(
      page("utf-8", Array("前文说明".utf8) + [0xFF] + Array("后文说明".utf8)), contentType: nil)
    #expect(text(decoded).contains("前文说明\u{FFFD}后文说明"))
    #expect(decoded.diagnostics.map(\.code) == ["invalid_bytes"])
  }

  @Test func aCutCharacterAtTheEndIsReplaced() {
    let decoded = TextDecoder.decode(page("gbk", gb) + [0xD4], contentType: nil)
    #expect(text(decoded).contains("云溪县人民政府通知"))
    #expect(decoded.diagnostics.map(\.code) == ["invalid_bytes"])
  }

  @Test func nulAndCarriageReturnsAreNormalised() {
    let decoded = TextDecoder.decode(Array("甲\r\n乙\0丙\r丁".utf8), contentType: nil)
    #expect(decoded.bytes == Array("甲\n乙\u{FFFD}丙\n丁".utf8))
    #expect(decoded.diagnostics.map(\.code) == ["nul_bytes"])
  }

  @Test func aByteOrderMarkDecides() {
    #expect(text(TextDecoder.decode([0xEF, 0xBB, 0xBF, 0x41], contentType: nil)) == "A")
    #expect(text(TextDecoder.decode([0xFF, 0xFE, 0x91, 0x4E], contentType: nil)) == "云")
  }
}

extension String {
  /// How often `word` occurs.
  fileprivate func components(_ word: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
