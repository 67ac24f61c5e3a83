internal import Markup
internal import TextScanning

/// The lines of a marked-up page in reading order, with the elements they stand in.
///
/// One pass over the nodes of the tree; nothing recurses on depth.
struct PageFlow {
  /// The visible lines that have a text.
  fileprivate(set) var lines: [PageLine] = []
  /// The lines of hidden elements.
  fileprivate(set) var hiddenLines: [PageLine] = []
  /// The tables, those outside before those inside.
  var tables: [TableElement] = []
  /// The cells, in document order.
  var cells: [CellElement] = []
  /// The page's meta tags and its title.
  private(set) var metaTags: [ParsedDocument.MetaTag] = []
  /// The images, each with the index of the line that follows it.
  private(set) var images: [(line: Int, node: Int)] = []
  /// Links to files, whether they have a text or not.
  private(set) var fileLinks: [(line: Int, text: Scalars, href: String)] = []
  /// Whether the page asks for a password.
  private(set) var asksForPassword = false
  /// The traits of every node.
  private(set) var traits: [ElementTraits]

  private let tree: MarkupTree
  /// In XML an element of any name is a block.
  private let isXML: Bool
  private let styleSheet: StyleSheet
  private var builder = LineBuilder()
  private var pendingLinks: [PageLine.Link] = []
  private var openLink: (node: Int, start: Int, href: String)?
  private var lineTraits = ElementTraits()
  private var breaks = true
  /// Hidden text is put together apart, so that it breaks no line that is shown.
  private var hiddenBuilder = LineBuilder()
  private var hiddenTraits = ElementTraits()
  private var hiddenBreaks = true

