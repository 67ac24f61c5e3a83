internal import ArgumentParser
internal import PipelineRuntime
internal import PolicyModel

/// `gongwen worker`
struct WorkerCommandLine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Read notices from JSON lines: one line in, one line out.",
    discussion: """
      A pure function for other engines, such as the pipe of Spark: each line
        {"source": "…", "content_b64" | "html" | "text": "…", "content_type": "…"}
      gives one line with the rows of the notice, or the reason why there are none. Nothing else
      but the lexicons is read or written. A notice that takes more than the limits ends the process.

      Example:
        printf '{"url":"a","text":"关于开展检查的通知"}\\n' | gongwen worker
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Processor seconds for one notice.")
  var cpuSeconds = 20

  @Option(help: "Address space in MiB.")
  var memoryMb = 2_048

  @Option(help: "Bytes of one page.")
  var maxBytes = 32_000_000

  @Option(
    help: ArgumentHelp(
      "A lexicon to read with (repeatable; default: the program's own).", valueName: "file"))
  var lexicons: [String] = []

  @Option(name: .customLong("lexicons-sha256"), help: ArgumentHelp(visibility: .hidden))
  var lexiconsSHA256: String?

  @Flag(help: ArgumentHelp(visibility: .hidden))
  var supervised = false

  @Flag(help: ArgumentHelp(visibility: .hidden))
  var framed = false

  func run() throws {
    let limits = WorkerLimits(
      cpuSeconds: max(1, cpuSeconds), memoryMB: max(128, memoryMb), maxBytes: max(1, maxBytes))
    let set = try LexiconSet.read(lexicons.map { CanonicalPath.absolute($0) })
    if let lexiconsSHA256, lexiconsSHA256 != set.sha256 {
      throw GongwenError(
        .configuration, "a lexicon was changed while the run went on", advice: "run again")
    }
    let loop = WorkerLoop(limits: limits, lexicons: set.lexicons)
    loop.limitProcess(supervised: supervised)
    if framed { loop.runFramed() } else { try loop.run() }
  }
}
