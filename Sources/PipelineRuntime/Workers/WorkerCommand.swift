/// How to start a worker process.
package struct WorkerCommand: Sendable {
  /// The program.
  package var executable: String
  /// Its arguments, without its name.
  package var arguments: [String]
  /// Whether it takes and gives frames instead of lines (``WorkerFrame``).
  package var isFramed = false

  /// Makes a command of any program that speaks the worker's protocol.
  package init(executable: String, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// This very program as a worker under `limits` that reads with `lexicons`.
  package static func own(limits: WorkerLimits, lexicons: LexiconSet? = nil) -> WorkerCommand {
    var arguments = [
      "worker", "--cpu-seconds", "\(limits.cpuSeconds)", "--memory-mb", "\(limits.memoryMB)",
      "--max-bytes", "\(limits.maxBytes)", "--supervised", "--framed",
    ]
    if let lexicons {
      for file in lexicons.files { arguments += ["--lexicons", file] }
      arguments += ["--lexicons-sha256", lexicons.sha256]
    }
    var command = WorkerCommand(executable: "/proc/self/exe", arguments: arguments)
    command.isFramed = true
    return command
  }
}
