extension [UInt8] {
  /// The first place of an ASCII word at or behind `start`.
  func firstIndex(of word: String, from start: Int) -> Int? {
    let word = Array(word.utf8)
    guard let head = word.first, count >= word.count else { return nil }
    var index = start
    while index <= count - word.count {
      if self[index] == head, self[index..<(index + word.count)].elementsEqual(word) {
        return index
      }
      index += 1
    }
    return nil
  }
}
