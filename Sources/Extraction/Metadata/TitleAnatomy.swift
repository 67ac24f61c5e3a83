package import TextScanning

/// The parts of a title: issuer + (关于) + relation + payload + genre (GB/T 9704—2012, 7.3.1).
package struct TitleAnatomy: Sendable, Equatable {
  /// How the document relates to what it carries.
  package enum Relation: String, Sendable {
    case direct
    /// 印发
    case issue
    /// 转发
    case forward
    /// 批转
    case approve
    /// 公布, 发布, 颁布
    case publish
  }

  /// What stands before 关于 or the verb, where it names bodies.
  package var issuer: Range<Int>?
  /// The issuers' names, parted.
  package var issuers: [Scalars] = []
  /// Whether the title counts further issuers without naming them (等九部门).
  package var isIssuerShortened = false
  /// What the document does with its payload.
  package var relation = Relation.direct
  /// The payload's title, without 《》; the whole title where the relation is direct.
  package var payload: Range<Int>
  /// What the payload is; `nil` where nothing says it.
  package var genre: String?
  /// What carries it; `nil` where nothing does.
  package var carrierGenre: String?
}

extension TitleAnatomy {
  private static let about = Scalars("关于")
  private static let verbs: [(word: Scalars, relation: Relation)] = {
    let words: [(String, Relation)] = [
      ("印发", .issue), ("转发", .forward), ("批转", .approve), ("公布", .publish),
      ("发布", .publish), ("颁布", .publish), ("颁发", .publish),
    ]
    return words.map { (Scalars($0.0), $0.1) }
  }()
  private static let adverbs = WordList([
    "重新", "修订", "调整", "联合", "修改", "修订后", "补充", "正式", "组织", "再次", "同意", "制定", "修正", "继续",
  ])
  private static let carriers: Set<String> = ["通知", "公告", "通告", "函", "决定", "命令"]
  private static let openers = ScalarSet("《〈“")
  private static let closers = ScalarSet("》〉”")

  /// Takes a title apart.
  package init(_ title: Scalars, depth: Int = 0) {
    payload = 0..<title.count
    let genreOfAll = GenreRule.genre(of: title)
    genre = genreOfAll
    guard let mark = Self.firstMark(in: title) else { return }
    if mark > 1 {
      let zone = title.trimmed(0..<mark)
      let list = Scalars(title[zone])
      issuers = OrganisationNames.names(in: list)
      isIssuerShortened = OrganisationNames.isShortened(list)
      if !issuers.isEmpty { issuer = zone }
    }
    guard
      let (relation, start) = Self.verb(in: title, at: mark, hasIssuer: issuer != nil || mark == 0)
    else { return }
    let end = GenreRule.coreEnd(of: title)
    guard start < end else { return }
    var range = start..<end
    if let genreOfAll, carriers(genreOfAll, title, &range) {
      carrierGenre = genreOfAll
    } else {
      range = start..<title.count
    }
    if let quoted = Self.quoted(in: title, range) { range = quoted }
    range = title.trimmed(range)
    guard !range.isEmpty else {
      carrierGenre = nil
      return
    }
    let carried = Scalars(title[range])
    let inner = depth < 3 ? TitleAnatomy(carried, depth: depth + 1) : nil
    guard let carriedGenre = inner?.genre ?? GenreRule.genre(of: carried) else {
      // 关于公布…结果的通知 tells something itself; 关于印发…的通知 carries something unnamed.
      if relation == .publish {
        carrierGenre = nil
      } else if let carrierGenre {
        self.relation = relation
        payload = range
        // 转发省水利厅关于做好防汛工作的通知 leaves the second 的通知 out.
        genre = relation == .issue ? "其他" : carrierGenre
      }
      return
    }
    if relation == .publish, carriedGenre == "其他" {
      carrierGenre = nil
      return
    }
    self.relation = relation
    payload = range
    genre = carriedGenre
  }

  /// Takes `的通知` off the end of the payload; `false` where the title ends with its payload.
  private func carriers(_ genre: String, _ title: Scalars, _ range: inout Range<Int>) -> Bool {
    guard Self.carriers.contains(genre) else { return false }
    let word =
      genre == "命令" && !title.matches("命令", at: range.upperBound - 2)
      ? Scalars("令") : Scalars(genre)
    var end = range.upperBound - word.count
    guard end > range.lowerBound, title.matches(word, at: end) else { return false }
    guard
      title[range.lowerBound..<end].count(where: { $0 == "《" })
        == title[range.lowerBound..<end].count(where: { $0 == "》" })
    else { return false }
    let previous = title[end - 1]
    guard previous == "的" || Self.closers.contains(previous) || genre == "通知" else {
      return false
    }
    if previous == "的" { end -= 1 }
    guard end > range.lowerBound else { return false }
    range = range.lowerBound..<end
    return true
  }

  /// The first 关于, or verb of carrying, outside quotation marks.
  private static func firstMark(in title: Scalars) -> Int? {
    var depth = 0
    for index in title.indices {
      let scalar = title[index]
      if openers.contains(scalar) { depth += 1 }
      if closers.contains(scalar) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if title.matches(about, at: index) { return index }
      if verbs.contains(where: { title.matches($0.word, at: index) }),
        index == 0 || !OrganisationNames.names(in: Scalars(title[..<index])).isEmpty
      {
        return index
      }
    }
    return nil
  }

  /// The verb of carrying at a mark, behind 关于 and adverbs, and where its object starts.
  private static func verb(
    in title: Scalars, at mark: Int, hasIssuer: Bool
  ) -> (Relation, Int)? {
    var index = mark
    if title.matches(about, at: index) { index += 2 } else if !hasIssuer { return nil }
    for _ in 0..<3 {
      index = title.skippingSpaces(from: index)
      if let verb = verbs.first(where: { title.matches($0.word, at: index) }) {
        return (verb.relation, index + verb.word.count)
      }
      guard let length = adverbs.match(in: title, at: index) else { return nil }
      index += length
    }
    return nil
  }

  /// The first title in 《》 at the outermost level of a range, unless words follow that make it a
  /// part of another name (《办法》修正案).
  private static func quoted(in title: Scalars, _ range: Range<Int>) -> Range<Int>? {
    guard let start = title[range].firstIndex(of: "《") else { return nil }
    var depth = 0
    for index in start..<range.upperBound {
      if title[index] == "《" { depth += 1 }
      if title[index] == "》" { depth -= 1 }
      if depth == 0 {
        let rest = title.trimmed(index + 1..<range.upperBound)
        let tail = Scalars(title[rest])
        let goesOn = !tail.isEmpty && !tail[0].isOne(of: "和及、的等（(与")
        return goesOn ? nil : start + 1..<index
      }
    }
    return start + 1..<range.upperBound
  }
}
