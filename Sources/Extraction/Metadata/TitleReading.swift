internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Finds the candidates of the title: lines of the text, labels, meta tags.
enum TitleReading {
  private static let letterhead = Scalars("文件")
  private static let contents = [Scalars("目录"), Scalars("目 录")]
  private static let ellipses = [Scalars("…"), Scalars("...")]

  /// Adds the titles that the lines at the head of the text make up.
  static func readBody(
    _ document: ParsedDocument, functions: [BlockFunction], into list: inout CandidateList
  ) {
    for run in headRuns(document.blocks, functions) {
      let text = joined(run.map { document.blocks[$0].text })
      guard let first = run.first, let last = run.last else { continue }
      let range =
        document.blocks[first].range.lowerBound..<document.blocks[last].range.upperBound
      add(text, text: document.body.string(range), .body, "heading", range, base: 40, &list)
    }
    if let index = payloadHeading(document.blocks, functions) {
      let block = document.blocks[index]
      add(
        block.text, text: block.text.string, .body, "payload_heading", block.range, base: 4, &list)
    }
  }

  /// Adds a title that the page gives elsewhere.
  static func add(
    _ title: Scalars, text: String, _ place: FieldCandidate.Place, _ label: String,
    _ range: Range<Int>?, base: Int, _ list: inout CandidateList
  ) {
    let cleaned = cleaned(title)
    guard cleaned.count >= 4 else { return }
    list.add(
      FieldCandidate(
        .title, value: cleaned.string, text: text, place: place, label: label, range: range),
      trust: base + plausibility(of: cleaned))
  }

  /// How much a text reads as the title of a notice.
  ///
  /// A carrier's title stands before its payload's, one with its issuer before one without.
  private static func plausibility(of title: Scalars) -> Int {
    let anatomy = TitleAnatomy(title)
    var score = 0
    if anatomy.genre != nil { score += 30 }
    if anatomy.carrierGenre != nil { score += 15 }
    if let first = anatomy.issuers.first {
      score += OrganisationNames.lacksRegion(first) ? 12 : 20
    }
    if ellipses.contains(where: title.ends(with:)) { score -= 60 }
    if title.count(of: ScalarSet.sentenceEnds) > 0 { score -= 30 }
    if title.count > 150 { score -= 30 }
    return score
  }

  /// The title without its number, marks of state and the like behind or before it.
  static func cleaned(_ title: Scalars) -> Scalars {
    var range = title.trimmed(0..<title.count)
    // 关于…的通知（青政发〔2020〕1号): the number is a field of its own.
    if let number = DocumentNumberScanner.first(in: title, from: range.lowerBound),
      number.number.year != nil
    {
      let before = title.trimmed(
        range.lowerBound..<number.range.lowerBound, of: ScalarSet("（(［[【〔"))
      let after = title.trimmed(
        number.range.upperBound..<range.upperBound, of: ScalarSet("）)］]】〕：:"))
      let isOpen =
        title[before].count(where: { $0 == "《" })
        > title[before].count(where: { $0 == "》" })
      if !isOpen, before.count >= 6, after.isEmpty {
        range = before
      } else if before.isEmpty, after.count >= 6 {
        range = after
      }
    }
    let whole = Scalars(title[range])
    if whole.first == "《", whole.last == "》", whole.count(where: { $0 == "《" }) == 1 {
      return Scalars(whole.dropFirst().dropLast())
    }
    for mark in [
      "[失效]", "【失效】", "（失效）", "(失效)", "[废止]", "【废止】", "（已废止）", "(已废止)", "（全文）", "【有效】", "[有效]",
    ] {
      let mark = Scalars(mark)
      if whole.ends(with: mark) { return Scalars(whole.dropLast(mark.count)) }
      if whole.starts(with: mark) { return Scalars(whole.dropFirst(mark.count)) }
    }
    return whole
  }

