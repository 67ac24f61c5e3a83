import Foundation
import TestSupport
import Testing

/// Documentation/Commands.md against the program, and the help of every command.
@Suite struct CommandReferenceTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let reference = root.appendingPathComponent("Documentation/Commands.md")

  /// Every command of the program by its words, with what its help says beside the options.
  private static func commands() throws -> [(words: [String], discussion: String)] {
    let folder = try TemporaryFolder()
    let dump = try Executable.run(["--experimental-dump-help"], in: folder.path)
    let object = try JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any]
    let command = try #require(object?["command"] as? [String: Any])
    var found: [(words: [String], discussion: String)] = []
    func visit(_ command: [String: Any], _ words: [String]) {
      for case let child as [String: Any] in command["subcommands"] as? [Any] ?? [] {
        guard let name = child["commandName"] as? String, name != "help" else { continue }
        found.append((words + [name], child["discussion"] as? String ?? ""))
        visit(child, words + [name])
      }
    }
    visit(command, [])
    return found
  }

  @Test func theHelpOfEveryCommandHasAnExampleOfIt() throws {
    let commands = try Self.commands()
    #expect(commands.count > 15)
    for command in commands {
      let name = (["gongwen"] + command.words).joined(separator: " ")
      let parts = command.discussion.components(separatedBy: "Example:")
      #expect(parts.count == 2, "\(name) has no example in its help")
      #expect(parts.last?.contains(name) == true, "the example of \(name) does not show it")
    }
  }

  @Test func everyExampleOfTheReferencePrintsWhatStandsThere() throws {
    let folder = try TemporaryFolder()
    for name in ["Fixtures", "Pipelines"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.file(name),
        withDestinationPath: Self.root.appendingPathComponent(name).path)
    }
    var lines: [String] = []
    var expected: [String] = []
    var command: String?
    var isInBlock = false
    var count = 0

    func close() throws {
      guard let text = command else { return }
      count += 1
      var printed: [String] = try Self.shell(text, in: folder.path).components(separatedBy: "\n")
      printed.removeLast()
      let isAsBefore = Self.matches(printed, expected)
      lines += isAsBefore ? expected : printed
      if ProcessInfo.processInfo.environment["GONGWEN_REWRITE"] == nil {
        #expect(
          isAsBefore,
          "$ \(text)\n\(printed.joined(separator: "\n"))\ninstead of\n\(expected.joined(separator: "\n"))"
        )
      }
      command = nil
      expected = []
    }

    let text = try String(contentsOf: Self.reference, encoding: .utf8)
    for line in text.components(separatedBy: "\n") {
      if isInBlock, line.hasPrefix("$ ") || line == "```" {
        try close()
        lines.append(line)
        if line == "```" { isInBlock = false } else { command = String(line.dropFirst(2)) }
      } else if isInBlock {
        expected.append(line)
      } else {
        isInBlock = line == "```console"
        lines.append(line)
      }
    }
    #expect(count > 25)
    if ProcessInfo.processInfo.environment["GONGWEN_REWRITE"] != nil {
      try lines.joined(separator: "\n").write(to: Self.reference, atomically: true, encoding: .utf8)
    }
  }

  /// Whether lines are as expected, where `…` stands for any text within a line.
  private static func matches(_ lines: [String], _ expected: [String]) -> Bool {
    guard lines.count == expected.count else { return false }
    return zip(lines, expected).allSatisfy { line, pattern in
      let parts = pattern.components(separatedBy: "…")
      guard parts.count > 1, let first = parts.first, let last = parts.last else {
        return line == pattern
      }
      guard line.hasPrefix(first), line.count >= first.count + last.count, line.hasSuffix(last)
      else { return false }
      var rest = Substring(line.dropFirst(first.count))
      for part in parts.dropFirst().dropLast() {
        guard let range = rest.range(of: part) else { return false }
        rest = rest[range.upperBound...]
      }
      return rest.hasSuffix(last)
    }
  }

  /// What a line of shell prints, messages after data.
  private static func shell(_ line: String, in folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let program = URL(fileURLWithPath: Executable.path).deletingLastPathComponent().path
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = program + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    let files = [folder + "/.out", folder + "/.err"]
    for file in files { FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: files[0])
    process.standardError = FileHandle(forWritingAtPath: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try files.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
  }
}
