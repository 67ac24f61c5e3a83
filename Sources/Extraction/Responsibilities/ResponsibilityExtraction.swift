package import PolicyModel

/// Reads the responsibilities of a notice.
package enum ResponsibilityExtraction {
  /// The responsibilities in document order.
  package static func responsibilities(in context: NoticeContext) -> Facts<Responsibility> {
    Facts()
  }
}
