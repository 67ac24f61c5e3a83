internal import ArgumentParser
internal import Glibc
internal import Logging
internal import PolicyModel
internal import Warehouse

/// `gongwen search`
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in titles, clauses and indicators of targets.",
    discussion: """
      A text is found where it holds every word, of one character or more, anywhere in it;
      a phrase with spaces stands in quotation marks. Upper and lower case of Latin letters
      are the same; full-width letters are not the half-width ones. Titles come first, then
      the texts with the greatest share of the words. Data formats mark the words as «…».

      Example:
        gongwen search 创新券
        gongwen search 充电 补助 --in clauses --year 2023
        gongwen search '"R&D 经费"' --region 浙江 --format jsonl
      """)

  /// How hits are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, table, csv, json, jsonl
  }

  @Argument(help: "The words, all of which are to be there.")
  var words: [String]

  @Option(
    name: .customLong("in"), help: "Where to look (repeatable): titles, clauses or targets.")
  var places: [SearchPlace] = []

  @Option(help: "Only notices of this region: its code, or a part of its name.")
  var region: String?

  @Option(help: "Only notices signed in this year.")
  var year: Int?

  @Option(help: "Only notices whose issuer's name holds this.")
  var issuer: String?

  @Option(help: "How many hits at most.")
  var limit = 20

  @Option(help: "How hits are printed: text, table, csv, json or jsonl.")
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...1_000_000).contains(limit) else {
      throw ValidationError("--limit is to be from 1 to 1000000")
    }
  }

  func run() throws {
    let words = try SearchWords(self.words)
    var filter = SearchFilter(places: places.isEmpty ? SearchPlace.allCases : places, limit: limit)
    filter.region = region
    filter.year = year
    filter.issuer = issuer
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let hits = try warehouse.search(words, filter)
    try warehouse.close()
    let output = StandardOutput()
    if let rowFormat = RowFormat(rawValue: format.rawValue) {
      printRows(hits, words, RowPrinter(format: rowFormat, output: output))
    } else {
      printText(hits, words, output)
    }
    if hits.isEmpty { common.logger().info("nothing was found") }
    if hits.count == limit {
      common.logger().info("there may be more than \(limit): see --limit")
    }
  }

  private func printRows(_ hits: [SearchHit], _ words: SearchWords, _ printer: RowPrinter) {
    printer.begin([
      "kind", "id", "notice_id", "address", "context", "score", "title", "issued_on", "region_name",
    ])
    func optional(_ text: String?) -> RowScalar { text.map { .text($0) } ?? .null }
    for hit in hits {
      printer.row([
        .text(hit.kind), .text(hit.id), .text(hit.noticeID), optional(hit.address),
        .text(SearchExcerpt(of: hit.text, words: words).marked("«", "»")),
        .real((hit.score * 1_000).rounded() / 1_000), optional(hit.noticeTitle),
        optional(hit.issuedOn), optional(hit.regionName),
      ])
    }
    printer.end()
  }

  private func printText(_ hits: [SearchHit], _ words: SearchWords, _ output: StandardOutput) {
    let marks = isatty(1) == 1 ? ("\u{1B}[1;31m", "\u{1B}[0m") : ("«", "»")
    for hit in hits {
      let excerpt = SearchExcerpt(of: DisplayWidth.flattened(hit.text), words: words)
        .marked(marks.0, marks.1)
      var origin = [hit.noticeID, hit.issuedOn ?? "no date", hit.regionName ?? "no region"]
      if hit.kind == "title" {
        output.line(excerpt)
      } else {
        output.line("\(hit.kind) \(hit.address ?? "-")  \(excerpt)")
        origin.append(DisplayWidth.flattened(hit.noticeTitle ?? "no title"))
      }
      output.line("    " + origin.joined(separator: "  "))
    }
    output.flush()
  }
}
