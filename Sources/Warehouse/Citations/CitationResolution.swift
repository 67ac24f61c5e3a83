internal import PolicyModel

/// Decides which of the notices held a citation means.
enum CitationResolution {
  /// How a citation was resolved, or why it was not. Raw values are stored.
  enum Outcome: String {
    /// By its document number.
    case number
    /// By its title as printed.
    case title
    /// By its title in normal form, or by what a notice carries.
    case normalisedTitle = "normalised_title"
    /// More than one notice fits.
    case ambiguous
    /// No notice held fits.
    case absent
  }

  /// What is known of a document, cited or held.
  struct Document {
    var id: String
    var title: String?
    var number: String?
    /// ISO 8601; a cited document is never newer than the notice that cites it.
    var issuedOn: String?
  }

  /// The notice that a citation in `citing` of `title` and `number` means.
  static func resolve(
    title: String?, number: String?, citing: Document, among held: [Document]
  ) -> (noticeID: String?, outcome: Outcome) {
    let held = held.filter { document in
      if document.id == citing.id { return false }
      guard let cited = document.issuedOn, let date = citing.issuedOn else { return true }
      return cited <= date
    }
    let numbered = number.map { number in held.filter { $0.number == number } } ?? []
    if numbered.count == 1 { return (numbered[0].id, .number) }
    if numbered.count > 1 {
      // Several notices may share a number; the title tells them apart.
      let named = title.map { title in numbered.filter { isNamed($0, title) } } ?? []
      return named.count == 1 ? (named[0].id, .number) : (nil, .ambiguous)
    }
    guard let title else { return (nil, .absent) }
    // A notice with another number is another document.
    let titled = held.filter { (number == nil || $0.number == nil) && isNamed($0, title) }
    let exact = titled.filter { $0.title == title }
    if exact.count == 1 { return (exact[0].id, .title) }
    if exact.count > 1 { return (nil, .ambiguous) }
    if titled.count == 1 { return (titled[0].id, .normalisedTitle) }
    let key = TitleKey.key(title)
    let whole = titled.filter { $0.title.flatMap { TitleKey.key($0) } == key }
    if whole.count == 1 { return (whole[0].id, .normalisedTitle) }
    return (nil, titled.isEmpty ? .absent : .ambiguous)
  }

  /// Whether the notice goes by `title`; issuers that are both printed must agree.
  private static func isNamed(_ document: Document, _ title: String) -> Bool {
    guard let held = document.title, let key = TitleKey.key(title) else { return false }
    let names = TitleKey.names(ofNotice: held)
    if names.contains(key) { return true }
    guard let short = TitleKey.shortKey(title), names.contains(short) else { return false }
    guard let citedIssuer = TitleKey.issuerKey(title), let issuer = TitleKey.issuerKey(held) else {
      return true
    }
    return issuer.hasSuffix(citedIssuer) || citedIssuer.hasSuffix(issuer)
  }
}
