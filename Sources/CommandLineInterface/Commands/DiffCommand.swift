internal import ArgumentParser
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen diff`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say which clauses changed between two versions of a notice.",
    discussion: """
      Both versions are read from their captures by this program, so that what is compared is the
      text and not two readers. Of a changed clause, [-…-] was taken out and {+…+} put in. NOTICE is
      an id or its beginning, a source or its end, a document number, or part of a title.

      Example:
        gongwen diff 浙政办发〔2019〕11号 --from 1 --to 2
      """)

  @Argument(help: "Which notice.")
  var notice: String

  @Option(help: ArgumentHelp("The earlier version (default: the one before).", valueName: "n"))
  var from: Int?

  @Option(help: ArgumentHelp("The later version (default: the current one).", valueName: "n"))
  var to: Int?

  @OptionGroup var common: CommonOptions
  @OptionGroup var limits: LimitOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl (default: as text).")
  var format: RowFormat?

  func run() throws {
    let pipeline = try CommonOptions.pipelineAtHand()
    let warehouse = try ExistingWarehouse.open(common.warehousePath(pipeline))
    let found = try warehouse.notices(matching: notice)
    guard let first = found.first, found.count == 1,
      let detail = try warehouse.noticeDetail(id: first.noticeID)
    else {
      throw GongwenError(
        .usage,
        found.isEmpty ? "no notice matches \(notice)" : "\(found.count) notices match \(notice)",
        advice: "find its id with 'gongwen show \(notice)'")
    }
    let options = limits.applied(to: pipeline?.options ?? RunOptions())
    let later = try version(to ?? detail.version, of: detail)
    let earlier = try version(from ?? later.version - 1, of: detail)
    let worker = WorkerHandle(
      command: .own(limits: options.limits, lexicons: try LexiconSet.read(options.lexicons)),
      seconds: Double(options.deadlineSeconds))
    let changes = ClauseComparison.changes(
      from: try clauses(earlier, of: detail, warehouse, worker),
      to: try clauses(later, of: detail, warehouse, worker))
    try warehouse.close()
    print(changes)
    common.logger().info(
      "\(changes.count) clauses differ between versions \(earlier.version) and \(later.version)")
  }

  private func version(_ number: Int, of detail: NoticeDetail) throws -> NoticeVersion {
    if let version = detail.versions.first(where: { $0.version == number }) { return version }
    let count = detail.versions.count
    throw GongwenError(
      .usage,
      count == 1 ? "the notice has one version only" : "the notice has no version \(number)",
      advice: count == 1 ? nil : "versions are 1 to \(count)")
  }

  private func clauses(
    _ version: NoticeVersion, of detail: NoticeDetail, _ warehouse: Warehouse,
    _ worker: WorkerHandle
  ) throws -> [VersionClause] {
    guard let bytes = try warehouse.captureBytes(sha256: version.captureSHA256) else {
      throw GongwenError(
        .warehouse, "the capture of version \(version.version) is gone", place: warehouse.path,
        advice: "run 'gongwen verify'")
    }
    let input = NoticeInput(
      source: detail.reading.notice.source, bytes: bytes, contentType: version.contentType,
      fetchedAt: version.fetchedAt)
    switch try worker.read(input) {
    case .failure(let death):
      throw GongwenError(.worker, "version \(version.version): \(death.message)")
    case .success(let reply):
      if let quarantine = reply.quarantine {
        throw GongwenError(
          .input, "version \(version.version) is no longer read: \(quarantine.message)")
      }
      return try VersionClause.read(reply)
    }
  }

  private func print(_ changes: [ClauseChange]) {
    let output = StandardOutput()
    if let format {
      let printer = RowPrinter(format: format, output: output)
      printer.begin(["change", "address_before", "address_after", "before", "after"])
      for change in changes {
        printer.row([
          .text(change.kind.rawValue), Self.text(change.before?.address),
          Self.text(change.after?.address), Self.text(change.before?.quote),
          Self.text(change.after?.quote),
        ])
      }
      return printer.end()
    }
    for change in changes {
      let address = change.after?.address ?? change.before?.address ?? ""
      output.line("\(change.kind.rawValue) \(address)")
      switch (change.before?.quote, change.after?.quote) {
      case (let before?, let after?):
        output.line("  " + InlineDifference.marked(from: before, to: after))
      case (let before?, nil): output.line("- " + before)
      case (nil, let after?): output.line("+ " + after)
      case (nil, nil): break
      }
    }
    output.flush()
  }

  private static func text(_ value: String?) -> RowScalar { value.map { .text($0) } ?? .null }
}
