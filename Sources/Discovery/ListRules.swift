/// How an HTML list page names notices and its further pages.
package struct ListRules: Sendable, Equatable {
  /// Globs of the links that are notices (`**/art/*/*/*/art_*.html`, `/zwgk/**/t*_*.html`); empty:
  /// every link of the page's own host that has a date beside it or a title of six characters.
  package var links: [String] = []
  /// Globs of links that are none.
  package var except: [String] = []
  /// Globs of further pages, or templates with `{n}` (`index_{n}.html`); empty: rel=next, 下一页,
  /// and TRS's createPageHTML.
  package var next: [String] = []
  /// How dates near links are printed (`yyyy-MM-dd`, `MM-dd`, `yyyy年M月d日`); `nil`: the usual ways.
  package var date: String?

  /// Makes rules.
  package init(
    links: [String] = [], except: [String] = [], next: [String] = [], date: String? = nil
  ) {
    self.links = links
    self.except = except
    self.next = next
    self.date = date
  }
}
