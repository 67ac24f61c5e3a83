internal import Glibc
package import PolicyModel

/// How a worker ended before it had answered.
package struct WorkerDeath: Error, Sendable, Equatable {
  /// The reason under which its notice is quarantined.
  package var reason: QuarantineReason
  /// One line.
  package var message: String

  /// The exit status by which a worker says that its address space is used up.
  static let memoryExitStatus: Int32 = 86

  /// Reads the status of `waitpid`.
  ///
  /// `passedDeadline` says that the lane killed it; `lastWords` is the last line that it wrote to
  /// standard error.
  static func of(status: Int32, passedDeadline: Bool, lastWords: String?) -> WorkerDeath {
    if passedDeadline {
      return WorkerDeath(reason: .deadline, message: "the worker had not answered in time")
    }
    let words = lastWords.map { ": \($0)" } ?? ""
    let signal = status & 0x7F
    if signal == 0 {
      let code = (status >> 8) & 0xFF
      if code == memoryExitStatus {
        return WorkerDeath(reason: .memoryLimit, message: "reading took more memory than the limit")
      }
      return WorkerDeath(
        reason: .workerCrashed, message: "the worker ended with status \(code)\(words)")
    }
    if signal == SIGXCPU {
      return WorkerDeath(
        reason: .cpuLimit, message: "reading took more processor time than the limit")
    }
    if signal == SIGKILL {
      return WorkerDeath(
        reason: .workerCrashed,
        message: "the worker was killed from outside, perhaps because the machine ran out of memory"
      )
    }
    return WorkerDeath(
      reason: .workerCrashed, message: "the worker crashed with signal \(signal)\(words)")
  }
}
