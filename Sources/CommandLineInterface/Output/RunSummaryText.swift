internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// The end of a run in plain words.
enum RunSummaryText {
  /// A few lines: what was read, what became of it, and where to look next.
  static func lines(_ report: RunReport, warehousePath: String) -> [String] {
    let counts = report.counts
    var lines: [String] = []
    var parts = [
      count(counts.new, "new"), count(counts.newVersions, "new version"),
      count(counts.updated, "updated"), count(counts.sameText, "same text"),
      count(counts.captured, "stored"),
    ].compactMap { $0 }
    parts.append("\(counts.unchanged) unchanged")
    if let dropped = count(counts.dropped, "dropped before") { parts.append(dropped) }
    parts.append("\(counts.quarantined) quarantined")
    lines.append("\(Self.number(counts.seen, "item")): \(parts.joined(separator: ", "))")
    if !report.quarantined.isEmpty {
      let reasons = report.quarantined.sorted {
        ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
      }
      let text = reasons.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
      lines.append("quarantined in this run: \(text)")
    }
    if counts.vanished + counts.notFetched > 0 {
      let parts = [
        count(counts.vanished, "vanished"), count(counts.notFetched, "not fetched"),
      ].compactMap { $0 }
      lines.append("pages of sources: \(parts.joined(separator: ", "))")
    }
    for end in report.sources where end.error != nil || end.failedPages > 0 {
      let what = end.error.map { _ in "failed" } ?? "\(number(end.failedPages, "page")) not fetched"
      lines.append("source \(end.source): \(what); gongwen retry asks again")
    }
    if report.held > 0 {
      lines.append(
        "\(Self.number(report.held, "unchanged item")) \(report.held == 1 ? "stays" : "stay") in quarantine"
      )
    }
    if report.skippedFiles > 0 {
      let verb = report.skippedFiles == 1 ? "was" : "were"
      lines.append(
        "\(Self.number(report.skippedFiles, "file")) of other kinds \(verb) passed over (not html, htm, xml, txt or md)"
      )
    }
    let passedOver = report.passedOverRecords.values.reduce(0, +)
    if passedOver > 0 {
      let reasons = report.passedOverRecords.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let text = reasons.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      let verb = passedOver == 1 ? "was" : "were"
      lines.append("\(Self.number(passedOver, "record")) of archives \(verb) passed over: \(text)")
    }
    lines.append("warehouse: \(warehousePath)")
    let next =
      counts.quarantined + report.held > 0
      ? "next: gongwen status, gongwen quarantine list"
      : "next: gongwen status, gongwen query 'SELECT title FROM notices'"
    lines.append(next)
    return lines
  }

  private static func number(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }

  private static func count(_ number: Int, _ word: String) -> String? {
    number == 0 ? nil : "\(number) \(word)"
  }
}
