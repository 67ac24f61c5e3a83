package import ArgumentParser
internal import Glibc
internal import PipelineRuntime
internal import PolicyModel

/// The program: its commands, and how it ends.
package struct GongwenCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "gongwen",
    abstract: "Turns Chinese government notices (公文) into a SQLite warehouse.",
    discussion: """
      Data goes to standard output, messages to standard error.

      Exit status:
        0   done
        1   failed, or stopped by a signal
        3   done, with items put into quarantine in this run, or sources that could not be read
        4   'gongwen check' found rows that fail a check of severity error
        11  another run holds the warehouse
        64  the command line is wrong
        78  the pipeline or its configuration is wrong

      Example:
        gongwen run && gongwen query 'SELECT title, issued_on FROM notices'
      """,
    version: CodeVersion.release,
    subcommands: [
      RunCommand.self, IngestCommand.self, PlanCommand.self, StatusCommand.self,
      ShowCommand.self, ExplainCommand.self, SearchCommand.self, QueryCommand.self,
      SchemaCommand.self, ReportCommand.self, ExploreCommand.self, ExportCommand.self,
      DiffCommand.self, SourcesCommand.self, BackfillCommand.self, RetryCommand.self,
      ScheduleCommand.self, QuarantineCommand.self, CaptureCommand.self, CheckCommand.self,
      VerifyCommand.self, PublishCommand.self, BackupCommand.self, RestoreCommand.self,
      IndexCommand.self, RegionCommand.self, QuantitiesCommand.self, RulesCommand.self,
      EvaluateCommand.self, WorkerCommandLine.self, DoctorCommand.self,
    ])

  /// Makes the command; ``launch()`` is what programs call.
  package init() {}

  /// Runs the command that the arguments name and ends the process.
  package static func launch() -> Never {
    // A reader that goes away is met where it is written to, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
      exit(withStatus: 0)
    } catch let error as GongwenError {
      StandardError.line("error: \(DisplayWidth.flattened(error.description))")
      exit(withStatus: error.exitStatus)
    } catch {
      end(with: error)
    }
  }

  /// Ends with help, a version, an exit status or a mistake of the command line.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error).rawValue
    guard status == EX_USAGE else {
      if error is ExitCode { exit(withStatus: status) }
      let text = fullMessage(for: error)
      if status == 0 {
        StandardOutput().line(text)
      } else {
        StandardError.line("error: \(DisplayWidth.flattened("\(error)"))")
      }
      exit(withStatus: status)
    }
    let message = DisplayWidth.flattened(message(for: error))
    StandardError.line("error: \(message); see 'gongwen --help'")
    exit(withStatus: status)
  }

  private static func exit(withStatus status: Int32) -> Never {
    StandardError.progress("")
    Glibc.exit(status)
  }
}