  /// Reads a tree.
  init(_ tree: MarkupTree, isXML: Bool) {
    self.tree = tree
    self.isXML = isXML
    styleSheet = StyleSheet(tree.styleSheets)
    traits = .init(repeating: ElementTraits(), count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() { visit(index) }
    flush()
    flushHidden()
    spreadLines()
  }

  // MARK: - Nodes

  private mutating func visit(_ index: Int) {
    let node = tree.nodes[index]
    var own = traits[Int(node.parent)]
    if node.tag == .text {
      traits[index] = own
      addText(index, own)
      return
    }
    switch node.tag {
    case .br: breakLine(own)
    case .hr: endLine(own)
    case .title where !isXML || tree.nodes[Int(node.parent)].tag == .head:
      addTitle(index)
      own.flags.insert(.isHidden)
    case .meta: addMeta(index)
    case .select, .option, .textarea, .button, .template, .svg, .iframe, .object, .video, .audio,
      .canvas, .noframes, .dialog:
      own.flags.insert(.isHidden)
    case .input:
      if attribute(.type, of: index) == "password" { asksForPassword = true }
    case .img: addImage(index, own)
    case .a: startLink(index, &own)
    case .nav, .footer: own.flags.insert(.isChrome)
    case .center: own.flags.insert(.isCentered)
    case .h1, .h2, .h3, .h4, .h5, .h6: own.flags.insert(.isHeading)
    case .li: own.flags.insert(.isListItem)
    case .pre: own.flags.insert(.isPreformatted)
    case .table: startTable(index, &own)
    case .tr:
      if own.table >= 0 { tables[Int(own.table)].rowCount += 1 }
    case .td, .th: startCell(index, &own)
    default: break
    }
    readAttributes(of: index, &own)
    if isBlock(node.tag) || node.tag == .small && own.flags.contains(.isHeading) {
      own.block = Int32(truncatingIfNeeded: index)
      endLine(own)
    }
    traits[index] = own
  }

  private func isBlock(_ tag: Tag) -> Bool {
    switch tag {
    case .p, .div, .td, .th, .tr, .table, .tbody, .thead, .tfoot, .caption, .li, .ul, .ol, .dl,
      .dt, .dd, .h1, .h2, .h3, .h4, .h5, .h6, .section, .article, .header, .footer, .nav, .aside,
      .main, .center, .blockquote, .pre, .form, .fieldset, .legend, .figure, .figcaption,
      .address, .body, .html, .details, .summary, .hgroup, .menu, .dir:
      true
    case .other, .title: isXML
    default: false
    }
  }

  private mutating func readAttributes(of index: Int, _ own: inout ElementTraits) {
    var ownStyle: StyleAttribute?
    defer {
      if !styleSheet.isEmpty, !tree.nodes[index].attributes.isEmpty,
        styleSheet.hides(
          tag: tree.name(of: index), id: tree.attribute(.id, of: index),
          classes: tree.attribute(.class, of: index), own: ownStyle)
      {
        own.flags.insert(.isHidden)
      }
    }
    for place in tree.nodes[index].attributes {
      let attribute = tree.attributes[Int(place)]
      switch attribute.name {
      case .style:
        let style = StyleAttribute(tree.slice(attribute.value))
        ownStyle = style
        if style.isHidden { own.flags.insert(.isHidden) }
        if let isCentered = style.isCentered {
          if isCentered { own.flags.insert(.isCentered) } else { own.flags.remove(.isCentered) }
        }
      case .align where tree.nodes[index].tag != .table && !attribute.value.isEmpty:
        // `center`, and `middle` as old pages have it.
        let first = tree.text[Int(attribute.value.lowerBound)] | 0x20
        if first == 0x63 || first == 0x6D {
          own.flags.insert(.isCentered)
        } else {
          own.flags.remove(.isCentered)
        }
      case .hidden: own.flags.insert(.isHidden)
      default: break
      }
    }
  }

  private func attribute(_ name: AttributeName, of index: Int) -> String? {
    tree.attribute(name, of: index).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: - Text

  private mutating func addText(_ index: Int, _ own: ElementTraits) {
    if own.flags.contains(.isHidden) { return addHidden(index, own) }
    if breaks || own.block != lineTraits.block {
      flush()
      lineTraits = own
      breaks = false
    }
    if let link = openLink, own.link != Int32(truncatingIfNeeded: link.node) { endLink() }
    let isLink = own.flags.contains(.isLink)
    tree.textSlice(of: index).withUnsafeBufferPointer { bytes in
      guard own.flags.contains(.isPreformatted) else {
        builder.append(bytes, isLink: isLink)
        return
      }
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        if start > 0 { flush() }
        builder.append(UnsafeBufferPointer(rebasing: bytes[start..<end]), isLink: isLink)
        start = end + 1
      }
    }
  }

  private mutating func addHidden(_ index: Int, _ own: ElementTraits) {
    if hiddenBreaks || own.block != hiddenTraits.block {
      flushHidden()
      hiddenTraits = own
      hiddenBreaks = false
    }
    tree.textSlice(of: index).withUnsafeBufferPointer {
      hiddenBuilder.append($0, isLink: own.flags.contains(.isLink))
    }
  }

  private mutating func breakLine(_ own: ElementTraits) {
    if own.flags.contains(.isHeading), !own.flags.contains(.isHidden) {
      builder.addBreak()
    } else {
      endLine(own)
    }
  }

  /// Ends the line, of what is shown or of what is hidden.
  private mutating func endLine(_ own: ElementTraits) {
    if own.flags.contains(.isHidden) { hiddenBreaks = true } else { breaks = true }
  }

  private mutating func flush() {
    endLink()
    if !builder.text.isEmpty {
      var line = Self.line(builder, lineTraits)
      line.links = pendingLinks
      lines.append(line)
    }
    builder.reset()
    pendingLinks.removeAll(keepingCapacity: true)
  }

  private mutating func flushHidden() {
    if !hiddenBuilder.text.isEmpty { hiddenLines.append(Self.line(hiddenBuilder, hiddenTraits)) }
    hiddenBuilder.reset()
  }

  private static func line(_ builder: LineBuilder, _ traits: ElementTraits) -> PageLine {
    // A copy of its own size: the builder keeps its buffer.
    var line = PageLine(text: builder.text.withUnsafeBufferPointer { Scalars($0) })
    let flags = traits.flags
    line.kind =
      flags.contains(.isHeading) ? .heading : flags.contains(.isListItem) ? .listItem : .paragraph
    line.element = traits.block
    line.cell = traits.cell
    line.linkCount = builder.linkCount
    line.isCentered = flags.contains(.isCentered)
    return line
  }

  // MARK: - Links and images

  private mutating func startLink(_ index: Int, _ own: inout ElementTraits) {
    endLink()
    guard let href = tree.attribute(.href, of: index) else { return }
    own.flags.insert(.isLink)
    own.link = Int32(truncatingIfNeeded: index)
    guard !own.flags.contains(.isHidden), FileAddress.isFile(href) else { return }
    if breaks || own.block != lineTraits.block {
      flush()
      lineTraits = own
      breaks = false
    }
    openLink = (index, builder.text.count, String(decoding: href, as: UTF8.self))
  }

  private mutating func endLink() {
    guard let link = openLink else { return }
    openLink = nil
    let text = builder.text
    let start = text.skippingSpaces(from: link.start)
    if start < text.count {
      pendingLinks.append(PageLine.Link(range: start..<text.count, href: link.href))
    }
    fileLinks.append(
      (lines.count, start < text.count ? Scalars(text[start...]) : [], link.href))
  }

  private mutating func addImage(_ index: Int, _ own: ElementTraits) {
    guard !own.flags.contains(.isHidden), !own.flags.contains(.isChrome) else { return }
    images.append((lines.count, index))
  }

  /// The address and the alternative text of an image.
  func image(_ node: Int) -> (href: String, text: String) {
    (attribute(.src, of: node) ?? "", attribute(.alt, of: node) ?? "")
  }

  // MARK: - Tables

  private mutating func startTable(_ index: Int, _ own: inout ElementTraits) {
    let node = Int32(truncatingIfNeeded: index)
    tables.append(TableElement(node: node, parentCell: own.cell, parentTable: own.table))
    own.table = Int32(truncatingIfNeeded: tables.count - 1)
    own.flags.remove(.isCentered)
  }

  private mutating func startCell(_ index: Int, _ own: inout ElementTraits) {
    guard own.table >= 0 else { return }
    let table = Int(own.table)
    if tables[table].rowCount == 0 { tables[table].rowCount = 1 }
    cells.append(
      CellElement(
        node: Int32(truncatingIfNeeded: index), table: own.table, row: tables[table].rowCount - 1,
        columnSpan: span(.colspan, of: index), rowSpan: span(.rowspan, of: index),
        isHeader: tree.nodes[index].tag == .th))
    own.cell = Int32(truncatingIfNeeded: cells.count - 1)
    own.flags.remove(.isCentered)
  }

  /// A span as written; 0 means all that follow, and what is absurd is bounded by the grid.
  private func span(_ name: AttributeName, of index: Int) -> Int {
    guard let bytes = tree.attribute(name, of: index) else { return 1 }
    var value = 0
    var digits = 0
    for byte in bytes {
      if byte <= 0x20, digits == 0 { continue }
      guard byte >= 0x30, byte <= 0x39 else { break }
      value = min(value * 10 + Int(byte - 0x30), 65534)
      digits += 1
    }
    guard digits > 0 else { return 1 }
    return value == 0 ? (name == .rowspan ? 65534 : 1) : value
  }

  /// Tells every cell and table which lines stand in it.
  fileprivate mutating func spreadLines() {
    for (index, line) in lines.enumerated() where line.cell >= 0 {
      cells[Int(line.cell)].lines.include(index)
    }
    // Cells and tables inside others come later: from the last to the first, each is complete
    // before it is added to what it stands in.
    var cell = cells.count - 1
    for table in tables.indices.reversed() {
      // All cells of nested tables stand behind this table's start.
      while cell >= 0, cells[cell].node > tables[table].node {
        tables[Int(cells[cell].table)].lines.include(cells[cell].lines)
        cell -= 1
      }
      let parent = tables[table].parentCell
      if parent >= 0 { cells[Int(parent)].lines.include(tables[table].lines) }
    }
  }

  // MARK: - Head

  private mutating func addTitle(_ index: Int) {
    let text = SpaceFolding.fold(Scalars(utf8: tree.textBytes(of: index))).string
    if !text.isEmpty { metaTags.append(ParsedDocument.MetaTag(name: "title", content: text)) }
  }

  private mutating func addMeta(_ index: Int) {
    guard let name = attribute(.name, of: index), let content = attribute(.content, of: index),
      !content.isEmpty
    else { return }
    metaTags.append(ParsedDocument.MetaTag(name: name, content: content))
  }
}

extension Range<Int> {
  /// Widens the range to hold an index.
  fileprivate mutating func include(_ index: Int) {
    self =
      isEmpty ? index..<index + 1 : Swift.min(lowerBound, index)..<Swift.max(upperBound, index + 1)
  }

  /// Widens the range to hold another.
  fileprivate mutating func include(_ other: Range<Int>) {
    guard !other.isEmpty else { return }
    self =
      isEmpty
      ? other
      : Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

extension PageFlow {
  /// Takes the hidden lines for visible ones, where nothing else is to be had.
  mutating func showHidden() {
    lines = hiddenLines
    hiddenLines = []
    spreadLines()
  }

  /// Whether the line stands in navigation or in the foot of the site.
  func isChrome(_ line: PageLine) -> Bool {
    traits[Int(line.element)].flags.contains(.isChrome)
  }
}
