internal import Crypto

/// Counts how often each source has come in one stream.
///
/// Keeps eight bytes of the SHA-256 of each source rather than the source: some 30 bytes an item.
struct SlotCounter {
  private var seen: [UInt64: UInt32] = [:]

  /// How often `source` came before.
  mutating func next(for source: String) -> Int {
    var hash = SHA256()
    var text = source
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    let key = hash.finalize().withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    let count = seen[key, default: 0]
    seen[key] = count + 1
    return Int(count)
  }
}
