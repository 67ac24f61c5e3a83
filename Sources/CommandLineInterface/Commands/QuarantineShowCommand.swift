internal import ArgumentParser
internal import Logging
internal import PolicyModel
internal import Warehouse

/// `gongwen quarantine show`
struct QuarantineShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Say what is known of one entry and print its raw bytes.",
    discussion: """
      The facts go to standard error, the bytes as they came to standard output.

      Example:
        gongwen quarantine show 4be1 > page.html
      """)

  @Argument(help: "The id of an entry, or its beginning.")
  var id: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let entry = try QuarantineLookup.entry(id, in: warehouse)
    let logger = common.logger()
    logger.info("\(entry.source)")
    logger.info("\(entry.reason.rawValue) (\(entry.stage.rawValue)): \(entry.message)")
    logger.info("state \(entry.state.rawValue), by \(entry.readerKey)")
    guard let sha256 = entry.inputSHA256, entry.byteCount != nil,
      let bytes = try warehouse.captureBytes(sha256: sha256)
    else {
      logger.info("no bytes are kept")
      return
    }
    let output = StandardOutput()
    output.write(bytes: bytes)
    output.flush()
    try warehouse.close()
  }
}
