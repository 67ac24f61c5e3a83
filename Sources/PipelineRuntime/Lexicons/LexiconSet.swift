package import Extraction
package import PolicyModel

/// The lexicons of a run: those of its files, and the program's own for every kind that no file is
/// named for.
package struct LexiconSet: Sendable {
  /// The files, absolute paths, in the order in which one extends the other.
  package let files: [String]
  /// SHA-256 of all that was read, also of what is the program's own.
  package let sha256: String
  /// What a reading uses.
  package let lexicons: ReadingLexicons

  /// Reads `files`; every fault of a file is an error with its line.
  package static func read(_ files: [String] = []) throws(GongwenError) -> LexiconSet {
    var reader = LexiconReader()
    for file in files {
      try reader.read(try YAMLDocument.bytes(file, what: "the lexicon"), file: file)
    }
    for kind in LexiconKind.allCases where !reader.kinds.contains(kind) {
      try reader.read(kind.builtIn.bytes, file: kind.builtIn.file)
    }
    return LexiconSet(
      files: files, sha256: Digest.sha256(reader.digests.joined(separator: "\n")),
      lexicons: try reader.lexicons())
  }
}
