package import PolicyModel

/// Reads the incentives of a notice.
package enum IncentiveExtraction {
  /// The incentives in document order.
  package static func incentives(in context: NoticeContext) -> Facts<Incentive> {
    Facts()
  }
}
