/// Texts as literals of SQL.
enum SQLText {
  /// `text` in single quotes.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// The texts with commas between them.
  static func list(_ texts: [String]) -> String {
    texts.map { quoted($0) }.joined(separator: ", ")
  }
}
