internal import Warehouse

/// How much notices say of themselves.
struct FieldSection {
  let scope: ReportScope

  private static let fields = [
    "title", "doc_number", "index_number", "issuer", "issued_on", "published_on", "effective_on",
    "expires_on", "genre", "subject_categories", "region_name", "region_code", "admin_level",
    "recipients",
  ]

  func section() throws -> ReportSection {
    let words = scope.words
    var table = ReportTable(
      columns: [
        (words("栏目", "field"), false), (words("有", "filled"), true), (words("缺", "empty"), true),
        (words("填充率", "share"), true),
      ])
    let all = try scope.count("SELECT count(*) FROM {notices}")
    let sums = Self.fields.map { "count(\($0)) AS \($0)" }.joined(separator: ", ")
    try scope.rows("SELECT \(sums) FROM {notices}") { row in
      for field in Self.fields {
        let filled = row.integer(field) ?? 0
        let name = words.column(field)
        let missing = all - filled
        let filledHref =
          filled == 0
          ? nil
          : try scope.noticeEvidence(
            words("有\(name)的公文", "Notices with \(name)"), total: filled,
            where: "\(field) IS NOT NULL")
        let href =
          missing == 0
          ? nil
          : try scope.noticeEvidence(
            words("没有读出\(name)的公文", "Notices without \(name)"), total: missing,
            where: "\(field) IS NULL")
        var share = ReportTable.Cell(
          value: Geometry.share(Double(filled), of: Double(all)),
          scope.figures.share(filled, of: all), href: href ?? filledHref)
        share.meter = Geometry.share(Double(filled), of: Double(all))
        table.rows.append([
          .init(name), .init(number: filled, scope.figures.count(filled), href: filledHref),
          .init(number: missing, scope.figures.count(missing), href: href), share,
        ])
      }
    }
    return ReportSection(
      anchor: "fields", heading: words("字段填充率", "Fields filled"),
      lead: [
        words(
          "公文没有写的栏目为空，不推算；所以低填充率不一定是读取的缺陷。",
          "What a notice does not say is empty and never inferred, so a low share need not be a fault "
            + "of reading.")
      ],
      blocks: [.table(table)])
  }
}
