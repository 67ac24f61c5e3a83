package import PolicyModel

/// One mention of a document in a stretch of text, before it is known whose document it is.
package struct CitationMention: Sendable, Equatable {
  /// The title inside 《》, without them; `nil` where only a number is given.
  package var title: Range<Int>?
  /// The document number beside the title, or alone.
  package var number: DocumentNumber?
  /// Title with 《》 and number with its brackets.
  package var range: Range<Int>
  /// What the words around it do with it.
  package var relation: Citation.Relation
  /// The rule that read it.
  package var ruleID: String
  /// The short name that the text gives it (以下简称…), in scalars of the text.
  package var shortName: Range<Int>?
}
