internal import Foundation
internal import Warehouse

/// The stored captures of a selection, one at a time.
///
/// The warehouse hands its rows to a closure; a thread of its own runs it and is held back by a
/// short queue, so that a large warehouse takes no more memory than a small one.
struct StoredProducer: InputProducer {
  private enum Step {
    case item(ProducedItem)
    case end
    case failed(any Error)
  }

  private struct Queue {
    var steps: [Step] = []
    var isAbandoned = false
  }

  /// Ends the thread when the producer is let go before its end.
  private final class Handle: Sendable {
    let queue = Monitor(Queue())
    deinit { queue.withLock { $0.isAbandoned = true } }
  }

  private struct Abandoned: Error {}

  private let handle = Handle()
  private var isAtEnd = false
  private static let capacity = 8

  /// Starts to read the captures of `selection`.
  init(warehouse: Warehouse, selection: StoredSelection) {
    let queue = handle.queue
    Thread.detachNewThread {
      do {
        try warehouse.forEachStoredInput(selection) { input in
          try Self.push(.item(ProducedItem(input)), to: queue)
        }
        try Self.push(.end, to: queue)
      } catch {
        try? Self.push(.failed(error), to: queue)
      }
    }
  }

  private static func push(_ step: Step, to queue: Monitor<Queue>) throws {
    _ = try queue.wait { queue -> Bool? in
      if queue.isAbandoned { throw Abandoned() }
      guard queue.steps.count < capacity else { return nil }
      queue.steps.append(step)
      return true
    }
  }

  mutating func next() throws -> ProducedItem? {
    if isAtEnd { return nil }
    let step = handle.queue.wait { queue in
      queue.steps.isEmpty ? nil : queue.steps.removeFirst()
    }
    switch step {
    case .item(let item): return item
    case .failed(let error):
      isAtEnd = true
      throw error
    case .end, nil:
      isAtEnd = true
      return nil
    }
  }
}
