internal import CLibXML2
internal import PolicyModel

/// Drives libxml2's HTML parser by its events and builds a tree from them.
///
/// The parser's own tree is not used: it cuts text at 10,000,000 bytes and drops what is nested
/// deeper than 256. The events have neither limit.
struct HTMLReader {
  /// Steps that the parser may take in searching open elements for stray end tags: a second
  /// or so. It searches all open elements for each, which is quadratic in a hostile page.
  private static let searchLimit = 500_000_000

  private var builder: TreeBuilder
  private let context: htmlParserCtxtPtr
  private var failure: MarkupFailure?
  private var searchSteps = 0
  private var invalidCharacters = 0
  /// Where the page ends within markup, such as `a comment`.
  private var unterminated: String?
  /// How far a reference without a semicolon, such as `&nbsp`, has come.
  private var bareReference = BareReference.none

  private enum BareReference {
    case none, reported, ampersand
  }

  /// Parses a page of valid UTF-8.
  static func read(_ utf8: UnsafeBufferPointer<UInt8>) throws(MarkupFailure) -> MarkupTree {
    guard ParserLibrary.isReady, let context = htmlNewParserCtxt() else {
      throw MarkupFailure(.parserLimit, "libxml2 has no memory for a parser")
    }
    defer { htmlFreeParserCtxt(context) }
    guard !utf8.isEmpty else { return TreeBuilder(byteCount: 0).finish() }
    var reader = HTMLReader(
      builder: TreeBuilder(byteCount: utf8.count), context: context)
    withUnsafeMutablePointer(to: &reader) { pointer in
      context.pointee.userData = UnsafeMutableRawPointer(pointer)
      context.pointee.sax.pointee = handlers
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue
      utf8.withMemoryRebound(to: CChar.self) { bytes in
        _ = htmlCtxtReadMemory(
          context, bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count), nil, "UTF-8",
          Int32(truncatingIfNeeded: options))
      }
    }
    if let failure = reader.failure { throw failure }
    reader.settleReference()
    reader.noteRepairs()
    return reader.builder.finish()
  }

  private init(builder: consuming TreeBuilder, context: htmlParserCtxtPtr) {
    self.builder = builder
    self.context = context
  }

  // MARK: - Events

  private static var handlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    // Without the mark libxml2 does not call `serror`.
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElement = { reader, name, pairs in
      guard let reader = HTMLReader.from(reader), let name else { return }
      reader.pointee.settleReference()
      reader.pointee.builder.open(name, pairs, depth: reader.pointee.depth)
    }
    handlers.endElement = { reader, name in
      guard let reader = HTMLReader.from(reader) else { return }
      reader.pointee.end()
    }
    handlers.characters = { reader, bytes, count in
      guard let reader = HTMLReader.from(reader) else { return }
      reader.pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    // Both are text to a tree: white space separates words, and the content of `script` and
    // `style`, which arrives as CDATA, is left out with its element.
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    handlers.serror = { reader, error in
      guard let reader = HTMLReader.from(reader), let error else { return }
      reader.pointee.error(error.pointee)
    }
    return handlers
  }

  @inline(__always)
  private static func from(
    _ pointer: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<HTMLReader>? {
    pointer?.assumingMemoryBound(to: HTMLReader.self)
  }

  @inline(__always)
  private var depth: Int { Int(context.pointee.nameNr) }

  private mutating func end() {
    let depth = depth
    guard builder.isLeftOut(depth: depth) else { return }
    // Only `script` and `style` are raw text, which the end of the page may cut short.
    if let input = context.pointee.input, let current = input.pointee.cur,
      let base = input.pointee.base, let end = input.pointee.end, current >= end,
      let name = context.pointee.name, name[0] == 0x73,
      !Self.endsWithEndTag(UnsafeBufferPointer(start: base, count: current - base))
    {
      unterminated = "a \(String(cString: name)) element"
    }
    builder.close(depth: depth)
  }

  /// Whether the last markup of a text is an end tag, such as `</script >`.
  private static func endsWithEndTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.last == 0x3E, let start = bytes.lastIndex(of: 0x3C) else { return false }
    guard bytes.count - start >= 8, bytes[start + 1] == 0x2F else { return false }
    return bytes[start + 2] | 0x20 == 0x73
  }

  @inline(__always)
  private mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bareReference != .none || bytes.count == 2 {
      if let replacement = replacement(bytes) {
        replacement.withUnsafeBufferPointer { builder.characters($0, depth: depth) }
        return
      }
    }
    builder.characters(bytes, depth: depth)
  }

  /// What browsers make of a chunk of text that libxml2 hands over literally; `nil` for most.
  private mutating func replacement(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    switch bareReference {
    case .reported:
      // libxml2 says `&` and the name one after the other; hold the `&` until the name is known.
      bareReference = bytes.count == 1 && bytes[0] == 0x26 ? .ampersand : .none
      return bareReference == .ampersand ? [] : nil
    case .ampersand:
      bareReference = .none
      return LegacyReference.text(ofBareName: bytes) ?? [0x26] + bytes
    case .none:
      guard bytes[0] == 0xC2, bytes[1] < 0xA0 else { return nil }
      return LegacyReference.windows1252(bytes[1])
    }
  }

  /// Ends the wait for the rest of a reference, which markup cuts short.
  @inline(__always)
  private mutating func settleReference() {
    guard bareReference != .none else { return }
    if bareReference == .ampersand {
      let ampersand: [UInt8] = [0x26]
      ampersand.withUnsafeBufferPointer { builder.characters($0, depth: depth) }
    }
    bareReference = .none
  }

  private mutating func error(_ error: xmlError) {
    switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      bareReference = .reported
    case XML_ERR_TAG_NAME_MISMATCH:
      guard error.str2 == nil, let name = error.str1 else { return }
      // Browsers read a stray `</br>` as a line break.
      if name[0] == 0x62, name[1] == 0x72, name[2] == 0 { builder.open(.br, depth: depth + 1) }
      searchSteps += depth
      if searchSteps > Self.searchLimit {
        fail("too many end tags without a start tag at a nesting of \(depth)")
      }
    case XML_ERR_INVALID_CHAR:
      invalidCharacters += 1
    case XML_ERR_COMMENT_NOT_FINISHED:
      unterminated = "a comment"
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      unterminated = "the value of an attribute"
    case XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY, XML_ERR_INVALID_ENCODING:
      fail(ParserLibrary.message(error))
    default:
      if error.level == XML_ERR_FATAL { fail(ParserLibrary.message(error)) }
    }
  }

  private mutating func fail(_ message: String) {
    guard failure == nil else { return }
    failure = MarkupFailure(.parserLimit, "the HTML parser stopped: \(message)")
    xmlStopParser(context)
  }

  private mutating func noteRepairs() {
    if let unterminated {
      builder.diagnostics.append(
        Diagnostic(
          .warning, "unterminated_markup",
          "The page ends inside \(unterminated) that is never closed; what it holds is left out."))
    }
    if invalidCharacters > 0 {
      builder.diagnostics.append(
        Diagnostic(
          .warning, "control_characters",
          "\(invalidCharacters) characters or references are not allowed in text; left out."))
    }
  }
}
