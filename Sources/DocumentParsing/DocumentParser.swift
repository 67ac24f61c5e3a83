package import PolicyModel
internal import Markup
internal import TextScanning

/// Reads the bytes of a page into a document: a pure function.
package enum DocumentParser {
  /// Parses a page of any kind; throws where it is no notice or cannot be read in full.
  package static func parse(
    _ input: NoticeInput, noticeID: String
  ) throws(PageRejection) -> ParsedDocument {
    let kind = ContentKind.sniff(input.bytes)
    switch kind {
    case .empty: throw PageRejection(.emptyPage, "the page has no text")
    case .binary(let name): throw PageRejection(.notText, "not a page: \(name)")
    case .html, .xml, .text: break
    }
    let decoded = TextDecoder.decode(input.bytes, contentType: input.contentType)
    if kind == .html || kind == .xml {
      let tree: MarkupTree
      do {
        tree = try kind == .xml ? .xml(decoded.bytes) : .html(decoded.bytes)
      } catch {
        throw PageRejection(error.reason, error.message)
      }
      let page = MarkupPage(tree, isXML: kind == .xml, noticeID: noticeID)
      var document = page.document
      document.diagnostics = decoded.diagnostics + tree.diagnostics + document.diagnostics
      try PageVerdict.check(document, page.counts)
      return document
    }
    var document = ParsedDocument()
    document.diagnostics = decoded.diagnostics
    let page = TextPage(Scalars(utf8: decoded.bytes))
    document.header = page.header
    let layout = BodyLayout(page.items, noticeID: noticeID)
    document.body = layout.builder.body
    document.blocks = layout.builder.blocks
    document.tables = layout.tables
    try PageVerdict.check(
      document, PageVerdict.Counts(visible: document.body.count + document.header.count))
    return document
  }
}
