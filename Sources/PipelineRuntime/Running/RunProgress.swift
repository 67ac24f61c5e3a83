package import PolicyModel
internal import Synchronization

/// How far a run is, for whoever shows it; safe to ask from any thread.
package final class RunProgress: Sendable {
  /// One item that was put into quarantine.
  package struct Quarantined: Sendable {
    /// The file or address.
    package var source: String
    /// Why.
    package var reason: QuarantineReason
    /// One line.
    package var message: String
  }

  private let done = Atomic<Int>(0)
  private let onQuarantine: @Sendable (Quarantined) -> Void
  private let onNotFetched: @Sendable (_ url: String, _ message: String) -> Void

  /// Makes a progress of nothing; `onQuarantine` and `onNotFetched` are called from the thread of
  /// the run.
  package init(
    onQuarantine: @escaping @Sendable (Quarantined) -> Void = { _ in },
    onNotFetched: @escaping @Sendable (_ url: String, _ message: String) -> Void = { _, _ in }
  ) {
    self.onQuarantine = onQuarantine
    self.onNotFetched = onNotFetched
  }

  /// Items that are finished, unchanged ones among them.
  package var doneCount: Int { done.load(ordering: .relaxed) }

  func finished() { done.add(1, ordering: .relaxed) }

  func notFetched(_ url: String, _ message: String) { onNotFetched(url, message) }

  func quarantined(_ source: String, _ reason: QuarantineReason, _ message: String) {
    onQuarantine(Quarantined(source: source, reason: reason, message: message))
  }
}
