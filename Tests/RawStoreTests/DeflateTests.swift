import PolicyModel
import RawStore
import Testing

@Suite struct DeflateTests {
  @Test(arguments: [0, 1, 1000, 300_000])
  func whatWasCompressedExpandsToTheSameBytes(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) }
    let compressed = Deflate.compress(bytes)
    #expect(try Deflate.expand(compressed, byteCount: count) == bytes)
  }

  @Test func aDamagedOrCutStreamIsRefused() {
    let bytes = Array("云溪县人民政府办公室关于印发方案的通知".utf8)
    let compressed = Deflate.compress(bytes)
    #expect(throws: GongwenError.self) {
      try Deflate.expand(Array(compressed.dropLast(3)), byteCount: bytes.count)
    }
    #expect(throws: GongwenError.self) {
      try Deflate.expand(compressed, byteCount: bytes.count - 1)
    }
  }
}
