internal import Foundation
internal import Warehouse

/// The stored captures of a selection, one at a time.
///
/// The warehouse hands its rows to a closure; a thread of its own runs it and is held back by a
/// short queue, so that a large warehouse takes no more memory than a small one.
struct StoredProducer: InputProducer {
  /// Ends the thread when the producer is let go before its end.
  private final class Handle: Sendable {
    let queue = HandoverQueue<ProducedItem>(makers: 1, capacity: 8)
    deinit { queue.abandon() }
  }

  private let handle = Handle()

  /// Starts to read the captures of `selection`.
  init(warehouse: Warehouse, selection: StoredSelection) {
    let queue = handle.queue
    Thread.detachNewThread {
      do {
        try warehouse.forEachStoredInput(selection) { try queue.push(ProducedItem($0)) }
        queue.finish()
      } catch {
        queue.finish(error)
      }
    }
  }

  mutating func next() throws -> ProducedItem? { try handle.queue.next() }
}
