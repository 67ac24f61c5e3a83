internal import PolicyModel

/// Keeps `citations.resolved_notice_id` right as notices come and change.
///
/// A citation's resolution depends on nothing but the notices held, so that the order in which they
/// arrive does not matter: whenever a notice is loaded, its own citations are resolved, and those of
/// others that name one of its old or new names.
final class CitationResolver {
  /// The names by which others may cite a notice.
  struct Names {
    var number: String?
    var keys: Set<String> = []
  }

  private struct Citation {
    var id: String
    var title: String?
    var number: String?
    var key: String?
    var citing: CitationResolution.Document
    /// What the row says so far.
    var resolved: String?
    var resolution: String?
  }

  private let number, keys, own, byNumber, byKey, heldByNumber, heldByKey, save: PreparedStatement

  init(_ connection: OpaquePointer) throws(SQLiteFault) {
    func prepare(_ sql: String) throws(SQLiteFault) -> PreparedStatement {
      try PreparedStatement(connection, sql)
    }
    number = try prepare("SELECT doc_number FROM notices WHERE notice_id = ?")
    keys = try prepare("SELECT name_key FROM notice_names WHERE notice_id = ?")
    let citations = """
      SELECT c.citation_id, c.cited_title, c.cited_doc_number, n.notice_id, n.issued_on,
        c.cited_title_key, c.resolved_notice_id, c.resolution
      FROM citations c JOIN notices n USING (notice_id) WHERE c.relation <> 'issues' AND
      """
    own = try prepare("\(citations) c.notice_id = ?")
    byNumber = try prepare("\(citations) c.cited_doc_number = ?")
    byKey = try prepare("\(citations) c.cited_title_key = ?")
    let held = "SELECT n.notice_id, n.title, n.doc_number, n.issued_on FROM notices n"
    heldByNumber = try prepare("\(held) WHERE n.doc_number = ?")
    heldByKey = try prepare("\(held) JOIN notice_names m USING (notice_id) WHERE m.name_key = ?")
    save = try prepare(
      """
      UPDATE citations SET resolved_notice_id = ?, resolution = ?
      WHERE notice_id = ? AND citation_id = ?
      """)
  }

  /// The names of a notice as it stands.
  func names(of noticeID: String) throws(SQLiteFault) -> Names {
    number.bind(noticeID, at: 1)
    keys.bind(noticeID, at: 1)
    return Names(
      number: try number.first { $0.text(0) } ?? nil, keys: Set(try keys.all { $0.text(0) ?? "" }))
  }

  /// Resolves what a notice that was just written cites, and what cites it or cited it `before`.
  func resolve(noticeID: String, before: Names) throws(SQLiteFault) {
    let now = try names(of: noticeID)
    own.bind(noticeID, at: 1)
    var citations = try own.all { Self.citation($0) }
    for number in Set([before.number, now.number].compactMap { $0 }) {
      byNumber.bind(number, at: 1)
      citations += try byNumber.all { Self.citation($0) }
    }
    for key in before.keys.union(now.keys) {
      byKey.bind(key, at: 1)
      citations += try byKey.all { Self.citation($0) }
    }
    var seen: Set<String> = []
    for citation in citations where seen.insert(citation.id).inserted { try resolve(citation) }
  }

  private func resolve(_ citation: Citation) throws(SQLiteFault) {
    var held: [CitationResolution.Document] = []
    if let number = citation.number {
      heldByNumber.bind(number, at: 1)
      held += try heldByNumber.all { Self.document($0) }
    }
    if let key = citation.key {
      heldByKey.bind(key, at: 1)
      held += try heldByKey.all { Self.document($0) }
    }
    var seen: Set<String> = []
    held = held.filter { seen.insert($0.id).inserted }
    let found = CitationResolution.resolve(
      title: citation.title, number: citation.number, citing: citation.citing, among: held)
    // Most citations are of documents that are not held, as their rows say from the beginning.
    if found.noticeID == citation.resolved, found.outcome.rawValue == citation.resolution { return }
    save.bind(found.noticeID, at: 1)
    save.bind(found.outcome.rawValue, at: 2)
    save.bind(citation.citing.id, at: 3)
    save.bind(citation.id, at: 4)
    try save.run()
  }

  private static func citation(_ row: PreparedStatement) -> Citation {
    Citation(
      id: row.text(0) ?? "", title: row.text(1), number: row.text(2), key: row.text(5),
      citing: CitationResolution.Document(id: row.text(3) ?? "", issuedOn: row.text(4)),
      resolved: row.text(6), resolution: row.text(7))
  }

  private static func document(_ row: PreparedStatement) -> CitationResolution.Document {
    CitationResolution.Document(
      id: row.text(0) ?? "", title: row.text(1), number: row.text(2), issuedOn: row.text(3))
  }
}
