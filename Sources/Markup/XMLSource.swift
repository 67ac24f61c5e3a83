internal import CLibXML2
internal import PolicyModel

/// Rewrites XML so that no parser can lose text over it.
///
/// libxml2's recovery drops text: after the first mistake it leaves out `&lt;` and its like, and
/// behind the end of the root it leaves out everything. Therefore
///
/// - references become numeric; a bare `&` and a reference to an entity that HTML does not have
///   become text, so that entities of the document's own are never expanded;
/// - the XML declaration, the document type, comments and processing instructions go;
/// - `<` that starts no markup becomes text.
struct XMLSource {
  /// What becomes of CDATA sections.
  enum CharacterData {
    /// They stay, for an XML parser.
    case kept
    /// Their content stands in their place, for an HTML parser: markup as it is, text escaped.
    case unwrapped
  }

  /// The rewritten document.
  private(set) var bytes: [UInt8] = []
  /// Where the document ends within markup, such as `a comment`.
  private(set) var unterminated: String?
  private let characterData: CharacterData
  private var index = 0

  /// Rewrites a document; throws for an element with too many attributes.
  init(
    _ source: UnsafeBufferPointer<UInt8>, characterData: CharacterData
  ) throws(MarkupFailure) {
    self.characterData = characterData
    bytes.reserveCapacity(source.count + source.count / 8 + 64)
    while index < source.count {
      let start = index
      while index < source.count, source[index] != 0x3C, source[index] != 0x26 { index += 1 }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      guard index < source.count else { break }
      if source[index] == 0x26 { reference(source) } else { try markup(source) }
    }
  }

  private mutating func reference(_ source: UnsafeBufferPointer<UInt8>) {
    var end = index + 1
    while end < source.count, end - index < 40, source[end] != 0x3B,
      Self.isWordByte(source[end]) || end == index + 1 && source[end] == 0x23
    { end += 1 }
    defer { index += 1 }
    if end < source.count, source[end] == 0x3B, end > index + 1 {
      let name = source[(index + 1)..<end]
      if let code = Self.code(of: name) {
        bytes.append(contentsOf: "&#\(code);".utf8)
        index = end
        return
      }
    }
    bytes.append(contentsOf: "&#38;".utf8)
  }

  /// The character that a reference means; U+FFFD for one that XML does not allow.
  private static func code(of name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    guard name.first == 0x23 else {
      let terminated = name + [0]
      return terminated.withUnsafeBufferPointer { name in
        htmlEntityLookup(name.baseAddress).map { $0.pointee.value }
      }
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == 0x78 || digits.first == 0x58
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard !text.isEmpty, text.utf8.allSatisfy(isWordByte) else { return nil }
    guard let value = UInt64(text, radix: isHexadecimal ? 16 : 10) else {
      return text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? 0xFFFD : nil
    }
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return UInt32(value)
    default: return 0xFFFD
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private mutating func markup(_ source: UnsafeBufferPointer<UInt8>) throws(MarkupFailure) {
    if source.starts("<!--", at: index) {
      skip(source, from: index + 4, through: "-->", "a comment")
    } else if source.starts("<![cdata[", at: index) {
      let start = index + 9
      skip(source, from: start, through: "]]>", "a CDATA section")
      let end = source.starts("]]>", at: index - 3) ? max(start, index - 3) : index
      let content = UnsafeBufferPointer(rebasing: source[min(start, end)..<end])
      switch characterData {
      case .kept:
        bytes.append(contentsOf: "<![CDATA[".utf8)
        bytes.append(contentsOf: content)
        bytes.append(contentsOf: "]]>".utf8)
      case .unwrapped where content.holdsMarkup: bytes.append(contentsOf: content)
      case .unwrapped:
        for byte in content { append(byte, orReference: byte == 0x26 || byte == 0x3C) }
      }
    } else if source.starts("<?", at: index) {
      skip(source, from: index + 2, through: "?>", "a processing instruction")
    } else if source.starts("<!", at: index) {
      declaration(source)
    } else {
      let next = index + 1 < source.count ? source[index + 1] : 0
      if (next | 0x20) &- 0x61 < 26 || next == 0x2F || next == 0x5F || next == 0x3A || next >= 0x80
      {
        try tag(source)
      } else {
        bytes.append(contentsOf: "&#60;".utf8)
        index += 1
      }
    }
  }

  private mutating func skip(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, through end: StaticString,
    _ name: String
  ) {
    if let place = source.place(of: end, from: start) {
      index = place + end.utf8CodeUnitCount
    } else {
      index = source.count
      unterminated = name
    }
  }

  /// Skips a document type with its internal subset, or another declaration.
  private mutating func declaration(_ source: UnsafeBufferPointer<UInt8>) {
    var depth = 0
    while index < source.count {
      let byte = source[index]
      if byte == 0x22 || byte == 0x27 {
        index += 1
        while index < source.count, source[index] != byte { index += 1 }
      } else if source.starts("<!--", at: index) {
        skip(source, from: index + 4, through: "-->", "a comment")
        continue
      } else if byte == 0x5B {
        depth += 1
      } else if byte == 0x5D {
        depth -= 1
      } else if byte == 0x3E, depth <= 0 {
        index += 1
        return
      }
      index += 1
    }
    unterminated = "a document type"
  }

  /// Copies a tag, with `&` and `<` in its attribute values as references.
  private mutating func tag(_ source: UnsafeBufferPointer<UInt8>) throws(MarkupFailure) {
    bytes.append(0x3C)
    index += 1
    var quote: UInt8 = 0
    var attributeCount = 0
    while index < source.count {
      let byte = source[index]
      if byte == 0x26 {
        reference(source)
        continue
      }
      // An unquoted `<` means that the tag before it was not closed: leave it to the parser.
      if byte == 0x3C, quote == 0 { return }
      append(byte, orReference: byte == 0x3C)
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return
      } else if byte == 0x3D {
        attributeCount += 1
        if attributeCount > AttributeLimit.attributes { throw AttributeLimit.failure }
      }
    }
    unterminated = "a tag"
  }

  private mutating func append(_ byte: UInt8, orReference isReference: Bool) {
    if isReference {
      bytes.append(contentsOf: byte == 0x26 ? "&#38;".utf8 : "&#60;".utf8)
    } else {
      bytes.append(byte)
    }
  }
}
