internal import ArgumentParser
internal import Logging
internal import PolicyModel
internal import Reporting
internal import Warehouse

/// `gongwen show`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one notice as a reader sees it, with every fact marked in its text.",
    discussion: """
      NOTICE is an id or its beginning, a source or its end, a document number, or part of a title.
      Where several notices match, they are listed. In the text ⟦T3 …⟧ is what was
      read as the third target; under the paragraph stands what it was read as.
      Diagnostics are what rules saw and could not place, and what was repaired or
      left out, with place and clause. html is a page that works offline; json has
      the shape of Documentation/Reports.md.

      Example:
        gongwen show 浙政办发〔2019〕11号
        gongwen show 3f2a91 --format html > notice.html
      """)

  @Argument(help: "Which notice.")
  var notice: String

  @OptionGroup var common: CommonOptions

  /// How a notice is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Option(help: "How it is printed: text, json or html.")
  var format: Format = .text

  @Option(help: "The language of the labels of html: zh or en.")
  var language: Language = .chinese

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
    switch format {
    case .text: NoticePrinter(output: output).print(detail)
    case .json: output.write(bytes: NoticeJSON.bytes(of: detail))
    case .html: output.write(try NoticePage(detail, words: Words(language)).html())
    }
    output.flush()
    try warehouse.close()
  }
}
