internal import ArgumentParser
internal import PipelineRuntime

/// Options that take the place of a pipeline's own.
struct LimitOptions: ParsableArguments {
  @Option(help: "Worker processes (default: one a core).")
  var workers: Int?

  @Option(help: "Processor seconds for one notice (default: 20).")
  var cpuSeconds: Int?

  @Option(help: "Address space of a worker in MiB (default: 2048).")
  var memoryMb: Int?

  @Option(help: "Seconds of waiting for one notice (default: 60).")
  var deadlineSeconds: Int?

  @Option(help: "Bytes of one page (default: 32000000).")
  var maxBytes: Int?

  @Option(
    help: ArgumentHelp(
      "A lexicon to read with (repeatable; default: the pipeline's).", valueName: "file"))
  var lexicons: [String] = []

  func validate() throws {
    let checks: [(name: String, value: Int?, least: Int)] = [
      ("workers", workers, 1), ("cpu-seconds", cpuSeconds, 1), ("memory-mb", memoryMb, 512),
      ("deadline-seconds", deadlineSeconds, 1), ("max-bytes", maxBytes, 1),
    ]
    for check in checks {
      if let value = check.value, value < check.least {
        throw ValidationError("--\(check.name) is to be at least \(check.least)")
      }
    }
  }

  /// `options` with what was given here.
  func applied(to options: RunOptions) -> RunOptions {
    var options = options
    if let workers { options.workers = workers }
    if let cpuSeconds { options.limits.cpuSeconds = cpuSeconds }
    if let memoryMb { options.limits.memoryMB = memoryMb }
    if let deadlineSeconds { options.deadlineSeconds = deadlineSeconds }
    if let maxBytes { options.limits.maxBytes = maxBytes }
    if !lexicons.isEmpty { options.lexicons = lexicons.map { CanonicalPath.absolute($0) } }
    return options
  }
}
