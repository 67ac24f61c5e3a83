internal import Foundation
internal import PolicyModel

/// Files that a user asks for.
enum OutputFile {
  /// Writes `text` beside `path` and renames it, so that the file is never half-written.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw GongwenError(
        .input, "the file cannot be written", place: path,
        advice: "check that its folder exists and may be written")
    }
  }
}
