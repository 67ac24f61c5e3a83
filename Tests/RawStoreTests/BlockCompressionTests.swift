import PolicyModel
import RawStore
import Testing

@Suite struct BlockCompressionTests {
  /// Bytes in which runs of `alphabet` values repeat at all kinds of distances.
  private static func sample(_ count: Int, alphabet: UInt64, seed: UInt64) -> [UInt8] {
    var state = seed | 1
    var bytes: [UInt8] = []
    while bytes.count < count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let random = state >> 33
      if random % 3 == 0, !bytes.isEmpty {
        let distance = 1 + Int(random / 7) % min(bytes.count, 70_000)
        for _ in 0..<Int(random / 5 % 300) { bytes.append(bytes[bytes.count - distance]) }
      } else {
        bytes.append(UInt8(truncatingIfNeeded: random % alphabet))
      }
    }
    return Array(bytes.prefix(count))
  }

  @Test(arguments: [
    0, 1, 4, 5, 11, 12, 13, 14, 15, 16, 17, 31, 64, 270, 1_000, 65_535, 65_600, 400_000,
  ])
  func whatWasCompressedExpandsToTheSameBytes(count: Int) throws {
    for alphabet: UInt64 in [1, 2, 20, 256] {
      for seed: UInt64 in 1...5 {
        let bytes = Self.sample(count, alphabet: alphabet, seed: seed)
        let block = BlockCompression.compress(bytes)
        #expect(try BlockCompression.expand(block, byteCount: count) == bytes)
      }
    }
  }

  @Test func pagesBecomeSmallerAndNoiseHardlyLarger() {
    let page = Array(String(repeating: "<p class=\"text\">建设充电设施12个。</p>\n", count: 500).utf8)
    #expect(BlockCompression.compress(page).count < page.count / 20)
    let noise = (0..<10_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    #expect(BlockCompression.compress(noise).count < noise.count + 60)
  }

  @Test func theBlockIsTheOneOfTheFormat() throws {
    // Made by the reference implementation's rules: 4 literals, a match of 16 at distance 4, tail.
    let block: [UInt8] = [
      0x4C, 0x61, 0x62, 0x63, 0x64, 0x04, 0x00, 0x50, 0x76, 0x77, 0x78, 0x79, 0x7A,
    ]
    let text = try BlockCompression.expand(block, byteCount: 25)
    #expect(String(decoding: text, as: UTF8.self) == "abcdabcdabcdabcdabcdvwxyz")
  }

  @Test func aDamagedOrCutBlockIsRefusedAndNeverReadsOutside() {
    let bytes = Self.sample(3_000, alphabet: 20, seed: 9)
    let block = BlockCompression.compress(bytes)
    for count in [0, 1, block.count / 2, block.count - 1] {
      #expect(throws: GongwenError.self) {
        try BlockCompression.expand(Array(block.prefix(count)), byteCount: bytes.count)
      }
    }
    for size in [0, bytes.count - 1, bytes.count + 1] {
      #expect(throws: GongwenError.self) {
        try BlockCompression.expand(block, byteCount: size)
      }
    }
    for index in stride(from: 0, to: block.count, by: 7) {
      var damaged = block
      damaged[index] ^= 0xFF
      // Either refused or other bytes of the right number; a crash would end the test.
      let expanded = try? BlockCompression.expand(damaged, byteCount: bytes.count)
      #expect(expanded == nil || expanded?.count == bytes.count)
    }
  }
}
