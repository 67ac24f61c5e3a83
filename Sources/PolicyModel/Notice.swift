/// One notice (公文): its metadata and its canonical text.
package struct Notice: Sendable, Equatable {
  /// Sixteen hexadecimal digits derived from the source; the same on every run.
  package var id: String
  /// The file path or URL the page came from.
  package var source: String
  /// The document's full title, without the site's name.
  package var title: String?
  /// 发文字号 in the form 浙政办发〔2019〕11号.
  package var documentNumber: DocumentNumber?
  /// 索引号 as printed.
  package var indexNumber: String?
  /// The body that issued it; joint issuers separated by `;`.
  package var issuer: String?
  /// 成文日期, ISO 8601.
  package var issuedOn: String?
  /// The page's 发布日期, ISO 8601.
  package var publishedOn: String?
  /// 施行日期, ISO 8601.
  package var effectiveOn: String?
  /// 失效 or 废止日期, ISO 8601; never computed from a duration.
  package var expiresOn: String?
  /// What the payload is (文种 or kind of plan).
  package var genre: String?
  /// The genre of the notice that carries the payload (通知), where there is one.
  package var carrierGenre: String?
  /// 主题分类 values joined with `;`.
  package var subjectCategories: String?
  /// The full name of the administrative area that the notice governs.
  package var regionName: String?
  /// The area's six-digit GB/T 2260 code as of the issue date.
  package var regionCode: String?
  /// The code of the unit above the area, or of that which a zone or a township lies in.
  package var regionParentCode: String?
  /// national, province, prefecture, county, township or zone.
  package var adminLevel: String?
  /// 主送机关 as printed, without the closing colon.
  package var recipients: String?
  /// The page's metadata block, one line per row; not part of the body.
  package var header: String
  /// The canonical text. All offsets count its Unicode scalars.
  package var body: String

  /// Makes a notice of which nothing but source and text is known yet.
  package init(id: String, source: String, header: String, body: String) {
    self.id = id
    self.source = source
    self.header = header
    self.body = body
  }
}
