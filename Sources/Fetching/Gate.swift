internal import Glibc

/// A lock that may be held over a transfer, with the state that it guards.
final class Gate<State>: @unchecked Sendable {
  // Safe to share: `state` is touched only by whoever holds the mutex.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var state: State

  init(_ state: State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Runs `body` when nobody else is inside.
  func run<Value, Fault: Error>(
    _ body: (inout State) throws(Fault) -> Value
  ) throws(Fault) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }
}
