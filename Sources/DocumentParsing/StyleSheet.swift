/// The rules of a page's own style sheets that show or hide elements.
///
/// Only selectors of one element are known (`.class`, `#id`, `tag.class`, `.one.two`); rules within
/// `@media` and its like are passed over. A rule of a longer selector never hides; where it shows
/// (`.open .part { display: block }`), what its last part selects is taken for shown, because
/// dropping text that is shown would be the worse mistake.
struct StyleSheet {
  /// One selector and what it declares.
  private struct Rule {
    var tag: [UInt8] = []
    var id: [UInt8] = []
    var classes: [[UInt8]] = []
    var isDisplayed: Bool?
    var isVisible: Bool?
    /// Greater for the rule that wins.
    var weight = 0
  }

  private var rules: [Rule] = []
  private var hides = false

  /// Whether no rule hides anything.
  var isEmpty: Bool { !hides }

  /// Reads the text of all `style` elements of a page, in their order.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { read($0) }
  }

  // MARK: - Matching

  /// Whether the rules hide an element; what its `style` attribute declares comes first.
  func hides(
    tag: String, id: ArraySlice<UInt8>?, classes: ArraySlice<UInt8>?, own: StyleAttribute?
  ) -> Bool {
    guard hides, id != nil || classes != nil else { return false }
    let names = (classes ?? []).split(whereSeparator: { $0 <= 0x20 })
    var displayed = (value: true, weight: -1)
    var visible = (value: true, weight: -1)
    for rule in rules {
      guard rule.id.isEmpty || id.map({ $0.elementsEqual(rule.id) }) ?? false,
        rule.classes.allSatisfy({ name in names.contains { $0.elementsEqual(name) } }),
        rule.tag.isEmpty || rule.tag.elementsEqual(tag.utf8)
      else { continue }
      if let value = rule.isDisplayed, rule.weight >= displayed.weight {
        displayed = (value, rule.weight)
      }
      if let value = rule.isVisible, rule.weight >= visible.weight {
        visible = (value, rule.weight)
      }
    }
    return !(own?.isDisplayed ?? displayed.value) || !(own?.isVisible ?? visible.value)
  }

  // MARK: - Reading

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != 0x7B, bytes[index] != 0x3B, bytes[index] != 0x7D {
        index = Self.skippingComment(bytes, at: index)
      }
      guard index < bytes.count, bytes[index] == 0x7B else {
        // `@import …;`, or a brace too many.
        index += 1
        continue
      }
      let open = index
      let isGroup = Self.isGroup(bytes, start..<open)
      index = Self.blockEnd(bytes, from: open, isNested: isGroup)
      if !isGroup { add(bytes, selectors: start..<open, declarations: open + 1..<index) }
      index += 1
    }
  }

  /// The next place behind `index`, or behind the comment that starts there.
  private static func skippingComment(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard bytes[index] == 0x2F, index + 1 < bytes.count, bytes[index + 1] == 0x2A else {
      return index + 1
    }
    var end = index + 2
    while end + 1 < bytes.count, bytes[end] != 0x2A || bytes[end + 1] != 0x2F { end += 1 }
    return min(end + 2, bytes.count)
  }

  /// Whether a block belongs to an `@` rule.
  private static func isGroup(_ bytes: UnsafeBufferPointer<UInt8>, _ head: Range<Int>) -> Bool {
    var index = head.lowerBound
    while index < head.upperBound {
      if bytes[index] == 0x40 { return true }
      // `<!--` may stand around the rules of an old page.
      if bytes[index] > 0x20, bytes[index] != 0x2F { return false }
      index = skippingComment(bytes, at: index)
    }
    return false
  }

  /// Where the brace that closes a block stands, or the end.
  private static func blockEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from open: Int, isNested: Bool
  ) -> Int {
    var depth = 0
    var index = open
    while index < bytes.count {
      if bytes[index] == 0x7B { depth += isNested || depth == 0 ? 1 : 0 }
      if bytes[index] == 0x7D {
        depth -= 1
        if depth == 0 { return index }
      }
      index = skippingComment(bytes, at: index)
    }
    return bytes.count
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, selectors: Range<Int>, declarations: Range<Int>
  ) {
    let style = StyleAttribute(UnsafeBufferPointer(rebasing: bytes[declarations]))
    guard style.isDisplayed != nil || style.isVisible != nil else { return }
    let isHiding = style.isDisplayed == false || style.isVisible == false
    var start = selectors.lowerBound
    while start < selectors.upperBound {
      var end = start
      while end < selectors.upperBound, bytes[end] != 0x2C {
        end = Self.skippingComment(bytes, at: end)
      }
      end = min(end, selectors.upperBound)
      if var rule = Self.rule(bytes, start..<end, isHiding: isHiding) {
        rule.isDisplayed = style.isDisplayed
        rule.isVisible = style.isVisible
        rules.append(rule)
        if isHiding { hides = true }
      }
      start = end + 1
    }
  }

  /// The last part of a selector; `nil` where it is of a kind that is not known.
  private static func rule(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isHiding: Bool
  ) -> Rule? {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let next = skippingComment(bytes, at: index)
      if next == index + 1 { text.append(bytes[index]) }
      index = next
    }
    var parts = text.split(whereSeparator: { $0 <= 0x20 || $0 == 0x3E || $0 == 0x2B || $0 == 0x7E })
    if parts.first.map({ $0.elementsEqual("<!--".utf8) }) ?? false { parts.removeFirst() }
    guard let last = parts.last, parts.count == 1 || !isHiding else { return nil }
    // Attributes and states (`:hover`) of any part are not known.
    if text.contains(where: { $0 == 0x3A || $0 == 0x5B || $0 == 0x2A }) { return nil }
    var rule = Rule()
    var place = last.startIndex
    while place < last.endIndex {
      let mark = last[place]
      let isMarked = mark == 0x2E || mark == 0x23
      let start = isMarked ? place + 1 : place
      var end = start
      while end < last.endIndex, last[end] != 0x2E, last[end] != 0x23 { end += 1 }
      guard end > start else { return nil }
      if mark == 0x2E {
        rule.classes.append(Array(last[start..<end]))
      } else if mark == 0x23 {
        rule.id = Array(last[start..<end])
      } else {
        rule.tag = last[start..<end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
      }
      place = end
    }
    guard !rule.classes.isEmpty || !rule.id.isEmpty else { return nil }
    rule.weight =
      (rule.id.isEmpty ? 0 : 10_000) + 100 * min(rule.classes.count, 99)
      + (rule.tag.isEmpty ? 0 : 1) + (parts.count > 1 ? 100 : 0)
    return rule
  }
}
