package import PolicyModel

/// Reads the citations of a notice.
package enum CitationExtraction {
  /// The citations in document order.
  package static func citations(in context: NoticeContext) -> Facts<Citation> {
    Facts()
  }
}
