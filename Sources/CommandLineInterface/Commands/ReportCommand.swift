internal import ArgumentParser
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Reporting
internal import Warehouse

/// `gongwen report`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report of the warehouse: one HTML page that works offline.",
    discussion: """
      Coverage and freshness, notices by region and year, targets by indicator and
      from level to level, incentives, project investment, bodies, fields filled and
      quarantine. Every number leads to its quotes on the same page and the SQL of
      all rows. The page loads nothing; the same warehouse gives the same bytes.
      --query chooses the notices: a query with a column notice_id.

      Example:
        gongwen report --output report.html
        gongwen report --language en --output report.html \\
          --query "SELECT notice_id FROM notices WHERE region_code LIKE '33%'"
      """)

  @Argument(help: "A pipeline's name or YAML file (default: the one in Pipelines).")
  var pipeline: String?

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The notices to report on.", valueName: "sql"))
  var query: String?

  @Option(help: "The language of labels: zh or en.")
  var language: Language = .chinese

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file (default: standard output).", valueName: "file"))
  var output: String?

  func run() throws {
    let named = try pipeline.map {
      try PipelineReader.read(try PipelineLocator.locate($0), allowsMissingInputs: true)
    }
    let path = try common.warehousePath(named)
    let about = try named ?? (common.warehouse == nil ? CommonOptions.pipelineAtHand() : nil)
    let warehouse = try ExistingWarehouse.open(path, access: .readOnly)
    let report = Report(
      name: about?.name, about: about?.description, query: query, words: Words(language))
    let html = try report.html(warehouse)
    try warehouse.close()
    guard let output else {
      let standard = StandardOutput()
      standard.write(html)
      return
    }
    try OutputFile.write(html, to: CanonicalPath.absolute(output))
    common.logger().info("wrote \(output), \(html.utf8.count) bytes")
  }
}
