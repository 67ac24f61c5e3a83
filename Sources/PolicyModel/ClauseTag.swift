/// A code that a lexicon gives to a clause by the words that stand in it.
package struct ClauseTag: Sendable, Equatable {
  /// The clause it is given to.
  package var clauseID: String
  /// The coding, with its version: `rothwell_zegveld/1`.
  package var layer: String
  /// What is said of the clause.
  package var code: String
  /// The rule of the lexicon; within a layer it belongs to one code.
  package var ruleID: String
  /// How many words of the rule stand in the clause.
  package var hitCount: Int
  /// The place of the first word in the body, in Unicode scalars.
  package var range: Range<Int>
  /// The body at `range`.
  package var quote: String

  /// Makes a tag.
  package init(
    clauseID: String, layer: String, code: String, ruleID: String, hitCount: Int,
    range: Range<Int>, quote: String
  ) {
    self.clauseID = clauseID
    self.layer = layer
    self.code = code
    self.ruleID = ruleID
    self.hitCount = hitCount
    self.range = range
    self.quote = quote
  }
}
