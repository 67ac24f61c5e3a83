internal import CLibXML2
internal import PolicyModel

/// Drives libxml2's XML parser by its events and builds a tree from them.
struct XMLReader {
  private var builder: TreeBuilder
  private var depth = 0
  private var failure: MarkupFailure?
  private var message: String?

  /// Parses a document that ``XMLSource`` has rewritten; `nil` in `tree` if it is not well-formed.
  ///
  /// The parser does not recover: its recovery loses text, and the caller has a better way.
  static func read(
    _ utf8: [UInt8]
  ) throws(MarkupFailure) -> (tree: MarkupTree?, message: String) {
    guard ParserLibrary.isReady, let context = xmlNewParserCtxt() else {
      throw MarkupFailure(.parserLimit, "libxml2 has no memory for a parser")
    }
    defer { xmlFreeParserCtxt(context) }
    var reader = XMLReader(builder: TreeBuilder(byteCount: utf8.count))
    withUnsafeMutablePointer(to: &reader) { pointer in
      context.pointee.userData = UnsafeMutableRawPointer(pointer)
      context.pointee.sax.pointee = handlers
      let options =
        XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
        | XML_PARSE_IGNORE_ENC.rawValue
      utf8.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          _ = xmlCtxtReadMemory(
            context, bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count), nil, "UTF-8",
            Int32(truncatingIfNeeded: options))
        }
      }
    }
    if let failure = reader.failure { throw failure }
    let message = reader.message ?? "not well-formed"
    guard context.pointee.wellFormed == 1 else { return (nil, message) }
    return (reader.builder.finish(), message)
  }

  private init(builder: consuming TreeBuilder) {
    self.builder = builder
  }

  private static var handlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    // The mark lets libxml2 call `serror`. The events of SAX 1, which the HTML parser has, are left
    // out of Debian's library for XML.
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = { reader, name, prefix, _, _, _, count, _, attributes in
      guard let reader = XMLReader.from(reader), let name else { return }
      reader.pointee.depth += 1
      reader.pointee.builder.open(
        name, prefix: prefix, attributes, count: Int(count), depth: reader.pointee.depth)
    }
    handlers.endElementNs = { reader, _, _, _ in
      guard let reader = XMLReader.from(reader) else { return }
      reader.pointee.builder.close(depth: reader.pointee.depth)
      reader.pointee.depth -= 1
    }
    handlers.characters = { reader, bytes, count in
      guard let reader = XMLReader.from(reader) else { return }
      reader.pointee.builder.characters(
        UnsafeBufferPointer(start: bytes, count: Int(count)), depth: reader.pointee.depth)
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = { reader, bytes, count in
      guard let reader = XMLReader.from(reader) else { return }
      reader.pointee.characterData(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handlers.serror = { reader, error in
      guard let reader = XMLReader.from(reader), let error else { return }
      if reader.pointee.message == nil, error.pointee.level == XML_ERR_FATAL {
        reader.pointee.message = ParserLibrary.message(error.pointee)
      }
    }
    return handlers
  }

  @inline(__always)
  private static func from(
    _ pointer: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<XMLReader>? {
    pointer?.assumingMemoryBound(to: XMLReader.self)
  }

  /// Services of content systems send their HTML in CDATA sections.
  private mutating func characterData(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    guard bytes.holdsMarkup else { return builder.characters(bytes, depth: depth) }
    do throws(MarkupFailure) {
      builder.splice(try MarkupTree.fragment(bytes), depth: depth)
    } catch {
      failure = error
    }
  }
}
