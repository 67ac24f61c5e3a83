internal import ArgumentParser
internal import Fetching
internal import PipelineRuntime
internal import PolicyModel

/// `gongwen ingest`
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read pages, files, folders, archives or JSON lines into a warehouse.",
    discussion: """
      Folders are searched for .html, .htm, .xml, .txt, .md, .warc and .warc.gz. WARC files, plain or
      gzip, are told by their bytes, and so are lists of their paths, which count from the list's
      folder or from --root; of an archive the pages with status 200 are read. A .csv or .tsv file is a manifest
      with the columns path, url and fetched_at; .jsonl, .ndjson and - are JSON lines:
        {"url": "https://…", "html": "…", "fetched_at": "2024-05-06T07:08:09Z"}

      Example:
        gongwen ingest ~/pages notice.html --warehouse notices.sqlite
        gongwen ingest https://www.example.gov.cn/art/1.html --contact mailto:me@example.org
        zcat pages.jsonl.gz | gongwen ingest -
      """)

  @Argument(help: "Addresses, files, folders, or - for JSON lines on standard input.")
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The folder from which paths in lists of archives count (default: the list's).",
      valueName: "folder"))
  var root: String?

  @Option(
    help: ArgumentHelp(
      "Whom sites may write to about requests (default: the pipeline's).", valueName: "address"))
  var contact: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var again: AgainOptions
  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if paths.isEmpty, !again.readsStoredOnly, !again.force {
      throw ValidationError("name at least one file or folder, or - for standard input")
    }
  }

  func run() throws {
    var sources: [InputSource] = []
    var addresses: [String] = []
    for path in again.readsStoredOnly ? [] : paths {
      if path.hasPrefix("http://") || path.hasPrefix("https://") {
        addresses.append(path)
        continue
      }
      guard path == "-" || CanonicalPath.exists(path) else {
        throw GongwenError(.input, "no such file or folder", place: path)
      }
      sources.append(source(path))
    }
    let pipeline = try CommonOptions.pipelineAtHand()
    var session = RunSession(
      warehousePath: try common.warehousePath(pipeline), common: common,
      options: limits.applied(to: pipeline?.options ?? RunOptions()), pipelineFile: nil)
    if let first = addresses.first {
      session.fetching = try fetching(pipeline)
      session.sites = [
        SiteSource(name: "ingest", kind: .pages(addresses), kindName: "pages", url: first)
      ]
    }
    try session.run(
      sources: sources, again: again, stages: again.stage == .ingest ? .ingestOnly : .all,
      forcesSources: again.force && !paths.isEmpty)
  }

  private func source(_ path: String) -> InputSource {
    if path == "-" { return .standardInput }
    let absolute = CanonicalPath.absolute(path)
    if let root, InputSource.isArchiveList(absolute) {
      return .archive(absolute, root: CanonicalPath.absolute(root))
    }
    return .path(absolute)
  }

  private func fetching(_ pipeline: Pipeline?) throws -> FetchingOptions {
    if let contact {
      guard FetchPolicy.hasContact(contact) else {
        throw GongwenError(
          .usage, "--contact is to be an address, not \(contact)",
          advice: "write mailto:you@example.org or https://example.org/bot")
      }
      var options = pipeline?.fetching ?? FetchingOptions(contact: contact)
      options.contact = contact
      return options
    }
    if let options = pipeline?.fetching { return options }
    throw GongwenError(
      .usage, "sites are told whom to write to about requests",
      advice: "give --contact mailto:you@example.org, or fetching in the pipeline")
  }
}
