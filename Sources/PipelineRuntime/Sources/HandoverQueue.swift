/// A short queue from threads that make things to the one that takes them.
final class HandoverQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var openMakers: Int
    var isAbandoned = false
    var failure: (any Error)?
  }

  /// Thrown where nobody takes anything any more.
  struct Abandoned: Error {}

  private let monitor: Monitor<State>
  private let capacity: Int

  /// Makes a queue that `makers` threads put into.
  init(makers: Int, capacity: Int) {
    monitor = Monitor(State(openMakers: makers))
    self.capacity = capacity
  }

  /// Puts one in; waits while the queue is full.
  func push(_ element: Element) throws(Abandoned) {
    let isTaken =
      monitor.wait { state -> Bool? in
        if state.isAbandoned { return false }
        guard state.elements.count < capacity else { return nil }
        state.elements.append(element)
        return true
      } ?? false
    if !isTaken { throw Abandoned() }
  }

  /// Says that one maker puts nothing more in, and why where that is a fault.
  func finish(_ failure: (any Error)? = nil) {
    monitor.withLock { state in
      state.openMakers -= 1
      if state.failure == nil { state.failure = failure }
    }
  }

  /// The next one; `nil` when every maker has finished. A fault comes behind what was made before.
  func next() throws -> Element? {
    try monitor.wait { state -> Element?? in
      if !state.elements.isEmpty { return state.elements.removeFirst() }
      if let failure = state.failure { throw failure }
      return state.openMakers == 0 ? .some(nil) : nil
    } ?? nil
  }

  /// Says that nobody takes anything any more.
  func abandon() {
    monitor.withLock { $0.isAbandoned = true }
  }
}
