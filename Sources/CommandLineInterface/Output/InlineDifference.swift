/// Marks in one text what was taken out and what was put in: 到2025年达到[-30-]{+35+}%.
enum InlineDifference {
  static func marked(from before: String, to after: String) -> String {
    let old = words(before)
    let new = words(after)
    var isRemoved = [Bool](repeating: false, count: old.count)
    var isAdded = [Bool](repeating: false, count: new.count)
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isAdded[offset] = true
      }
    }
    var text = ""
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < old.count || newIndex < new.count {
      let removed = old.indices[oldIndex...].prefix { isRemoved[$0] }
      let added = new.indices[newIndex...].prefix { isAdded[$0] }
      if !removed.isEmpty { text += "[-" + old[removed].joined() + "-]" }
      if !added.isEmpty { text += "{+" + new[added].joined() + "+}" }
      oldIndex += removed.count + 1
      newIndex += added.count
      if newIndex < new.count { text += new[newIndex] }
      newIndex += 1
    }
    return text
  }

  /// Numbers and Latin words as they are, everything else a character at a time.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isWord = false
    for scalar in text.unicodeScalars {
      let continues =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar || (isWord && scalar == "."))
      if continues, isWord {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else {
        words.append(String(scalar))
      }
      isWord = continues
    }
    return words
  }
}
