package import PolicyModel
package import TextScanning

/// One page parted into its metadata and the notice's own text, without site chrome.
package struct ParsedDocument: Sendable {
  /// A `<meta>` tag with a name and a content, or the page's `<title>` under the name `title`.
  package struct MetaTag: Sendable, Equatable {
    package var name: String
    package var content: String

    /// Makes a tag.
    package init(name: String, content: String) {
      self.name = name
      self.content = content
    }
  }

  /// The lines of the page's metadata block, one `label：value` group each, not in the body;
  /// joined by newlines they are `notices.header`.
  package var header: [Scalars] = []
  /// The page's meta tags, in order.
  package var metaTags: [MetaTag] = []
  /// The canonical text.
  package var body: Scalars = []
  /// The blocks that stand in the body, in order, each with its place.
  package var blocks: [Block] = []
  /// The data tables, laid out on a grid, cells with their places in the body; their clauses are
  /// not known yet.
  package var tables: [NoticeTable] = []
  /// Links to attached files, and images.
  package var attachments: [Attachment] = []
  /// What was repaired, doubted or left out.
  package var diagnostics: [Diagnostic] = []

  /// Makes an empty document.
  package init() {}
}
