internal import ArgumentParser
internal import Logging
internal import PolicyModel
internal import Warehouse

/// `gongwen show`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one notice: metadata, clauses, tables, facts, diagnostics.",
    discussion: """
      NOTICE is an id or its beginning, a source or its end, a document number, or part of a title.
      Where several notices match, they are listed. Diagnostics are what rules saw
      and could not place, and what was repaired or left out, with place and clause.

      Example:
        gongwen show 浙政办发〔2019〕11号
      """)

  @Argument(help: "Which notice.")
  var notice: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let found = try warehouse.notices(matching: notice)
    let output = StandardOutput()
    guard let first = found.first else {
      throw GongwenError(
        .usage, "no notice matches \(notice)",
        advice: "list them with: gongwen query 'SELECT notice_id, title FROM notices'")
    }
    if found.count > 1 {
      let printer = RowPrinter(format: .table, output: output)
      printer.begin(["notice_id", "doc_number", "title", "source_uri"])
      for summary in found {
        printer.row([
          .text(summary.noticeID), summary.documentNumber.map { .text($0) } ?? .null,
          summary.title.map { .text($0) } ?? .null, .text(summary.source),
        ])
      }
      printer.end()
      common.logger().info("\(found.count) notices match; show one by its id")
      return
    }
    guard let detail = try warehouse.noticeDetail(id: first.noticeID) else {
      throw GongwenError(.warehouse, "notice \(first.noticeID) is gone", place: warehouse.path)
    }
    NoticePrinter(output: output).print(detail)
    output.flush()
    try warehouse.close()
  }
}