  /// The runs of head lines that make up a title each.
  private static func headRuns(_ blocks: [Block], _ functions: [BlockFunction]) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    for index in blocks.indices.prefix(24) {
      if functions[index] == .title, isTitleLine(blocks[index].text) {
        if isComplete(run.map { blocks[$0].text }, before: blocks[index].text) {
          runs.append(run)
          run = []
        }
        run.append(index)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
      if functions[index] != .title, functions[index] != .documentNumber { break }
    }
    if !run.isEmpty { runs.append(run) }
    return runs.map { trimmed($0, blocks) }
  }

  /// A run without lines that follow its genre: the body's name and the month on a cover.
  private static func trimmed(_ run: [Int], _ blocks: [Block]) -> [Int] {
    for end in stride(from: run.count, to: 0, by: -1) {
      let lines = run.prefix(end).map { blocks[$0].text }
      if GenreRule.genre(of: joined(lines)) != nil { return Array(run.prefix(end)) }
    }
    return run
  }

  private static func isTitleLine(_ line: Scalars) -> Bool {
    guard line.count >= 2, !contents.contains(line), let last = line.last else { return false }
    if ScalarSet.colons.contains(last) { return false }
    // 青禾市人民政府文件 heads the paper, （2020年1月1日…通过） and dates tell of its making.
    if line.ends(with: letterhead), line.count <= 30,
      OrganisationNames.isName(Scalars(line.dropLast(2)))
    {
      return false
    }
    if let date = DateScanner.first(in: line) {
      let isNote = line.first == "（" || line.first == "("
      if isNote || date.range.count + 2 >= line.count { return false }
    }
    if !HeaderFieldReader.fields(of: line).isEmpty, line.count(of: ScalarSet.colons) > 0 {
      return false
    }
    return line.contains(where: { $0.isHan })
  }

  /// Whether the lines make up a whole title that `next` does not go on with.
  private static func isComplete(_ lines: [Scalars], before next: Scalars) -> Bool {
    guard !lines.isEmpty, let first = next.first else { return false }
    let title = joined(lines)
    if title.count(where: { $0 == "《" }) > title.count(where: { $0 == "》" }) { return false }
    if "的》）)（(》的和与及暨".unicodeScalars.contains(first) { return false }
    let anatomy = TitleAnatomy(title)
    guard anatomy.genre != nil else { return false }
    // 关于印发…行动计划 waits for its 的通知.
    if anatomy.carrierGenre == nil, next.ends(with: Scalars("通知")), next.count <= 12 {
      return false
    }
    // A line of a title that is set over several lines may end in the word of a genre (…规划 / 实施方案).
    if next.count <= 12, GenreRule.genre(of: next) != nil,
      next.firstIndex(of: Scalars("关于")) == nil,
      !title.ends(with: Scalars("通知"))
    {
      return false
    }
    return true
  }

  /// Lines as one text; names of bodies above each other stay apart.
  static func joined(_ lines: [Scalars]) -> Scalars {
    var title: Scalars = []
    for line in lines {
      if let last = title.last, needsSpace(title, last, line) { title.append(" ") }
      title.append(contentsOf: line)
    }
    return title
  }

  private static func needsSpace(
    _ title: Scalars, _ last: Unicode.Scalar, _ line: Scalars
  ) -> Bool {
    guard let first = line.first else { return false }
    if last.isLatin, first.isLatin { return true }
    return OrganisationNames.isName(title.split(separator: " ").last.map(Scalars.init) ?? title)
      && (OrganisationNames.isName(line)
        || line.firstIndex(of: Scalars("关于")).map {
          $0 > 2 && OrganisationNames.isName(Scalars(line[..<$0]))
        } ?? false)
  }

  /// The line that heads the payload behind the carrier's signature.
  private static func payloadHeading(_ blocks: [Block], _ functions: [BlockFunction]) -> Int? {
    guard let signature = functions.firstIndex(of: .signingDate) else { return nil }
    for index in blocks.indices[(signature + 1)...].prefix(6) {
      let text = blocks[index].text
      if functions[index] == .text, text.count >= 6, text.count <= 80,
        text.count(of: ScalarSet.clauseEnds) == 0, GenreRule.genre(of: text) != nil
      {
        return index
      }
    }
    return nil
  }
}
