package import TextScanning

/// The normal form of the name of a public body, without that of its area.
///
/// 发改委, 发展改革委 and 发展和改革委员会 have one; 发展改革局 has another, since a place may have had both.
package enum AgencyKey {
  private static let fillers = ScalarSet("和与及、（）()·")
  private static let people = Scalars("人民政府")
  private static let government = Scalars("政府")
  private static let board = Scalars("委员会")
  private static let boardOffice = Scalars("委员会办")
  private static let partyBoard = Scalars("党委")
  private static let supervision = Scalars("监督管理")
  private static let inspection = Scalars("监管")
  private static let kinds = ScalarSet("局委厅部办署")

  private static let functions: [Scalars: Scalars] = table(AgencyWords.functions)
  private static let names: [Scalars: Scalars] = table(AgencyWords.names)

  private static func table(_ words: [(short: [String], full: String)]) -> [Scalars: Scalars] {
    var table: [Scalars: Scalars] = [:]
    for (short, full) in words {
      table[Scalars(full)] = Scalars(full)
      for word in short { table[Scalars(word)] = Scalars(full) }
    }
    return table
  }

  /// The normal form of `core`.
  package static func key(_ core: Scalars) -> Scalars {
    var text = core.filter { !$0.isSpace && !fillers.contains($0) }
    replace(people, by: government, in: &text)
    replace(supervision, by: inspection, in: &text)
    for (full, short) in AgencyWords.endings where text.ends(with: full) {
      text.replaceSubrange(text.count - full.count..<text.count, with: short)
      break
    }
    if text.starts(with: board), text.count > board.count {
      text.replaceSubrange(0..<board.count, with: ["委"])
    }
    if text.ends(with: board) {
      text.replaceSubrange(text.count - board.count..<text.count, with: ["委"])
    }
    // 中共…委员会宣传部, 自治区党委宣传部, 市委金融委员会办公室
    if text.starts(with: partyBoard), text.count > partyBoard.count { text.removeFirst() }
    if text.first == "委", text.ends(with: boardOffice), text.count > boardOffice.count + 1 {
      text.removeSubrange(text.count - boardOffice.count..<text.count - 1)
    }
    if let name = names[text] { return name }
    if let kind = text.last, kinds.contains(kind), let full = functions[Scalars(text.dropLast())] {
      return full + [kind]
    }
    return text
  }

  /// Whether the name is that of a department that every place may have: 财政局.
  package static func isDepartment(_ key: Scalars) -> Bool {
    guard let kind = key.last, kinds.contains(kind) else { return false }
    return functions[Scalars(key.dropLast())] != nil
  }

  /// Whether `short` is a short form of `full`, both in normal form: 科创委 of 科技创新委.
  ///
  /// Its characters stand in the full one in their order, the first and the last at its ends. A run
  /// of whole words is no short form: 教育局 is not 教育体育局.
  package static func isShort(_ short: Scalars, of full: Scalars) -> Bool {
    guard short.count >= 3, full.count > short.count, short.first == full.first,
      short.last == full.last, !full.contains(Scalars(short.dropLast()))
    else { return false }
    var position = 0
    for scalar in short {
      while position < full.count, full[position] != scalar { position += 1 }
      guard position < full.count else { return false }
      position += 1
    }
    return true
  }

  private static func replace(_ word: Scalars, by other: Scalars, in text: inout Scalars) {
    if let start = text.firstIndex(of: word) {
      text.replaceSubrange(start..<start + word.count, with: other)
    }
  }
}
