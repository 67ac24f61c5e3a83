/// A mention of another document (contract, `citations`).
package struct Citation: Sendable, Equatable {
  /// What the notice does with the document. Raw values are stored.
  package enum Relation: String, Sendable, CaseIterable {
    case basis, implements, amends, repeals, supersedes, interprets, refers
    /// The notice's own payload; not another document.
    case issues
  }

  /// The notice's id, `-citation` and the ordinal.
  package var id: String
  package var clauseID: String?
  /// Without 《》.
  package var citedTitle: String?
  /// In the normal form of `doc_number`.
  package var citedDocumentNumber: String?
  package var relation: Relation
  package var ruleID: String
  /// Half-open range in the body, in Unicode scalars.
  package var range: Range<Int>
  package var quote: String

  /// Makes a citation.
  package init(
    id: String, clauseID: String?, citedTitle: String?, citedDocumentNumber: String?,
    relation: Relation, ruleID: String, range: Range<Int>, quote: String
  ) {
    self.id = id
    self.clauseID = clauseID
    self.citedTitle = citedTitle
    self.citedDocumentNumber = citedDocumentNumber
    self.relation = relation
    self.ruleID = ruleID
    self.range = range
    self.quote = quote
  }
}
