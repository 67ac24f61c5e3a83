internal import ArgumentParser
internal import Logging
internal import PolicyModel
internal import RawStore
internal import Warehouse

/// `gongwen capture show`
struct CaptureShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Say where the bytes of a notice stand, whence and when they came.",
    discussion: """
      Of a capture that stands in an archive (WARC) the place and the HTTP head are printed too.

      Example:
        gongwen capture show 浙政办发〔2019〕11号
      """)

  @OptionGroup var capture: CaptureOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let sha256 = try CaptureLookup.sha256(
      capture.notice, version: capture.version, in: warehouse)
    guard let detail = try warehouse.captureDetail(sha256: sha256) else {
      throw GongwenError(.warehouse, "capture \(sha256) is not kept", place: warehouse.path)
    }
    let output = StandardOutput()
    output.line("sha256   \(detail.sha256)")
    output.line("size     \(detail.byteCount) bytes")
    if let place = detail.place {
      output.line("stands   captures/\(place.file), byte \(place.offset), \(place.length) bytes")
    } else {
      output.line(
        "stands   in the warehouse (\(detail.codec)), \(detail.storedByteCount) bytes")
    }
    for use in detail.uses { print(use, to: output) }
    if let place = detail.place { try printHead(place, of: warehouse, to: output) }
    output.flush()
    try warehouse.close()
  }

  private func print(_ use: CaptureDetail.Use, to output: StandardOutput) {
    let version = use.version.map { "version \($0)" } ?? use.outcome ?? "no version"
    output.line("")
    output.line("notice   \(use.noticeID), \(version)")
    output.line("source   \(DisplayWidth.flattened(use.source))")
    output.line("fetched  \(use.fetchedAt.map { $0 + " UTC" } ?? "not known")")
    if let type = use.contentType { output.line("type     \(DisplayWidth.flattened(type))") }
  }

  private func printHead(
    _ place: WARCPlace, of warehouse: Warehouse, to output: StandardOutput
  ) throws {
    let record = try warehouse.archivedRecord(at: place)
    output.line("")
    for name in ["WARC-Record-ID", "WARC-Date", "WARC-IP-Address", "WARC-Payload-Digest"] {
      if let value = record.fields[name] { output.line("\(name): \(value)") }
    }
    guard let message = record.message() else { return }
    let lines = String(decoding: message.head, as: UTF8.self).split(whereSeparator: \.isNewline)
    for line in lines { output.line(DisplayWidth.flattened(String(line))) }
    for fault in record.digestFaults() { common.logger().warning("\(fault)") }
  }
}
