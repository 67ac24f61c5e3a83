internal import PolicyModel
package import Warehouse

/// A row of the warehouse, and everything that it goes back to.
package struct Explanation: Sendable {
  /// A rule of reading.
  package struct Rule: Sendable {
    package var identifier: String
    package var summary: String
    /// Texts, and how the rule reads each; `nil` where it leaves the text alone.
    package var examples: [(text: String, reading: String?)]

    /// Makes a rule.
    package init(identifier: String, summary: String, examples: [(text: String, reading: String?)])
    {
      self.identifier = identifier
      self.summary = summary
      self.examples = examples
    }
  }

  /// The clause that a row stands in, or one above it.
  package struct Unit: Sendable {
    package var id: String
    package var address: String
    package var label: String?
    package var heading: String?
    package var range: Range<Int>
  }

  /// The bytes of the page.
  package struct Capture: Sendable {
    package var sha256: String
    package var byteCount: Int?
    package var fetchedAt: String?
    package var contentType: String?
    package var version: Int
    package var versionCount: Int
    package var readerKey: String

    /// Makes a capture.
    package init(_ detail: NoticeDetail, byteCount: Int?, contentType: String?) {
      sha256 = detail.captureSHA256
      self.byteCount = byteCount
      fetchedAt = detail.fetchedAt
      self.contentType = contentType
      version = detail.version
      versionCount = detail.versions.count
      readerKey = detail.readerKey
    }
  }

  /// Where the quote stands in the page, or why that cannot be said.
  package enum PagePlace: Sendable {
    /// In the page decoded from `charset`; `bytes` in the capture where the charset lets it be told.
    case found(PlaceFinder.Place, charset: String, bytes: Range<Int>?, excerpt: String)
    /// Nowhere, and why.
    case notFound(String)
  }

  /// The row.
  package var fact: FactRow
  /// The notice's title.
  package var noticeTitle: String?
  /// The file path or URL.
  package var source: String
  /// The rule that read it; `nil` for rows without one.
  package var rule: Rule?
  /// The quote's place in the body.
  package var range: Range<Int>
  package var quote: String
  /// What stands before and behind it.
  package var before: String
  package var after: String
  /// The clause that it stands in and those above, the outermost first.
  package var path: [Unit]
  package var capture: Capture
  package var place: PagePlace

  /// The quote's place within the innermost clause; `nil` where it stands in none.
  package var rangeInClause: Range<Int>? {
    guard let clause = path.last, clause.range.lowerBound <= range.lowerBound else { return nil }
    return range.lowerBound - clause.range.lowerBound..<range.upperBound - clause.range.lowerBound
  }

  /// Makes an explanation of a row from what is held of its notice.
  package init(
    _ fact: FactRow, in detail: NoticeDetail, rule: Rule?, capture: Capture,
    page: (text: [UInt8], charset: String)?, raw: [UInt8]?
  ) {
    let body = Array(detail.reading.notice.body.unicodeScalars)
    let start = min(max(0, fact.integer("char_start") ?? 0), body.count)
    let end = min(max(start, fact.integer("char_end") ?? start), body.count)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: body[range])
      return String(view)
    }
    self.fact = fact
    noticeTitle = detail.reading.notice.title
    source = detail.reading.notice.source
    self.rule = rule
    self.capture = capture
    range = start..<end
    quote = text(start..<end)
    before = text(max(0, start - 40)..<start)
    after = text(end..<min(body.count, end + 40))
    path = Self.path(fact, detail)
    guard let page else {
      place = .notFound("the bytes of the page are not held, or are no text")
      return
    }
    let scalars = Array(String(decoding: page.text, as: UTF8.self).unicodeScalars)
    // Enough around the quote to tell it from others; white space is passed over.
    let found = PlaceFinder(page: scalars).place(
      of: Array(body[start..<end]), before: Array(body[max(0, start - 80)..<start]),
      after: Array(body[end..<min(body.count, end + 80)]))
    guard let found else {
      place = .notFound(
        "the page does not print the quote in one piece; the body was put together from its parts")
      return
    }
    var excerpt = String.UnicodeScalarView()
    excerpt.append(contentsOf: scalars[found.range].prefix(400))
    let bytes = raw.flatMap {
      ByteLocator.bytes(of: found.range, in: $0, decoded: scalars, charset: page.charset)
    }
    place = .found(
      found, charset: page.charset, bytes: bytes,
      excerpt: String(excerpt) + (found.range.count > 400 ? "…" : ""))
  }

  private static func path(_ fact: FactRow, _ detail: NoticeDetail) -> [Unit] {
    var byID: [String: Int] = [:]
    for (index, clause) in detail.reading.clauses.enumerated() { byID[clause.id] = index }
    var next = fact.text("clause_id")
    var path: [Unit] = []
    while let id = next, let index = byID[id], path.count < 32 {
      let clause = detail.reading.clauses[index]
      path.append(
        Unit(
          id: id, address: clause.address, label: clause.label, heading: clause.heading,
          range: clause.range))
      next = clause.parentID
    }
    return path.reversed()
  }
}
