internal import Glibc
internal import Synchronization

/// Tells a crash for want of memory from other crashes.
///
/// Swift ends a process that gets no memory in the same way as one that breaks a rule. What is
/// left of the address space tells them apart: where two thirds of it are not to be had any more,
/// a growing array could not double either.
enum MemoryFault {
  private static let probeSize = Atomic<Int>(0)

  /// Watches the signals by which a process without memory ends.
  static func install(limit: Int) {
    probeSize.store(limit / 3 * 2, ordering: .sequentiallyConsistent)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in MemoryFault.handle(number) }
    // The default action is back when the handler returns and the fault happens again.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER | SA_ONSTACK
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] {
      sigaction(number, &action, nil)
    }
    installStack()
  }

  /// A stack of its own for the handler, because the other one may be what is full.
  private static func installStack() {
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = malloc(size)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  /// Runs in the signal handler: only `mmap`, `_exit` and `raise`.
  private static func handle(_ number: Int32) {
    let size = probeSize.load(ordering: .relaxed)
    let probe = mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    if probe == MAP_FAILED { _exit(WorkerDeath.memoryExitStatus) }
    munmap(probe, size)
    raise(number)
  }
}
