internal import Checking
package import PolicyModel
internal import Yams

/// Reads a pipeline file and refuses every mistake with its line.
///
/// ```yaml
/// name: notices
/// description: Notices of the fixtures
/// inputs:
///   - path: Fixtures/pages
///   - manifest: Fixtures/manifest.csv
///   - jsonl: Fixtures/records.jsonl
///   - warc: Archives
///   - {warc: crawl/warc.paths.gz, root: /data}
/// sources:
///   - {name: county, kind: list, url: "https://www.example.gov.cn/zwgk/index.html"}
/// fetching: {contact: "mailto:data@example.org"}
/// stages: [ingest, read, load]
/// lexicons: [Pipelines/lexicons/indicators.yaml]
/// checks:
///   - name: issuers
///     severity: warn
///     not_null: {table: notices, column: issuer}
/// options: {workers: 2, cpu_seconds: 20, memory_mb: 2048, deadline_seconds: 60}
/// output: Output/warehouse.sqlite
/// ```
///
/// Relative paths count from the folder over `Pipelines`, or from the file's own folder when that
/// has another name.
package struct PipelineReader {
  let file: String
  let root: String
  private let allowsMissingInputs: Bool

  /// Reads the file at `path`; `allowsMissingInputs` is for runs from stored captures.
  package static func read(
    _ path: String, allowsMissingInputs: Bool = false
  ) throws(GongwenError) -> Pipeline {
    let file = CanonicalPath.absolute(path)
    let root = try YAMLDocument.read(file, what: "the pipeline")
    return try PipelineReader(file: file, allowsMissingInputs: allowsMissingInputs).pipeline(root)
  }

  private init(file: String, allowsMissingInputs: Bool) {
    self.file = file
    self.allowsMissingInputs = allowsMissingInputs
    let folder = CanonicalPath.folder(of: file)
    root =
      CanonicalPath.name(of: folder) == "Pipelines" ? CanonicalPath.folder(of: folder) : folder
  }

  private func pipeline(_ root: Node) throws(GongwenError) -> Pipeline {
    let mapping = try YAMLMapping(
      root, file: file, what: "a pipeline",
      keys: [
        "name", "description", "inputs", "sources", "fetching", "stages", "options", "lexicons",
        "checks", "output",
      ])
    let output = try mapping.required("output").text()
    var options = RunOptions()
    if let value = mapping.optional("options") { options = try self.options(value) }
    if let value = mapping.optional("lexicons") { options.lexicons = try lexicons(value) }
    var inputs: [InputSource] = []
    if let value = mapping.optional("inputs") { inputs = try self.inputs(value) }
    let sources = try mapping.optional("sources").map { value throws(GongwenError) in
      try self.sources(value)
    }
    inputs += sources?.inputs ?? []
    let sites = sources?.sites ?? []
    if inputs.isEmpty, sites.isEmpty { _ = try mapping.required("inputs") }
    let fetching = try mapping.optional("fetching").map { value throws(GongwenError) in
      try self.fetching(value)
    }
    if fetching == nil, !sites.isEmpty {
      throw YAMLValue.error(
        "sources that are fetched need the key fetching", at: root, file: file,
        advice: "add fetching: {contact: \"mailto:you@example.org\"}, which sites are told")
    }
    return Pipeline(
      file: file, name: try mapping.required("name").text(),
      description: try mapping.optional("description")?.text(),
      inputs: inputs, sites: sites, fetching: fetching,
      stages: try mapping.optional("stages").map { value throws(GongwenError) in try stages(value) }
        ?? .all,
      options: options,
      checks: try mapping.optional("checks").map { value throws(GongwenError) in
        try CheckReader(file: file).plan(value)
      } ?? CheckPlan(),
      output: CanonicalPath.absolute(output, from: self.root))
  }

  private func inputs(_ value: YAMLValue) throws(GongwenError) -> [InputSource] {
    var sources: [InputSource] = []
    for element in try value.list() {
      let mapping = try YAMLMapping(
        element.node, file: file, what: "an input",
        keys: ["path", "manifest", "jsonl", "warc", "root"])
      let root = mapping.optional("root")
      guard mapping.count == (root == nil ? 1 : 2) else {
        throw element.error("an input has exactly one of path, manifest, jsonl and warc")
      }
      if let root, mapping.optional("warc") == nil {
        throw root.error("root belongs to a list of archives (warc)")
      }
      if let path = mapping.optional("path") {
        sources.append(.path(try existing(path)))
      } else if let path = mapping.optional("manifest") {
        sources.append(.manifest(try existing(path)))
      } else if let path = mapping.optional("jsonl") {
        sources.append(
          try path.text() == "-" ? .standardInput : .jsonLines(try existing(path)))
      } else if let path = mapping.optional("warc") {
        sources.append(
          .archive(
            try existing(path),
            root: try root.map { value throws(GongwenError) in try existing(value) }))
      }
    }
    guard !sources.isEmpty else { throw value.error("a pipeline needs at least one input") }
    return sources
  }

  func existing(_ value: YAMLValue) throws(GongwenError) -> String {
    let path = CanonicalPath.absolute(try value.text(), from: root)
    if !allowsMissingInputs, (try? FileKind.of(path, followingLinks: true)) == nil {
      throw value.error("no such file or folder: \(path)")
    }
    return path
  }

  /// The files of a list; at least one, since what no file is named for is the program's own.
  private func lexicons(_ value: YAMLValue) throws(GongwenError) -> [String] {
    var files: [String] = []
    for element in try value.list() {
      let file = try existing(element)
      guard !files.contains(file) else { throw element.error("a lexicon stands twice: \(file)") }
      files.append(file)
    }
    guard !files.isEmpty else {
      throw value.error(
        "lexicons names no file", advice: "leave the key out to read with the program's own")
    }
    return files
  }

  private func stages(_ value: YAMLValue) throws(GongwenError) -> RunSettings.Stages {
    let known = ["ingest", "read", "load"]
    var names: [String] = []
    for element in try value.list() {
      let name = try element.text()
      guard known.contains(name) else {
        throw element.error("unknown stage: \(name)", advice: Suggestion.advice(name, among: known))
      }
      names.append(name)
    }
    switch names {
    case ["ingest"]: return .ingestOnly
    case known: return .all
    default:
      throw value.error("stages are [ingest] or [ingest, read, load]")
    }
  }

  private func options(_ value: YAMLValue) throws(GongwenError) -> RunOptions {
    let mapping = try YAMLMapping(
      value.node, file: file, what: "options",
      keys: [
        "workers", "cpu_seconds", "memory_mb", "deadline_seconds", "max_bytes", "batch", "search",
      ])
    var options = RunOptions()
    func set(
      _ key: String, _ range: ClosedRange<Int>, _ target: WritableKeyPath<RunOptions, Int>
    ) throws(GongwenError) {
      guard let value = mapping.optional(key) else { return }
      options[keyPath: target] = try value.integer(in: range)
    }
    try set("workers", 1...256, \.workers)
    try set("cpu_seconds", 1...3_600, \.limits.cpuSeconds)
    try set("memory_mb", 512...1_048_576, \.limits.memoryMB)
    try set("deadline_seconds", 1...86_400, \.deadlineSeconds)
    try set("max_bytes", 1_024...1_000_000_000, \.limits.maxBytes)
    try set("batch", 1...10_000, \.batch)
    if let value = mapping.optional("search") { options.search = try value.flag() }
    return options
  }
}
