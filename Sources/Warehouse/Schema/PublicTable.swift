/// The tables that analysts rely on, in the order of the contract.
enum PublicTable: String, CaseIterable {
  case notices
  case noticeFields = "notice_fields"
  case clauses
  case clauseTags = "clause_tags"
  case targets, projects, incentives, responsibilities, citations, tables
  case tableCells = "table_cells"
  case attachments, diagnostics
  case noticeNames = "notice_names"
  case noticeSubjects = "notice_subjects"
  case factRegions = "fact_regions"
  case noticeAgencies = "notice_agencies"
  case noticeVersions = "notice_versions"

  /// Those that hold what was read off a notice, children before parents: the order in which the
  /// rows of a notice are taken out before new ones are written.
  static let ofReadings: [PublicTable] = [
    .targets, .projects, .incentives, .responsibilities, .citations, .attachments, .diagnostics,
    .factRegions, .noticeAgencies, .noticeSubjects, .noticeNames, .noticeFields, .tableCells,
    .tables, .clauseTags, .clauses,
  ]

  /// Facts with a quote, for people to look at.
  static let facts: [PublicTable] = [
    .targets, .projects, .incentives, .responsibilities, .citations,
  ]

  /// Takes out the rows of one notice.
  var deletion: String {
    switch self {
    case .tableCells:
      """
      DELETE FROM table_cells WHERE table_id IN (SELECT table_id FROM tables WHERE notice_id = ?)
      """
    case .clauseTags:
      """
      DELETE FROM clause_tags
      WHERE clause_id IN (SELECT clause_id FROM clauses WHERE notice_id = ?)
      """
    default: "DELETE FROM \(rawValue) WHERE notice_id = ?"
    }
  }
}
