internal import ArgumentParser

/// `gongwen capture`
struct CaptureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", abstract: "Look at the bytes that notices were read from.",
    discussion: """
      Example:
        gongwen capture show 浙政办发〔2019〕11号
        gongwen capture extract 3f2a91 --output page.html
      """,
    subcommands: [CaptureShowCommand.self, CaptureExtractCommand.self])
}
