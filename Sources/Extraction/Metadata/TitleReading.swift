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
    if isMasthead(title) { return -20 }
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

  private static let mastheads = ["令", "公告", "通告", "公报", "文件", "决定"].map { Scalars($0) }

  /// 青禾省人民政府令, 青禾市财政局公告: the name of a body and of a kind of paper, and no subject.
  static func isMasthead(_ line: Scalars) -> Bool {
    guard line.count <= 40 else { return false }
    let line = line.withoutSpaces
    return mastheads.contains { kind in
      line.ends(with: kind) && OrganisationNames.isName(Scalars(line.dropLast(kind.count)))
    }
  }

  /// The government that a title without 关于 starts with: 青禾县人民政府工作规则.
  static func government(in title: Scalars) -> String? {
    let word = Scalars("人民政府")
    guard let start = title.firstIndex(of: word, to: min(title.count, 24)), start >= 2 else {
      return nil
    }
    var end = start + word.count
    for office in ["办公室", "办公厅"] where title.matches(Scalars(office), at: end) { end += 3 }
    return OrganisationNames.isName(Scalars(title[..<end])) ? title.string(0..<end) : nil
  }

  /// The title without its number, marks of state and the like behind or before it.
  static func cleaned(_ title: Scalars) -> Scalars {
    var range = title.trimmed(0..<title.count)
    // 关于…的通知（青政发〔2020〕1号): the number is a field of its own.
    if let number = DocumentNumberScanner.first(in: title, from: range.lowerBound),
      number.number.year != nil
    {
      let before = title.trimmed(
        range.lowerBound..<number.range.lowerBound, of: "（(［[【〔")
      let after = title.trimmed(
        number.range.upperBound..<range.upperBound, of: "）)］]】〕：:")
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
        let line = blocks[index].text
        let rest = blocks.indices[index...].prefix(4).filter { functions[$0] == .title }
        if isComplete(run.map { blocks[$0].text }, before: rest.map { blocks[$0].text }) {
          runs.append(run)
          run = []
        } else if run.count == 1, repeatsIssuer(blocks[run[0]].text, in: line) {
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
    // 第12号 and 2021年第5号 go with the masthead above them.
    let core = Scalars(line[line.trimmed(0..<line.count, of: "（()）〔〕[]")])
    if core.count <= 14, core.contains("第"), core.last == "号" { return false }
    // 公开目录：规范性文件 is a label that the lexicon does not know.
    if let colon = line.firstIndex(where: ScalarSet.colons.contains), colon <= 6, line.count <= 30 {
      return false
    }
    if HeaderLabels.bareLabel(in: line, at: 0) != nil { return false }
    if !HeaderFieldReader.fields(of: line).isEmpty, line.count(of: ScalarSet.colons) > 0 {
      return false
    }
    return line.contains(where: { $0.isHan })
  }

  /// Whether a line that names a body is said again by the title below it.
  private static func repeatsIssuer(_ line: Scalars, in title: Scalars) -> Bool {
    guard OrganisationNames.isName(line), let first = TitleAnatomy(title).issuers.first else {
      return false
    }
    return line == first || line.ends(with: first) || first.ends(with: line)
  }

  /// 文种 that close a title with 关于 behind 的.
  private static let closing: Set<String> = [
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "实施意见", "指导意见", "通知", "通报", "报告", "请示", "批复", "议案",
    "函", "纪要",
  ]

  /// Whether the lines make up a whole title that the lines below do not go on with.
  private static func isComplete(_ lines: [Scalars], before rest: [Scalars]) -> Bool {
    guard !lines.isEmpty, let next = rest.first, let first = next.first else { return false }
    let title = joined(lines)
    if isMasthead(title) { return true }
    if title.count(where: { $0 == "《" }) > title.count(where: { $0 == "》" }) { return false }
    if first.isOne(of: "的》）)（(》的和与及暨") { return false }
    let anatomy = TitleAnatomy(title)
    guard let genre = anatomy.genre else { return false }
    if isMasthead(next) { return true }
    // 关于…发展计划 / 执行情况的报告: the word of a genre in mid-title.
    if anatomy.carrierGenre == nil, !closing.contains(genre), title.contains("关于"),
      rest.contains(where: { line in
        GenreRule.genre(of: line).map { closing.contains($0) } ?? false
          && line.firstIndex(of: "关于") == nil && line.contains("的")
      })
    {
      return false
    }
    // 关于印发…行动计划 waits for its 的通知.
    if anatomy.carrierGenre == nil, next.ends(with: "通知"), next.count <= 12 {
      return false
    }
    // A line of a title that is set over several lines may end in the word of a genre (…规划 / 实施方案).
    if next.count <= 12, GenreRule.genre(of: next) != nil,
      next.firstIndex(of: "关于") == nil,
      !title.ends(with: "通知")
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
        || line.firstIndex(of: "关于").map {
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
