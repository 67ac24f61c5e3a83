package import TextScanning

/// The notice's title in the `<title>` or a meta tag of its page, which add the site's name.
package enum SiteTitle: ReadingRule {
  package static let identifier = "metadata.site_title"
  package static let summary =
    "Of the parts of a page's title the one that reads as a notice's title is taken."
  package static let matching = [
    RuleExample("青禾县防汛抗旱应急预案_青禾县人民政府", "青禾县防汛抗旱应急预案"),
    RuleExample(
      "青禾市2020-2022年造林计划-通知公告-青禾市林业局", "青禾市2020-2022年造林计划"),
    RuleExample("青禾市人民政府门户网站 - 青禾省水利厅关于加强节水的意见", "青禾省水利厅关于加强节水的意见"),
    RuleExample("青禾市人民政府 | 关于加强节水的意见", "关于加强节水的意见"),
  ]
  package static let notMatching = ["青禾市人民政府门户网站", "首页_青禾市水利局"]

  package static func reading(of example: String) -> String? {
    title(in: Scalars(example), site: [])?.string
  }

  private static let firmSeparators = ScalarSet("_|｜»＞>")
  private static let dashes = ScalarSet("-－–—")
  private static let siteEndings = WordList([
    "网", "网站", "门户", "平台", "专栏", "首页", "人民政府", "局", "厅", "委员会", "办公室", "办公厅", "公开", "公告", "文件",
    "法规",
    "政策", "栏目", "频道", "信息", "动态", "中心",
  ])

  /// The title that stands in `text`; `nil` where no part of it reads as one.
  ///
  /// `site` holds names that are none: the site's and its columns'.
  package static func title(in text: Scalars, site: [Scalars]) -> Scalars? {
    var best: (title: Scalars, score: Int)?
    for part in parts(of: text) where !site.contains(part) {
      guard let score = score(part), score > best?.score ?? 0 else { continue }
      best = (part, score)
    }
    return best?.title
  }

  private static func score(_ part: Scalars) -> Int? {
    guard part.count >= 6 else { return nil }
    let isAbout = part.contains("关于")
    let hasGenre = GenreRule.genre(of: part) != nil
    guard isAbout || hasGenre || part.count >= 12 else { return nil }
    if !isAbout, !hasGenre, siteEndings.matchSuffix(of: part, endingAt: part.count) != nil {
      return nil
    }
    return (isAbout ? 100 : 0) + (hasGenre ? 100 : 0) + min(part.count, 60)
  }

  /// A dash between spaces parts names of pages like a bar.
  private static func spacedDashesMarked(_ text: Scalars) -> Scalars {
    var marked = text
    for index in text.indices.dropFirst().dropLast()
    where dashes.contains(text[index]) && text[index - 1].isSpace && text[index + 1].isSpace {
      marked[index] = "|"
    }
    return marked
  }

  /// The text between separators; a dash parts only where what follows reads as a site or column.
  private static func parts(of text: Scalars) -> [Scalars] {
    spacedDashesMarked(text).split(whereSeparator: firmSeparators.contains).flatMap {
      piece -> [Scalars] in
      var piece = Scalars(piece)
      piece = Scalars(piece[piece.trimmed(0..<piece.count)])
      piece = Scalars(piece[piece.trimmed(0..<piece.count, of: dashes)])
      while let dash = piece.lastIndex(where: dashes.contains), dash > 0 {
        let rest = Scalars(piece[piece.trimmed(dash + 1..<piece.count)])
        guard rest.count <= 24, !(rest.last ?? "》").isOne(of: "》）)”"),
          rest.allSatisfy({ $0.isHan }),
          siteEndings.matchSuffix(of: rest, endingAt: rest.count) != nil,
          !(GenreRule.genre(of: rest).map { $0 != "其他" && $0 != "公告" && $0 != "若干政策" } ?? false)
        else { break }
        piece = Scalars(piece[piece.trimmed(0..<dash, of: dashes)])
      }
      return [piece]
    }
  }
}
