internal import PolicyModel

extension MarkupTree {
  /// Parses an XML document; CDATA that holds markup is parsed as HTML and spliced in.
  ///
  /// The input is valid UTF-8 without NUL, whatever encoding it declares. Of entities only those
  /// of HTML are resolved; the document's own stay as they are written, and nothing outside the
  /// document is opened. A document that is not well-formed is read with the HTML parser instead,
  /// which loses no text, and has the diagnostic `malformed_xml`. Names that are no HTML elements
  /// are ``Tag/other``, see ``name(of:)``. Throws ``MarkupFailure`` rather than return a part.
  package static func xml(_ utf8: [UInt8]) throws(MarkupFailure) -> MarkupTree {
    guard utf8.count <= sizeLimit / 5 else {
      throw MarkupFailure(.parserLimit, "\(utf8.count) bytes are more than \(sizeLimit / 5)")
    }
    return try utf8.withUnsafeBufferPointer { source throws(MarkupFailure) in
      let strict = try XMLSource(source, characterData: .kept)
      let (parsed, message) = try XMLReader.read(strict.bytes)
      var tree: MarkupTree
      if let parsed {
        tree = parsed
      } else {
        let lenient = try XMLSource(source, characterData: .unwrapped)
        var builder = TreeBuilder(byteCount: lenient.bytes.count)
        builder.splice(try lenient.bytes.withUnsafeBufferPointer(fragment), depth: 0)
        tree = builder.finish()
        tree.diagnostics.append(
          Diagnostic(
            .warning, "malformed_xml",
            "The XML is not well-formed and was read as HTML: \(message)"))
      }
      if let unterminated = strict.unterminated {
        tree.diagnostics.append(
          Diagnostic(
            .warning, "unterminated_markup",
            "The document ends inside \(unterminated) that is never closed."))
      }
      return tree
    }
  }

  /// Parses a piece of HTML that has no page around it.
  static func fragment(_ utf8: UnsafeBufferPointer<UInt8>) throws(MarkupFailure) -> MarkupTree {
    // Inside `body` the parser adds no paragraph around text at the start.
    try html(Array("<body>".utf8) + utf8)
  }
}
