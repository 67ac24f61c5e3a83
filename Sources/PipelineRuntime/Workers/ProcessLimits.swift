internal import Glibc

/// Limits that a worker sets on itself.
enum ProcessLimits {
  /// Limits the address space, leaves no core files, and makes running out of memory an exit with
  /// ``WorkerDeath/memoryExitStatus`` rather than a crash among others.
  static func apply(_ limits: WorkerLimits) {
    set(RLIMIT_CORE, soft: 0)
    set(RLIMIT_AS, soft: rlim_t(limits.memoryMB) << 20)
    MemoryFault.install(limit: limits.memoryMB << 20)
  }

  /// Lets the process use `seconds` more of processor time; SIGXCPU ends it after that.
  static func renewProcessorTime(seconds: Int) {
    var used = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
    // The kernel counts whole seconds, so a notice gets up to one more.
    set(RLIMIT_CPU, soft: rlim_t(used.tv_sec + seconds + 1))
  }

  /// Leaves SIGINT and SIGTERM to the parent, which ends workers by closing their input.
  static func ignoreStopSignals() {
    signal(SIGINT, SIG_IGN)
    signal(SIGTERM, SIG_IGN)
  }

  private static func set(_ resource: __rlimit_resource, soft: rlim_t) {
    var limit = rlimit()
    guard getrlimit(Int32(resource.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(soft, limit.rlim_max)
    setrlimit(Int32(resource.rawValue), &limit)
  }
}
