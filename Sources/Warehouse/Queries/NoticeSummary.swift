/// One notice in a list.
package struct NoticeSummary: Sendable, Equatable {
  /// Sixteen hexadecimal digits.
  package var noticeID: String
  /// The file path or URL.
  package var source: String
  /// The document's full title.
  package var title: String?
  /// 发文字号 in its normal form.
  package var documentNumber: String?
  /// The body that issued it.
  package var issuer: String?
  /// 成文日期, ISO 8601.
  package var issuedOn: String?
  /// What the payload is.
  package var genre: String?
  /// The number of the current version, from 1.
  package var version: Int
}
