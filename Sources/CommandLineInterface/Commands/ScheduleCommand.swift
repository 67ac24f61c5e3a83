internal import ArgumentParser
internal import Foundation
internal import PipelineRuntime
internal import PolicyModel

/// `gongwen schedule`
struct ScheduleCommand: ParsableCommand {
  /// What is printed.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case all, crontab, service, timer
  }

  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Print what makes cron or systemd run a pipeline every day.",
    discussion: """
      A line for a crontab, and a service with its timer for systemd; take one of the two. Two runs
      never write to one warehouse: the later one ends at once with status 11. Nothing is installed.

      Example:
        gongwen schedule notices --at 02:30
        (crontab -l; gongwen schedule notices --only crontab) | crontab -
      """)

  @Argument(help: "A pipeline's name or YAML file (default: the one in Pipelines).")
  var pipeline: String?

  @Option(help: ArgumentHelp("When, by the machine's clock.", valueName: "hh:mm"))
  var at = "02:30"

  @Option(help: "Print one part alone: crontab, service or timer.")
  var only: Part = .all

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard ScheduledRun.Clock(at) != nil else {
      throw ValidationError("--at is to be a time such as 02:30, not \(at)")
    }
  }

  func run() throws {
    let pipeline = try PipelineReader.read(
      try PipelineLocator.locate(pipeline), allowsMissingInputs: true)
    guard let clock = ScheduledRun.Clock(at),
      let program = CanonicalPath.resolve("/proc/self/exe")
    else { throw GongwenError(.input, "this program cannot find itself") }
    let run = ScheduledRun(
      program: program, pipeline: pipeline.file, name: pipeline.name,
      warehouse: try common.warehousePath(pipeline), user: NSUserName(), clock: clock)
    if common.warehouse != nil {
      throw GongwenError(
        .usage, "a scheduled run writes to the pipeline's own warehouse",
        advice: "set output in \(pipeline.file)")
    }
    let output = StandardOutput()
    switch only {
    case .crontab: output.line(run.crontab)
    case .service: output.write(run.service)
    case .timer: output.write(run.timer)
    case .all: print(run, to: output)
    }
    output.flush()
  }

  private func print(_ run: ScheduledRun, to output: StandardOutput) {
    output.line("# With cron: add this line (crontab -e).")
    output.line(run.crontab)
    output.line("")
    output.line("# With systemd instead: save the two units, then")
    output.line("#   mkdir -p \(ScheduledRun.shell(run.logFolder))")
    output.line("#   sudo systemctl daemon-reload && sudo systemctl enable --now \(run.unit).timer")
    output.line("")
    output.line("# /etc/systemd/system/\(run.unit).service")
    output.line(run.service)
    output.line("# /etc/systemd/system/\(run.unit).timer")
    output.write(run.timer)
  }
}
