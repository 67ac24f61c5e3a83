internal import ArgumentParser

/// `gongwen quarantine`
struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine", abstract: "Look at and decide on what is held back.",
    discussion: """
      Example:
        gongwen quarantine list
        gongwen quarantine show 4be1 > page.html
        gongwen quarantine retry --all
      """,
    subcommands: [
      QuarantineListCommand.self, QuarantineShowCommand.self, QuarantineRetryCommand.self,
      QuarantineDropCommand.self,
    ], defaultSubcommand: QuarantineListCommand.self)
}
