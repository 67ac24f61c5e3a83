/// Where to look for words.
package enum SearchPlace: String, Sendable, CaseIterable {
  /// The titles of notices.
  case titles
  /// The texts of clauses.
  case clauses
  /// The indicators of targets and other quantified statements.
  case targets

  /// The texts of the candidates, as kind, id, clause, notice and text.
  var select: String {
    switch self {
    case .titles:
      """
      SELECT 'title' AS kind, n.notice_id AS id, NULL AS clause_id, n.notice_id, n.title AS text
      FROM candidates JOIN notices n USING (notice_id) WHERE n.title IS NOT NULL
      """
    case .clauses:
      """
      SELECT 'clause', c.clause_id, c.clause_id, c.notice_id, c.text
      FROM candidates JOIN clauses c USING (notice_id)
      """
    case .targets:
      """
      SELECT 'target', t.target_id, t.clause_id, t.notice_id, t.indicator
      FROM candidates JOIN targets t USING (notice_id)
      """
    }
  }
}
