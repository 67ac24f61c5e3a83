/// How the rows of one table are matched with gold items.
struct FactKind: Sendable {
  typealias Test = @Sendable (FactValue, FactValue) -> Bool

  /// The name in the scorecard: `targets`.
  var name: String
  /// The list in a gold reading.
  var goldKey: String
  /// The table of the warehouse and the columns that are looked at; the first names a row.
  var table: String
  var columns: [String]
  /// The statement that the rows of this kind make; `nil` where the table has one kind only.
  var statement: String?
  /// Whether a row takes part.
  var takesPart: @Sendable (FactRecord) -> Bool = { _ in true }
  /// How well a gold item and a row match, at least ``floor`` where they do.
  var score: @Sendable (FactRecord, FactRecord) -> Double
  var floor: Double
  /// The second line of the scorecard, and the columns it asks of a matched pair besides.
  var strict: (name: String, tests: [String: Test])?
  /// Tests of single columns, over pairs whose gold item says something there.
  var attributes: [String: Test]
  /// Items of one key count once a notice.
  var onceKey: (@Sendable (FactRecord) -> String)?
  /// Whether a notice without gold items of this kind is asked about it.
  var needsGold = false
}
