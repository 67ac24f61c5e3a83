internal import Glibc
internal import Synchronization

/// The wish to stop: raised by SIGINT and SIGTERM, or by the program itself.
///
/// A second signal ends the process at once; what was not committed is not in the warehouse then,
/// and the next run does it again.
package final class StopSignal: Sendable {
  /// The signal handler's view: how many signals came, and whom to wake.
  private static let signalCount = Atomic<Int>(0)
  private static let wakeEnd = Atomic<Int32>(-1)

  /// Becomes readable when the signal is raised; for `poll` beside other descriptors.
  package let descriptor: Int32
  private let writeEnd: Int32
  private let raised = Atomic<Bool>(false)
  private let listensToSignals: Bool

  /// Makes a signal that nobody has raised; `listening` makes SIGINT and SIGTERM raise it.
  package init(listening: Bool = false) {
    // Without a pipe a wait for standard input just ends later.
    let ends = try? DescriptorPair()
    descriptor = ends?.readEnd ?? -1
    writeEnd = ends?.writeEnd ?? -1
    _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
    listensToSignals = listening
    guard listening else { return }
    Self.wakeEnd.store(writeEnd, ordering: .sequentiallyConsistent)
    Self.signalCount.store(0, ordering: .sequentiallyConsistent)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in StopSignal.signalled() }
    action.sa_flags = Int32(SA_RESTART)
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
  }

  deinit {
    if listensToSignals {
      signal(SIGINT, SIG_DFL)
      signal(SIGTERM, SIG_DFL)
      Self.wakeEnd.store(-1, ordering: .sequentiallyConsistent)
    }
    close(descriptor)
    close(writeEnd)
  }

  /// Whether to stop.
  package var isRaised: Bool {
    if raised.load(ordering: .relaxed) { return true }
    return listensToSignals && Self.signalCount.load(ordering: .relaxed) > 0
  }

  /// Raises it.
  package func raise() {
    raised.store(true, ordering: .sequentiallyConsistent)
    Self.wake(writeEnd)
  }

  /// Runs in the signal handler: only atomics, `write` and `_exit`.
  private static func signalled() {
    let saved = errno
    let (_, count) = signalCount.add(1, ordering: .sequentiallyConsistent)
    if count > 1 { _exit(1) }
    wake(wakeEnd.load(ordering: .sequentiallyConsistent))
    errno = saved
  }

  private static func wake(_ descriptor: Int32) {
    guard descriptor >= 0 else { return }
    var byte: UInt8 = 0
    _ = write(descriptor, &byte, 1)
  }
}
