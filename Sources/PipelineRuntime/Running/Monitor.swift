internal import Foundation

/// State shared by threads that wait for each other's changes: a lock and a condition in one.
final class Monitor<State>: @unchecked Sendable {
  // Safe to share: `state` is touched only while `condition` is locked.
  private let condition = NSCondition()
  private var state: State

  init(_ state: State) {
    self.state = state
  }

  /// Changes the state and wakes everyone who waits.
  func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return try body(&state)
  }

  /// Looks at the state without waking anyone.
  func peek<Result>(_ body: (State) throws -> Result) rethrows -> Result {
    condition.lock()
    defer { condition.unlock() }
    return try body(state)
  }

  /// Waits until `body` returns a value; `nil` when `deadline` passes first.
  func wait<Result>(
    until deadline: Date? = nil, _ body: (inout State) throws -> Result?
  ) rethrows -> Result? {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    while true {
      if let result = try body(&state) { return result }
      if let deadline {
        guard condition.wait(until: deadline) else { return try body(&state) }
      } else {
        condition.wait()
      }
    }
  }
}
