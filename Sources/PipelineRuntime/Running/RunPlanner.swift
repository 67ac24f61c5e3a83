package import PolicyModel
package import Warehouse

/// Says what a run would do, and changes nothing.
package struct RunPlanner {
  /// What a run would do with one item.
  package enum Action: Sendable {
    /// Read it, for this reason.
    case work(WorkReason)
    /// Nothing.
    case unchanged
    /// Nothing: it is in quarantine, or was dropped from it.
    case held
    /// Put it into quarantine.
    case quarantine(QuarantineReason, String)

    /// The word that plans print.
    package var name: String {
      switch self {
      case .work(let reason): reason.rawValue
      case .unchanged: "unchanged"
      case .held: "held"
      case .quarantine: "quarantine"
      }
    }
  }

  private let inspector: ItemInspector

  /// Makes a planner; without a warehouse everything is new.
  package init(
    warehouse: Warehouse?, readerKey: ReaderKey, options: RunOptions, isForced: Bool,
    capturesOnly: Bool
  ) throws {
    inspector = ItemInspector(
      states: try warehouse?.makeStateReader(), readerKey: readerKey.text,
      maxBytes: options.limits.maxBytes, isForced: isForced, capturesOnly: capturesOnly)
  }

  /// Calls `body` with the source of every item of `feed` and what a run would do with it.
  package func forEach(
    _ feed: InputFeed, _ body: (_ source: String, _ action: Action) throws -> Void
  ) throws {
    while let item = try feed.next() {
      let action: Action
      switch try inspector.inspect(item) {
      case .unchanged(let isHeld): action = isHeld ? .held : .unchanged
      case .refused(let refusal, _): action = .quarantine(refusal.reason, refusal.message)
      case .work(let work): action = .work(work.reason)
      }
      try body(item.source, action)
    }
  }
}
