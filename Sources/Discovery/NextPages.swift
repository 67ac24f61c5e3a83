internal import Markup
internal import TextScanning

/// Where a list goes on.
enum NextPages {
  /// The further pages that a page names: by the rules where there are some, else by what sites do.
  static func find(
    _ collector: LinkCollector, text: [UInt8], page: WebAddress, rules: ListRules
  ) -> [WebAddress] {
    let found =
      rules.next.isEmpty
      ? usual(collector, text: text, page: page) : byRules(collector, page: page, rules: rules.next)
    var seen: Set<WebAddress> = [page]
    return found.filter { seen.insert($0).inserted }
  }

  // MARK: - By rules

  private static func byRules(
    _ collector: LinkCollector, page: WebAddress, rules: [String]
  ) -> [WebAddress] {
    rules.flatMap { rule -> [WebAddress] in
      let glob = AddressGlob(rule)
      guard rule.contains("{n}") else {
        return collector.links.map(\.address).filter(glob.matches)
      }
      return numbered(glob, template: rule, collector, page: page).map { [$0] } ?? []
    }
  }

  /// The page behind this one by a template: its number and one, or the lowest that the page links
  /// to, or the first, which is 1 (`index.html`, `index_1.html`).
  private static func numbered(
    _ glob: AddressGlob, template: String, _ collector: LinkCollector, page: WebAddress
  ) -> WebAddress? {
    if let number = glob.number(in: page) { return glob.replacing(page, with: number + 1) }
    let linked = collector.links.map(\.address)
      .compactMap { address in glob.number(in: address).map { (number: $0, address: address) } }
      // Number 0 or 1 may be this very page under another address.
      .min { $0.number < $1.number }
    if let linked { return linked.address }
    // A glob with stars says nothing about an address that nobody has seen.
    guard !template.contains("*") else { return nil }
    return page.resolving(template.replacing("{n}", with: "1"))
  }

  // MARK: - What sites do

  private static func usual(
    _ collector: LinkCollector, text: [UInt8], page: WebAddress
  ) -> [WebAddress] {
    let related = collector.links.filter { $0.rel.split(separator: " ").contains("next") }
    if let next = related.first { return [next.address] }
    if let next = collector.links.first(where: { isNext($0.text) || isNext($0.title) }) {
      return [next.address]
    }
    if let next = PagingScript.next(text, page: page) { return [next] }
    return sibling(collector, page: page).map { [$0] } ?? []
  }

  private static func isNext(_ words: Scalars) -> Bool {
    guard words.count <= 8 else { return false }
    let text = words.filter { !$0.isSpace }.string.lowercased()
    return text.contains("下一页") || text.contains("下页") || text.contains("后一页")
      || ["next", "next>", "next»", "next›", "»", "›", ">"].contains(text)
  }

  /// The page of the next number among links that are nothing but numbers: 1 2 3 … 9.
  private static func sibling(_ collector: LinkCollector, page: WebAddress) -> WebAddress? {
    let numbered = collector.links.compactMap { link -> (number: Int, address: WebAddress)? in
      guard link.text.count <= 5, !link.text.isEmpty,
        link.text.allSatisfy({ $0.digit != nil }), link.address.host == page.host,
        let number = Int(link.text.string)
      else { return nil }
      return (number, link.address)
    }
    // A page that links to itself by its number says where it stands; the first often does not.
    let own = numbered.first { $0.address == page }?.number ?? gap(numbered.map(\.number))
    return numbered.first { $0.number == own + 1 }?.address
  }

  /// The number of the page that is shown and so is no link: the first that is missing.
  private static func gap(_ numbers: [Int]) -> Int {
    let known = Set(numbers)
    var number = known.min() ?? 1
    if number > 1 { return number - 1 }
    while known.contains(number) { number += 1 }
    return number
  }
}
