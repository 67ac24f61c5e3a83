/// Everything that was read off one page: a pure function of its bytes and its source.
package struct NoticeReading: Sendable, Equatable {
  /// The notice itself: metadata and canonical text.
  package var notice: Notice
  /// Every candidate value of every field, best first within a field.
  package var fields: [FieldCandidate]
  /// The clause tree in document order; the preamble, if any, first.
  package var clauses: [Clause]
  /// The codes of clauses, by clause and in the order of the lexicon's rules.
  package var clauseTags: [ClauseTag] = []
  /// The data tables in document order.
  package var tables: [NoticeTable]
  /// Links to attached files, and images, in document order.
  package var attachments: [Attachment]
  /// The quantified statements in document order.
  package var targets: [Target] = []
  /// The named projects in document order.
  package var projects: [Project] = []
  /// The promises of money, rate or privilege in document order.
  package var incentives: [Incentive] = []
  /// The duties in document order.
  package var responsibilities: [Responsibility] = []
  /// The cited documents in document order.
  package var citations: [Citation] = []
  /// The subjects of the State Council's scheme that the page prints.
  package var subjects: [NoticeSubject] = []
  /// The areas that scopes and locations name.
  package var regions: [FactRegion] = []
  /// The public bodies named, in their areas.
  package var agencies: [AgencyMention] = []
  /// What was repaired, doubted or left out.
  package var diagnostics: [Diagnostic]

  /// Makes a reading without facts from its parts.
  package init(
    notice: Notice, fields: [FieldCandidate] = [], clauses: [Clause] = [],
    tables: [NoticeTable] = [], attachments: [Attachment] = [], diagnostics: [Diagnostic] = []
  ) {
    self.notice = notice
    self.fields = fields
    self.clauses = clauses
    self.tables = tables
    self.attachments = attachments
    self.diagnostics = diagnostics
  }
}
