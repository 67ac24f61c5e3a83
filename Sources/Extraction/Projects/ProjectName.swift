internal import TextScanning

/// Names of projects, made comparable.
enum ProjectName {
  /// The name without white space, brackets and the words that any project may carry.
  static func normalised(_ name: String) -> Scalars {
    var text = Scalars(name).filter {
      !$0.isSpace && !ScalarSet.openers.contains($0) && !ScalarSet.closers.contains($0)
    }
    for word in ["建设项目", "建设工程", "项目", "工程"] where text.ends(with: Scalars(word)) {
      if text.count > word.unicodeScalars.count + 1 {
        text.removeLast(word.unicodeScalars.count)
      }
      break
    }
    return text
  }

  /// Whether two normal forms name one project.
  static func areSame(_ left: Scalars, _ right: Scalars) -> Bool {
    if left == right { return true }
    guard left.count >= 4, right.count >= 4, abs(left.count - right.count) * 3 <= left.count else {
      return false
    }
    return similarity(left, right) >= 0.85
  }

  /// Dice's coefficient over pairs of neighbouring characters.
  private static func similarity(_ left: Scalars, _ right: Scalars) -> Double {
    var pairs: [UInt64: Int] = [:]
    for index in 1..<left.count { pairs[key(left, index), default: 0] += 1 }
    var shared = 0
    for index in 1..<right.count {
      if let count = pairs[key(right, index)], count > 0 {
        pairs[key(right, index)] = count - 1
        shared += 1
      }
    }
    return 2 * Double(shared) / Double(left.count + right.count - 2)
  }

  private static func key(_ text: Scalars, _ index: Int) -> UInt64 {
    UInt64(text[index - 1].value) << 32 | UInt64(text[index].value)
  }
}
