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
/// stages: [ingest, read, load]
/// options: {workers: 2, cpu_seconds: 20, memory_mb: 2048, deadline_seconds: 60}
/// output: Output/warehouse.sqlite
/// ```
///
/// Relative paths count from the folder over `Pipelines`, or from the file's own folder when that
/// has another name.
package struct PipelineReader {
  private let file: String
  private let root: String
  private let allowsMissingInputs: Bool

  /// Reads the file at `path`; `allowsMissingInputs` is for runs from stored captures.
  package static func read(
    _ path: String, allowsMissingInputs: Bool = false
  ) throws(GongwenError) -> Pipeline {
    let file = CanonicalPath.absolute(path)
    let text: String
    do {
      let bytes = try FileBytes.read(file, limit: 1 << 20)
      guard let valid = String(validating: bytes, as: UTF8.self) else {
        throw Refusal(.unreadableFile, "not UTF-8")
      }
      text = valid
    } catch {
      let message = (error as? Refusal)?.message ?? "\(error)"
      throw GongwenError(.configuration, "the pipeline \(message)", place: path)
    }
    return try PipelineReader(file: file, allowsMissingInputs: allowsMissingInputs).pipeline(text)
  }

  private init(file: String, allowsMissingInputs: Bool) {
    self.file = file
    self.allowsMissingInputs = allowsMissingInputs
    let folder = CanonicalPath.folder(of: file)
    root =
      CanonicalPath.name(of: folder) == "Pipelines" ? CanonicalPath.folder(of: folder) : folder
  }

  private func pipeline(_ text: String) throws(GongwenError) -> Pipeline {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw describe(error, in: text)
    } catch {
      throw GongwenError(.configuration, "\(error)", place: file)
    }
    guard let root, root.null == nil else {
      throw GongwenError(.configuration, "the pipeline is empty", place: "\(file):1:1")
    }
    let mapping = try YAMLMapping(
      root, file: file, what: "a pipeline",
      keys: ["name", "description", "inputs", "stages", "options", "output"])
    let output = try mapping.required("output").text()
    return Pipeline(
      file: file, name: try mapping.required("name").text(),
      description: try mapping.optional("description")?.text(),
      inputs: try inputs(mapping.required("inputs")),
      stages: try mapping.optional("stages").map { value throws(GongwenError) in try stages(value) }
        ?? .all,
      options: try mapping.optional("options").map { value throws(GongwenError) in
        try options(value)
      }
        ?? RunOptions(),
      output: CanonicalPath.absolute(output, from: self.root))
  }

  private func inputs(_ value: YAMLValue) throws(GongwenError) -> [InputSource] {
    var sources: [InputSource] = []
    for element in try value.list() {
      let mapping = try YAMLMapping(
        element.node, file: file, what: "an input", keys: ["path", "manifest", "jsonl"])
      guard mapping.count == 1 else {
        throw element.error("an input has exactly one of path, manifest and jsonl")
      }
      if let path = mapping.optional("path") {
        sources.append(.path(try existing(path)))
      } else if let path = mapping.optional("manifest") {
        sources.append(.manifest(try existing(path)))
      } else if let path = mapping.optional("jsonl") {
        sources.append(
          try path.text() == "-" ? .standardInput : .jsonLines(try existing(path)))
      }
    }
    guard !sources.isEmpty else { throw value.error("a pipeline needs at least one input") }
    return sources
  }

  private func existing(_ value: YAMLValue) throws(GongwenError) -> String {
    let path = CanonicalPath.absolute(try value.text(), from: root)
    if !allowsMissingInputs, (try? FileKind.of(path, followingLinks: true)) == nil {
      throw value.error("no such file or folder: \(path)")
    }
    return path
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
      keys: ["workers", "cpu_seconds", "memory_mb", "deadline_seconds", "max_bytes", "batch"])
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
    return options
  }

  private func describe(_ error: YamlError, in text: String) -> GongwenError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return GongwenError(
        .configuration, problem.split(separator: "\n").joined(separator: " "),
        place: "\(file):\(mark.line):\(mark.column)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys
      let line = names.first.flatMap { Self.lineOfRepeat($0, in: text) } ?? context.mark.line
      return GongwenError(
        .configuration, "a key stands twice: \(names.joined(separator: ", "))",
        place: "\(file):\(line)")
    default:
      let text = "\(error)".split(separator: "\n").joined(separator: " ")
      return GongwenError(.configuration, text, place: file)
    }
  }

  /// The line, from 1, on which a key stands for the second time; Yams tells only where the mapping
  /// begins.
  private static func lineOfRepeat(_ key: String, in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let hits = lines.indices.filter { index in
      lines[index].drop { $0 == " " || $0 == "-" }.hasPrefix(key + ":")
    }
    return hits.count > 1 ? hits[1] + 1 : nil
  }
}
