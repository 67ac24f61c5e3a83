/// Words grouped by their first or their last scalar, in memory that is never freed and not counted.
///
/// A few bits, in one line of the cache where the words are few, say of most scalars that there is no
/// group of theirs; then a bit for each scalar of the basic plane says whether there is, and the
/// number of bits below it is the group's index. In a group the longest word comes first. Tables are constants of rules.
@usableFromInline
package struct WordTable: @unchecked Sendable {
  // Safe to share: filled by the initialiser and never changed.
  @usableFromInline let filter: UnsafeMutablePointer<UInt64>
  /// The number of the filter's words less one; a power of two less one.
  @usableFromInline let filterMask: Int
  private let bits: UnsafeMutablePointer<UInt64>
  private let blockCount: Int
  private let below: UnsafeMutablePointer<UInt32>
  /// Where each group starts in `offsets`, and one more for the end of the last.
  private let groups: UnsafeMutablePointer<UInt32>
  /// Where each word starts in `letters`, and one more for the end of the last.
  private let offsets: UnsafeMutablePointer<UInt32>
  /// The place of each word in the list it was made from.
  private let sources: UnsafeMutablePointer<UInt32>
  private let letters: UnsafeMutablePointer<Unicode.Scalar>

  /// Which scalar of a word groups it.
  package enum Key { case first, last }

  /// Groups `words`, none of which is empty.
  package init(_ words: [Scalars], by key: Key) {
    var byKey: [Unicode.Scalar: [Int]] = [:]
    for (number, word) in words.enumerated() {
      guard let first = word.first, let last = word.last else { continue }
      byKey[key == .first ? first : last, default: []].append(number)
    }
    let keys = byKey.keys.sorted()
    // Of words of one length the first of the list comes first.
    let sorted = keys.map { key in
      (byKey[key] ?? []).sorted { (-words[$0].count, $0) < (-words[$1].count, $1) }
    }
    blockCount = keys.last.map { Int($0.value >> 6) + 1 } ?? 0
    bits = .allocate(capacity: blockCount)
    bits.initialize(repeating: 0, count: blockCount)
    below = .allocate(capacity: blockCount)
    // Sixteen bits for each group keep wrong guesses under a tenth.
    var size = 8
    while size < 1024, size * 64 < keys.count * 16 { size *= 2 }
    filterMask = size - 1
    filter = .allocate(capacity: size)
    filter.initialize(repeating: 0, count: size)
    for key in keys {
      let bit: UInt64 = 1 << UInt64(key.value & 63)
      bits[Int(key.value >> 6)] |= bit
      filter[Int(key.value >> 6) & filterMask] |= bit
    }
    var count: UInt32 = 0
    for block in 0..<blockCount {
      (below + block).initialize(to: count)
      count += UInt32(bits[block].nonzeroBitCount)
    }
    groups = .allocate(capacity: keys.count + 1)
    offsets = .allocate(capacity: words.count + 1)
    sources = .allocate(capacity: words.count)
    letters = .allocate(capacity: words.reduce(0) { $0 + $1.count })
    var word = 0
    var letter = 0
    for (number, group) in sorted.enumerated() {
      (groups + number).initialize(to: UInt32(word))
      for source in group {
        (offsets + word).initialize(to: UInt32(letter))
        (sources + word).initialize(to: UInt32(source))
        for scalar in words[source] {
          (letters + letter).initialize(to: scalar)
          letter += 1
        }
        word += 1
      }
    }
    (groups + keys.count).initialize(to: UInt32(word))
    (offsets + word).initialize(to: UInt32(letter))
  }

  /// Whether there may be a group of `key`; where not, there is none.
  @inlinable
  @inline(__always)
  package func mayHave(_ key: Unicode.Scalar) -> Bool {
    filter[Int(key.value >> 6) & filterMask] & (1 << UInt64(key.value & 63)) != 0
  }

  /// A word of the list that stands in a text: its length in scalars and its place in the list.
  package typealias Match = (length: Int, source: Int)

  /// The longest word that stands at `index` of a table by first scalars and ends by `end`.
  package func first(in text: Scalars, at index: Int, before end: Int) -> Match? {
    guard let group = group(of: text[index]) else { return nil }
    // What follows reads memory without checks.
    let end = min(end, text.count)
    return text.withUnsafeBufferPointer { scalars in
      for word in group {
        let length = Int(offsets[word + 1] - offsets[word])
        if index + length <= end, stands(word, length, in: scalars, at: index) {
          return (length, Int(sources[word]))
        }
      }
      return nil
    }
  }

  /// Visits every word that stands at `index` of a table by first scalars and ends by `end`, longest
  /// first.
  package func forEach(
    in text: Scalars, at index: Int, before end: Int, _ visit: (Match) -> Void
  ) {
    guard let group = group(of: text[index]) else { return }
    let end = min(end, text.count)
    text.withUnsafeBufferPointer { scalars in
      for word in group {
        let length = Int(offsets[word + 1] - offsets[word])
        if index + length <= end, stands(word, length, in: scalars, at: index) {
          visit((length, Int(sources[word])))
        }
      }
    }
  }

  /// The longest word that ends at `end` of a table by last scalars and starts at or after `start`.
  package func last(in text: Scalars, endingAt end: Int, from start: Int) -> Match? {
    guard let group = group(of: text[end - 1]) else { return nil }
    let start = max(start, 0)
    return text.withUnsafeBufferPointer { scalars in
      for word in group {
        let length = Int(offsets[word + 1] - offsets[word])
        if end - length >= start, stands(word, length, in: scalars, at: end - length) {
          return (length, Int(sources[word]))
        }
      }
      return nil
    }
  }

  /// The longest word of a table by first scalars that stands at `index`, with white space between
  /// its scalars or not, and whose end is accepted.
  package func spread(
    in text: Scalars, at index: Int, accepting isAccepted: (_ end: Int, _ source: Int) -> Bool
  ) -> (end: Int, source: Int)? {
    guard index < text.count, let group = group(of: text[index]) else { return nil }
    for word in group {
      var position = index
      var stands = true
      for letter in Int(offsets[word])..<Int(offsets[word + 1]) {
        if position > index { position = text.skippingSpaces(from: position) }
        guard position < text.count, text[position] == letters[letter] else {
          stands = false
          break
        }
        position += 1
      }
      let source = Int(sources[word])
      if stands, isAccepted(position, source) { return (position, source) }
    }
    return nil
  }

  private func group(of key: Unicode.Scalar) -> Range<Int>? {
    let block = Int(key.value >> 6)
    let bit: UInt64 = 1 << UInt64(key.value & 63)
    guard block < blockCount, bits[block] & bit != 0 else { return nil }
    let lower = bits[block] & (bit - 1)
    let group = Int(below[block]) + lower.nonzeroBitCount
    return Int(groups[group])..<Int(groups[group + 1])
  }

  @inline(__always)
  private func stands(
    _ word: Int, _ length: Int, in text: UnsafeBufferPointer<Unicode.Scalar>, at index: Int
  ) -> Bool {
    let first = letters + Int(offsets[word])
    for offset in 0..<length where text[index + offset] != first[offset] { return false }
    return true
  }
}
