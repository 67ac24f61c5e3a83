internal import ArgumentParser
internal import Foundation
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen capture extract`
struct CaptureExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Write the bytes that a notice was read from.",
    discussion: """
      The bytes are those of the page as it came, without transfer and content codings.

      Example:
        gongwen capture extract 3f2a91 > page.html
        gongwen capture extract 3f2a91 --version 1 --output page.html
      """)

  @OptionGroup var capture: CaptureOptions

  @Option(
    help: ArgumentHelp("Where to: a file, or - for standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var common: CommonOptions

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let sha256 = try CaptureLookup.sha256(
      capture.notice, version: capture.version, in: warehouse)
    guard let bytes = try warehouse.captureBytes(sha256: sha256) else {
      throw GongwenError(.warehouse, "capture \(sha256) is not kept", place: warehouse.path)
    }
    try warehouse.close()
    if output == "-" {
      let output = StandardOutput()
      output.write(bytes: bytes)
      output.flush()
      return
    }
    let path = CanonicalPath.absolute(output)
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw GongwenError(
        .input, "cannot be written: \(error.localizedDescription)", place: path,
        advice: "name a file in a folder that is there")
    }
    common.logger().info("\(path): \(bytes.count) bytes")
  }
}
