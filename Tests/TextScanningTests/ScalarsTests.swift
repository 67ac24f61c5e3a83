import Testing

@testable import TextScanning

@Suite struct ScalarsTests {
  private static let samples = [
    "", "a", "公文", "é中𠀀z", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
    "〔2021〕１１号　—— ①𪚥",
  ]

  @Test(arguments: samples) func stringsAreReadAndWrittenAsTheyAre(text: String) {
    let scalars = Scalars(text)
    #expect(scalars == Array(text.unicodeScalars))
    #expect(Scalars(utf8: Array(text.utf8)) == scalars)
    #expect(Array(scalars.string.utf8) == Array(text.utf8))
    if scalars.count > 2 {
      #expect(scalars.string(1..<2) == String(String.UnicodeScalarView(scalars[1..<2])))
    }
  }

  @Test(arguments: [
    [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE4, 0xB8], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    [0x61, 0xE4, 0x61, 0x62],
  ]) func bytesThatAreNoTextAreRepairedAsTheStandardLibraryDoes(bytes: [UInt8]) {
    #expect(
      Scalars(utf8: bytes) == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    #expect(bytes.withUnsafeBufferPointer { UTF8Scalars.decode($0) } == nil)
  }
}
