internal import Dimensions

/// The keys that the rows of one reading may refer to.
///
/// SQLite's own checks of foreign keys search an index for each of them, a tenth of all loading. The
/// ids of a reading begin with that of its notice and end in a number, so that nothing has to be
/// searched: `4dd7c56b7959f7b0-c12` is known when a row of `clauses` had this id.
struct ReadingKeys {
  /// What a column holds of keys.
  enum Role {
    /// Nothing.
    case none
    /// The id of the notice.
    case notice
    /// The key of the row itself, which later rows may refer to.
    case ownClause, ownTable
    /// The key of an earlier row, or NULL.
    case clause, table
    /// A subject of the State Council's scheme.
    case subject

    /// The role of `column` in `table`.
    init(_ column: String, in table: PublicTable) {
      switch (column, table) {
      case ("notice_id", _): self = .notice
      case ("clause_id", .clauses): self = .ownClause
      case ("clause_id", _), ("parent_id", .clauses): self = .clause
      case ("table_id", .tables): self = .ownTable
      case ("table_id", _): self = .table
      case ("subject_id", .noticeSubjects): self = .subject
      default: self = .none
      }
    }
  }

  private static let subjects = Set(SubjectScheme.all.map { $0.id })
  /// More units than any page within the limits can have.
  private static let limit = 1 << 24

  private let notice: [UInt8]
  private var clauses: [Bool] = []
  private var tables: [Bool] = []

  /// Starts with the notice itself.
  init(noticeID: String) {
    notice = Array(noticeID.utf8)
  }

  /// Whether a row may hold `text` in a column of this role; learns keys of the row's own.
  mutating func accept(_ text: UnsafeRawBufferPointer, as role: Role) -> Bool {
    switch role {
    case .none: return true
    case .notice: return text.count == notice.count && startsWithNotice(text)
    case .ownClause: return Self.learn(number(text, 0x63), &clauses)
    case .clause: return Self.isKnown(number(text, 0x63), clauses)
    case .ownTable: return Self.learn(number(text, 0x74), &tables)
    case .table: return Self.isKnown(number(text, 0x74), tables)
    case .subject: return Self.subjects.contains(String(decoding: text, as: UTF8.self))
    }
  }

  private static func learn(_ number: Int?, _ known: inout [Bool]) -> Bool {
    guard let number, number < limit else { return false }
    while known.count <= number { known.append(false) }
    if known[number] { return false }
    known[number] = true
    return true
  }

  private static func isKnown(_ number: Int?, _ known: [Bool]) -> Bool {
    guard let number, number < known.count else { return false }
    return known[number]
  }

  private func startsWithNotice(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= notice.count else { return false }
    for index in 0..<notice.count where text[index] != notice[index] { return false }
    return true
  }

  /// The number in `<notice>-<letter><number>`, as it is written and no other way.
  private func number(_ text: UnsafeRawBufferPointer, _ letter: UInt8) -> Int? {
    let start = notice.count + 2
    guard text.count > start, text.count <= start + 9, startsWithNotice(text),
      text[start - 2] == 0x2D, text[start - 1] == letter,
      text[start] != 0x30 || text.count == start + 1
    else { return nil }
    var number = 0
    for index in start..<text.count {
      let digit = text[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
