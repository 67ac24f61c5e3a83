/// One value that the page offers for a field of `notices`, and where.
package struct FieldCandidate: Sendable, Equatable {
  /// The fields of `notices` that can have several candidates. Raw values are column names.
  package enum Field: String, Sendable, CaseIterable {
    case title, issuer, genre, recipients
    case documentNumber = "doc_number"
    case indexNumber = "index_number"
    case issuedOn = "issued_on"
    case publishedOn = "published_on"
    case effectiveOn = "effective_on"
    case expiresOn = "expires_on"
    case carrierGenre = "carrier_genre"
    case subjectCategories = "subject_categories"
    case regionName = "region_name"
    /// 有效性 as printed: 有效, 失效, 废止.
    case validity
    /// 公开方式 as printed: 主动公开, 依申请公开.
    case disclosure
    /// 来源: the body or site the page names as its source.
    case contentSource = "content_source"
  }

  /// Where on the page a value stands. Raw values are stored.
  package enum Place: String, Sendable {
    /// The metadata block; offsets count the scalars of `notices.header`.
    case header
    /// A `<meta>` tag or the `<title>` of the page.
    case metaTag = "meta_tag"
    /// The text of the notice; offsets count the scalars of `notices.body`.
    case body
    /// Derived from another field (the genre from the title).
    case derived
  }

  /// The field.
  package var field: Field
  /// The normal form, as it would stand in `notices`.
  package var value: String
  /// The value as printed.
  package var text: String
  /// Where it stands.
  package var place: Place
  /// The label, tag name or rule that gave it (发文字号, ArticleTitle, signature).
  package var label: String
  /// Half-open range in scalars of the header or body, where the place is one of them.
  package var range: Range<Int>?

  /// Makes a candidate.
  package init(
    _ field: Field, value: String, text: String, place: Place, label: String,
    range: Range<Int>? = nil
  ) {
    self.field = field
    self.value = value
    self.text = text
    self.place = place
    self.label = label
    self.range = range
  }
}
