/// Tells HTML, XML and text apart by the start of a text and, for fragments, by its tags.
struct MarkupProbe {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Makes a probe over a text that is not blank.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The kind of the text: ``ContentKind/html``, ``ContentKind/xml`` or ``ContentKind/text``.
  var kind: ContentKind {
    var probe = self
    return probe.judge()
  }

  private mutating func judge() -> ContentKind {
    skipBlank()
    if startsAsJSON { return .text }
    var isDeclaredXML = false
    while index < bytes.count, bytes[index] == 0x3C {
      if bytes.starts("<!--", at: index) {
        index = bytes.place(of: "-->", from: index + 4).map { $0 + 3 } ?? bytes.count
      } else if bytes.starts("<?", at: index) {
        if bytes.starts("<?xml", at: index) { isDeclaredXML = true }
        index = bytes.place(of: 0x3E as UInt8, from: index).map { $0 + 1 } ?? bytes.count
      } else if bytes.starts("<!doctype", at: index) {
        if isDoctypeOfHTML { return .html }
        isDeclaredXML = true
        skipDoctype()
      } else {
        break
      }
      skipBlank()
    }
    if let root = elementName(at: index) {
      if Self.equals(root, "html") { return .html }
      if isDeclaredXML { return .xml }
      if isKnown(root) { return .html }
      if endTagAtEnd(names: root) { return .xml }
    } else if isDeclaredXML {
      return .xml
    }
    return hasTags ? .html : .text
  }

  private mutating func skipBlank() {
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes.starts("\u{FEFF}", at: index) {
        index += 3
      } else {
        return
      }
    }
  }

  private var startsAsJSON: Bool {
    guard index < bytes.count, bytes[index] == 0x7B || bytes[index] == 0x5B else { return false }
    let next = bytes[(index + 1)...].first { $0 > 0x20 } ?? 0
    if bytes[index] == 0x7B { return next == 0x22 || next == 0x7D }
    return next == 0x22 || next == 0x7B || next == 0x5B || next == 0x5D
  }

  private var isDoctypeOfHTML: Bool {
    var start = index + 9
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    return bytes.starts("html", at: start)
  }

  private mutating func skipDoctype() {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0:
        index += 1
        return
      default: break
      }
      index += 1
    }
  }

  /// The name of the start tag at `place`, which may hold letters of any script.
  private func elementName(at place: Int) -> UnsafeBufferPointer<UInt8>? {
    guard place + 1 < bytes.count, bytes[place] == 0x3C else { return nil }
    let first = bytes[place + 1]
    guard (first | 0x20) &- 0x61 < 26 || first == 0x5F || first >= 0x80 else { return nil }
    var end = place + 1
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x3E, bytes[end] != 0x2F,
      bytes[end] != 0x3C
    { end += 1 }
    return UnsafeBufferPointer(rebasing: bytes[(place + 1)..<end])
  }

  private func isKnown(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count <= 16 else { return false }
    return (Array(name) + [0]).withUnsafeBufferPointer { terminated in
      terminated.baseAddress.map { NameTable.tags.value(of: $0) != NameTable.unknown } ?? false
    }
  }

  /// Whether the text ends with the end tag of its first element, or is one empty element.
  private func endTagAtEnd(names root: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let end = bytes.lastIndex(where: { $0 > 0x20 }), bytes[end] == 0x3E else { return false }
    let tail = UnsafeBufferPointer(rebasing: bytes[...end])
    if let close = bytes.place(of: 0x3E as UInt8, from: index), close == end {
      return bytes[end - 1] == 0x2F
    }
    guard let start = tail.lastIndex(of: 0x3C), start + 2 + root.count <= end,
      tail[start + 1] == 0x2F
    else { return false }
    return tail[(start + 2)..<(start + 2 + root.count)].elementsEqual(root)
  }

  /// Whether there is a tag that plain text would not have: a known end tag, a break or an image.
  private var hasTags: Bool {
    var place = index
    while let start = bytes.place(of: 0x3C as UInt8, from: place) {
      place = start + 1
      guard place < bytes.count else { return false }
      if bytes[place] == 0x2F {
        var end = place + 1
        while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 || bytes[end] &- 0x30 < 10 {
          end += 1
        }
        let name = UnsafeBufferPointer(rebasing: bytes[(place + 1)..<end])
        if !name.isEmpty, end < bytes.count, bytes[end] == 0x3E, isKnown(name) { return true }
      } else if let name = elementName(at: start),
        Self.equals(name, "br") || Self.equals(name, "p") || Self.equals(name, "img")
      {
        return true
      }
    }
    return false
  }

  private static func equals(_ name: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    name.count == word.utf8CodeUnitCount && name.starts(word, at: 0)
  }
}
