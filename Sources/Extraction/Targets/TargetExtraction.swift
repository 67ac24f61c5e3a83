package import PolicyModel

/// Reads the targets of a notice.
package enum TargetExtraction {
  /// The targets in document order.
  package static func targets(in context: NoticeContext) -> Facts<Target> {
    Facts()
  }
}
