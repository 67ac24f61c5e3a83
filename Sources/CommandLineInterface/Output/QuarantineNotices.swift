internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Synchronization

/// Tells of items that go into quarantine, up to a number that a person reads.
final class QuarantineNotices: Sendable {
  private let logger: Logger
  private let count = Atomic<Int>(0)
  private static let limit = 20

  init(logger: Logger) {
    self.logger = logger
  }

  /// Tells of one item.
  func note(_ item: RunProgress.Quarantined) {
    let (number, _) = count.add(1, ordering: .relaxed)
    let text = "quarantined: \(item.source): \(item.reason.rawValue): \(item.message)"
    if number < Self.limit {
      logger.info("\(text)")
    } else {
      if number == Self.limit { logger.info("more are quarantined; see gongwen quarantine list") }
      logger.debug("\(text)")
    }
  }
}
