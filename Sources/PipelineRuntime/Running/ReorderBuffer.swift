internal import Foundation

/// Brings results that lanes finish in any order back into the order of the input.
///
/// The window is bounded by count and by bytes: a lane that is too far ahead waits. The result
/// that is next in order is always taken, so the buffer cannot lock up.
final class ReorderBuffer<Element>: Sendable {
  private struct State {
    var pending: [Int: (element: Element, byteCount: Int)] = [:]
    var byteCount = 0
    var next = 0
    var openLanes: Int
    var isAbandoned = false
    var failure: (any Error)?
  }

  /// What a taker gets.
  enum Taken {
    case element(Element)
    /// Every lane has ended and everything was taken.
    case end
    /// A lane met a fault of the input as a whole; everything before it was taken.
    case failed(any Error)
  }

  private let monitor: Monitor<State>
  private let window: Int
  private let byteLimit: Int

  /// Makes a buffer for the results of `lanes` lanes, numbered from 0 without gaps.
  init(lanes: Int, window: Int = 256, byteLimit: Int = 16 << 20) {
    monitor = Monitor(State(openLanes: lanes))
    self.window = window
    self.byteLimit = byteLimit
  }

  /// Hands in the result of number `sequence`; waits while it is too far ahead.
  ///
  /// Returns `false` when nobody takes results any more and the lane should end.
  func deliver(_ element: Element, sequence: Int, byteCount: Int) -> Bool {
    monitor.wait { state -> Bool? in
      if state.isAbandoned { return false }
      let isNext = sequence == state.next
      let hasRoom = sequence < state.next + window && state.byteCount + byteCount <= byteLimit
      guard isNext || hasRoom else { return nil }
      state.pending[sequence] = (element, byteCount)
      state.byteCount += byteCount
      return true
    } ?? false
  }

  /// Says that one lane will hand in nothing more.
  func laneEnded() {
    monitor.withLock { $0.openLanes -= 1 }
  }

  /// Says that there is nothing more to come because of `error`.
  func fail(_ error: any Error) {
    monitor.withLock { state in
      if state.failure == nil { state.failure = error }
    }
  }

  /// Returns when every lane has ended.
  func waitForLanes() {
    _ = monitor.wait { state -> Bool? in state.openLanes == 0 ? true : nil }
  }

  /// Ends all waiting: results are not wanted any more.
  func abandon() {
    monitor.withLock { state in
      state.isAbandoned = true
      state.pending = [:]
    }
  }

  /// The next result in order; `nil` when `deadline` passes before it is there.
  func take(until deadline: Date?) -> Taken? {
    monitor.wait(until: deadline) { state -> Taken? in
      if let (element, byteCount) = state.pending.removeValue(forKey: state.next) {
        state.next += 1
        state.byteCount -= byteCount
        return .element(element)
      }
      guard state.openLanes == 0 else { return nil }
      return state.failure.map { .failed($0) } ?? .end
    }
  }
}
