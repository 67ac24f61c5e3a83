internal import Markup
internal import TextScanning

/// The list service of jcms: XML whose records are pieces of HTML, with bare `&` in its links.
///
/// `<datastore><nextgroup>…</nextgroup><recordset><record><![CDATA[<li>…</li>]]></record>…`; it is
/// taken apart by its own few tags, since no XML parser takes what the service sends.
enum JCMSService {
  /// The answer of the service in a page that carries it; `nil` for other pages.
  static func content(_ text: [UInt8]) -> [UInt8]? {
    guard let start = text.firstIndex(of: "<datastore", from: 0) else { return nil }
    let end = text.firstIndex(of: "</datastore", from: start) ?? text.count
    return Array(text[start..<end])
  }

  /// Reads an answer; `text` is UTF-8.
  static func read(
    _ text: [UInt8], page: WebAddress, rules: ListRules
  ) throws(DiscoveryFault) -> DiscoveredPage {
    let records = pieces("record", in: text)
    let groups = pieces("nextgroup", in: text)
    let rows = try collector(records, page: page)
    let named = try collector(groups, page: page)
    var next = named.links.map(\.address)
    if next.isEmpty { next = following(page, total: number("totalrecord", in: text)) }
    let links = ListPage.notices(
      rows, page: page, rules: rules, next: Set(next), isService: true)
    if links.isEmpty, !records.isEmpty {
      throw DiscoveryFault(
        .nothingFound, url: page.text,
        "none of the \(records.count) records has a link that fits `links`; the site may have "
          + "changed")
    }
    var seen: Set<WebAddress> = [page]
    return DiscoveredPage(
      links: links, next: next.filter { seen.insert($0).inserted }.map(\.text))
  }

  private static func collector(
    _ pieces: [[UInt8]], page: WebAddress
  ) throws(DiscoveryFault) -> LinkCollector {
    // Each record is a box of its own, so that a date belongs to its link.
    let html = pieces.reduce(into: Array("<body>".utf8)) {
      $0 += Array("<div>".utf8) + $1 + Array("</div>".utf8)
    }
    let tree = try Discovery.parsed(page) { () throws(MarkupFailure) in
      try MarkupTree.html(html)
    }
    return LinkCollector(tree, page: page)
  }

  /// What stands in each element of a name, without the marks of CDATA.
  private static func pieces(_ name: String, in text: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var index = 0
    while let start = text.firstIndex(of: "<\(name)", from: index) {
      guard let open = text[start...].firstIndex(of: 0x3E) else { break }
      let body = open + 1
      // `<recordset>` begins as `<record>` does.
      let isWhole = text[start + name.utf8.count + 1] <= 0x20 || start + name.utf8.count + 1 == open
      guard isWhole else {
        index = body
        continue
      }
      let end = text.firstIndex(of: "</\(name)>", from: body) ?? text.count
      pieces.append(unwrapped(text[body..<end]))
      index = end
    }
    return pieces
  }

  private static func unwrapped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var piece = bytes.drop { $0 <= 0x20 }
    if piece.starts(with: "<![CDATA[".utf8) {
      piece = piece.dropFirst(9)
      if let end = Array(piece).firstIndex(of: "]]>", from: 0) { piece = piece.prefix(end) }
    }
    return Array(piece)
  }

  private static func number(_ name: String, in text: [UInt8]) -> Int? {
    pieces(name, in: text).first.flatMap {
      Int(String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self))
    }
  }

  /// The next stretch of records where the answer does not name it but says how many there are.
  private static func following(_ page: WebAddress, total: Int?) -> [WebAddress] {
    guard let total, let query = page.query else { return [] }
    var fields = query.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
    func place(_ name: String) -> (index: Int, value: Int)? {
      for (index, field) in fields.enumerated() where field.hasPrefix(name + "=") {
        return Int(field.dropFirst(name.count + 1)).map { (index, $0) }
      }
      return nil
    }
    guard let first = place("startrecord"), let last = place("endrecord"),
      last.value >= first.value, last.value < total
    else { return [] }
    let end = min(total, last.value + last.value - first.value + 1)
    fields[first.index] = "startrecord=\(last.value + 1)"
    fields[last.index] = "endrecord=\(end)"
    var next = page
    next.query = fields.joined(separator: "&")
    return [next]
  }
}
