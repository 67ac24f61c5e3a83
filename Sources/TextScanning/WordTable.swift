/// Words grouped by one of their scalars, in memory without reference counts.
///
/// A bit for each scalar of the basic plane says whether a group is there; the number of bits below
/// it is the group's index. In a group the longest word comes first.
final class WordTable: Sendable {
  // Filled by the initialiser and never changed.
  private nonisolated(unsafe) let bits: UnsafeMutablePointer<UInt64>
  private nonisolated(unsafe) let below: UnsafeMutablePointer<UInt32>
  /// Where each group starts in `offsets`, and one more for the end of the last.
  private nonisolated(unsafe) let groups: UnsafeMutablePointer<UInt32>
  /// Where each word starts in `letters`, and one more for the end of the last.
  private nonisolated(unsafe) let offsets: UnsafeMutablePointer<UInt32>
  private nonisolated(unsafe) let letters: UnsafeMutablePointer<Unicode.Scalar>
  private let blockCount: Int

  /// Groups `words`, none of which is empty, by what `key` gives.
  init(_ words: [Scalars], by key: (Scalars) -> Unicode.Scalar?) {
    var byKey: [Unicode.Scalar: [Scalars]] = [:]
    for word in words {
      if let key = key(word) { byKey[key, default: []].append(word) }
    }
    let keys = byKey.keys.sorted()
    let sorted = keys.map { key in (byKey[key] ?? []).sorted { $0.count > $1.count } }
    blockCount = keys.last.map { Int($0.value >> 6) + 1 } ?? 0
    bits = .allocate(capacity: blockCount)
    bits.initialize(repeating: 0, count: blockCount)
    below = .allocate(capacity: blockCount)
    for key in keys { bits[Int(key.value >> 6)] |= 1 << UInt64(key.value & 63) }
    var count: UInt32 = 0
    for block in 0..<blockCount {
      (below + block).initialize(to: count)
      count += UInt32(bits[block].nonzeroBitCount)
    }
    groups = .allocate(capacity: keys.count + 1)
    offsets = .allocate(capacity: words.count + 1)
    letters = .allocate(capacity: words.reduce(0) { $0 + $1.count })
    var word = 0
    var letter = 0
    for (number, group) in sorted.enumerated() {
      (groups + number).initialize(to: UInt32(word))
      for scalars in group {
        (offsets + word).initialize(to: UInt32(letter))
        for scalar in scalars {
          (letters + letter).initialize(to: scalar)
          letter += 1
        }
        word += 1
      }
    }
    (groups + keys.count).initialize(to: UInt32(word))
    (offsets + word).initialize(to: UInt32(letter))
  }

  deinit {
    bits.deallocate()
    below.deallocate()
    groups.deallocate()
    offsets.deallocate()
    letters.deallocate()
  }

  /// The words of the group of `key`, by their numbers.
  @inline(__always)
  func words(of key: Unicode.Scalar) -> Range<Int>? {
    let block = Int(key.value >> 6)
    guard block < blockCount else { return nil }
    let bit: UInt64 = 1 << UInt64(key.value & 63)
    guard bits[block] & bit != 0 else { return nil }
    let group = Int(below[block]) + (bits[block] & (bit - 1)).nonzeroBitCount
    return Int(groups[group])..<Int(groups[group + 1])
  }

  /// The number of scalars of a word.
  @inline(__always)
  func length(_ word: Int) -> Int { Int(offsets[word + 1] - offsets[word]) }

  /// The scalars of a word.
  func scalars(_ word: Int) -> Scalars {
    (Int(offsets[word])..<Int(offsets[word + 1])).map { letters[$0] }
  }

  /// Whether a word stands at `index`.
  @inline(__always)
  func stands(_ word: Int, in text: Scalars, at index: Int) -> Bool {
    let length = length(word)
    guard index >= 0, index + length <= text.count else { return false }
    let first = letters + Int(offsets[word])
    for offset in 0..<length where text[index + offset] != first[offset] { return false }
    return true
  }
}
