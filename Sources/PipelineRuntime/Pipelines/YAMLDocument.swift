internal import PolicyModel
internal import Yams

/// The text of a YAML file as a tree, with every fault of form as one line.
enum YAMLDocument {
  /// Reads the file at `path`; `what` names it in messages (the pipeline).
  static func read(_ path: String, what: String) throws(GongwenError) -> Node {
    try compose(try bytes(path, what: what), file: path, what: what)
  }

  /// The bytes of the file at `path`, at most 4 MiB.
  static func bytes(_ path: String, what: String) throws(GongwenError) -> [UInt8] {
    do {
      return try FileBytes.read(path, limit: 1 << 22)
    } catch {
      throw GongwenError(.configuration, "\(what) \(error.message)", place: path)
    }
  }

  /// Reads bytes that stand in `file`.
  static func compose(
    _ bytes: [UInt8], file: String, what: String
  ) throws(GongwenError) -> Node {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw GongwenError(.configuration, "\(what) not UTF-8", place: file)
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw describe(error, in: text, file: file)
    } catch {
      throw GongwenError(.configuration, "\(error)", place: file)
    }
    guard let root, root.null == nil else {
      throw GongwenError(.configuration, "\(what) is empty", place: "\(file):1:1")
    }
    return root
  }

  private static func describe(
    _ error: YamlError, in text: String, file: String
  ) -> GongwenError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return GongwenError(
        .configuration, problem.split(separator: "\n").joined(separator: " "),
        place: "\(file):\(mark.line):\(mark.column)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys
      let line = names.first.flatMap { lineOfRepeat($0, in: text) } ?? context.mark.line
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
