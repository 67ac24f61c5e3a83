internal import PolicyModel

/// Builds a ``MarkupTree`` from the events of a parser.
///
/// Depth is the number of open elements. The parser says it with every event, because libxml2's
/// HTML parser closes some elements without an event of their own.
struct TreeBuilder {
  /// An open element, and where its next child is linked.
  private struct Level {
    var node: Int32
    var lastChild: Int32
  }

  private var nodes: [MarkupTree.Node] = []
  private var attributes: [MarkupTree.Attribute] = []
  private var text: [UInt8] = []
  private var styleSheets: [UInt8] = []
  /// Level 0 is the root; entries above the current depth are stale.
  private var levels: [Level] = []
  /// The depth of the element that is being left out with all it contains.
  private var leftOutDepth = Int.max
  /// Whether that element is a style sheet, whose content is kept aside.
  private var isInStyleSheet = false
  private let tagTable = NameTable.tags
  private let attributeTable = NameTable.attributes
  /// What was repaired so far.
  var diagnostics: [Diagnostic] = []

  /// Makes a builder for a source of `byteCount` bytes.
  init(byteCount: Int) {
    // Markup never says a character in fewer bytes than UTF-8 has for it.
    text.reserveCapacity(byteCount)
    nodes.reserveCapacity(byteCount / 48 + 16)
    attributes.reserveCapacity(byteCount / 96 + 16)
    levels.reserveCapacity(64)
    nodes.append(MarkupTree.Node(tag: .root, parent: -1, attributes: 0..<0, text: 0..<0))
    levels.append(Level(node: 0, lastChild: -1))
  }

  /// The finished tree.
  consuming func finish() -> MarkupTree {
    MarkupTree(
      nodes: nodes, attributes: attributes, text: text, styleSheets: styleSheets,
      diagnostics: diagnostics)
  }

  /// Opens an element that stands at `depth`, with libxml2's pairs of attribute strings.
  @inline(__always)
  mutating func open(
    _ name: UnsafePointer<UInt8>,
    _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, depth: Int
  ) {
    if depth > leftOutDepth { return }
    leftOutDepth = Int.max
    let value = tagTable.value(of: name)
    if value == NameTable.leftOut {
      leftOutDepth = depth
      isInStyleSheet = Self.isStyleSheet(name, pairs)
      return
    }
    let nameRange: Range<Int32>
    if value == NameTable.unknown {
      nameRange = append(cString: name)
    } else {
      let end = Int32(truncatingIfNeeded: text.count)
      nameRange = end..<end
    }
    let firstAttribute = Int32(truncatingIfNeeded: attributes.count)
    if var pair = pairs {
      while let attributeName = pair[0] {
        if let name = AttributeName(rawValue: attributeTable.value(of: attributeName)) {
          let end = Int32(truncatingIfNeeded: text.count)
          let range = pair[1].map { append(cString: $0) } ?? end..<end
          attributes.append(MarkupTree.Attribute(name: name, value: range))
        }
        pair += 2
      }
    }
    push(
      Tag(rawValue: value) ?? .other,
      attributes: firstAttribute..<Int32(truncatingIfNeeded: attributes.count), text: nameRange,
      depth: depth)
  }

  /// Opens an XML element, with the five pointers of each attribute that libxml2 hands over: its
  /// name, prefix and namespace, and the start and the end of its value.
  mutating func open(
    _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?,
    _ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, depth: Int
  ) {
    if depth > leftOutDepth { return }
    leftOutDepth = Int.max
    let value = prefix == nil ? tagTable.value(of: name) : NameTable.unknown
    if value == NameTable.leftOut {
      leftOutDepth = depth
      isInStyleSheet = Self.isStyleSheet(name, nil)
      return
    }
    let nameStart = Int32(truncatingIfNeeded: text.count)
    if value == NameTable.unknown {
      if let prefix {
        _ = append(cString: prefix)
        text.append(0x3A)
      }
      _ = append(cString: name)
    }
    let nameRange = nameStart..<Int32(truncatingIfNeeded: text.count)
    let firstAttribute = Int32(truncatingIfNeeded: attributes.count)
    for index in 0..<count {
      guard let field = fields.map({ $0 + 5 * index }), let name = field[0], field[1] == nil,
        let attribute = AttributeName(rawValue: attributeTable.value(of: name)),
        let start = field[3], let end = field[4]
      else { continue }
      let range = append(UnsafeBufferPointer(start: start, count: end - start))
      attributes.append(MarkupTree.Attribute(name: attribute, value: range))
    }
    push(
      Tag(rawValue: value) ?? .other,
      attributes: firstAttribute..<Int32(truncatingIfNeeded: attributes.count), text: nameRange,
      depth: depth)
  }

  /// Opens an element without attributes.
  mutating func open(_ tag: Tag, depth: Int) {
    guard depth <= leftOutDepth else { return }
    leftOutDepth = Int.max
    push(tag, attributes: 0..<0, text: 0..<0, depth: depth)
  }

  /// Whether the element at `depth` is left out, to be asked before it closes.
  func isLeftOut(depth: Int) -> Bool { depth == leftOutDepth }

  /// Closes the element at `depth` if it is one that is left out.
  mutating func close(depth: Int) {
    if depth <= leftOutDepth { leftOutDepth = Int.max }
  }

  /// Adds text inside `depth` open elements.
  @inline(__always)
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    if depth >= leftOutDepth || bytes.isEmpty {
      if isInStyleSheet { styleSheets.append(contentsOf: bytes) }
      return
    }
    leftOutDepth = Int.max
    let level = levels[depth]
    let start = Int32(truncatingIfNeeded: text.count)
    if level.lastChild >= 0, nodes[Int(level.lastChild)].tag == .text {
      // Nothing but text was added since: the run is still the end of `text`.
      text.append(contentsOf: bytes)
      let range = nodes[Int(level.lastChild)].text
      nodes[Int(level.lastChild)].text =
        range.lowerBound..<Int32(truncatingIfNeeded: text.count)
      return
    }
    if bytes[0] <= 0x20, isStructure(nodes[Int(level.node)].tag), isBlank(bytes) { return }
    text.append(contentsOf: bytes)
    link(
      MarkupTree.Node(
        tag: .text, parent: level.node, attributes: 0..<0,
        text: start..<Int32(truncatingIfNeeded: text.count)), depth: depth)
  }

  /// Adds the content of a parsed fragment inside `depth` open elements, without the `html`,
  /// `head` and `body` around it.
  mutating func splice(_ fragment: MarkupTree, depth: Int) {
    diagnostics += fragment.diagnostics
    styleSheets += fragment.styleSheets
    var depths = [Int](repeating: depth, count: fragment.nodes.count)
    for (index, node) in fragment.nodes.enumerated().dropFirst() {
      let parentDepth = depths[Int(node.parent)]
      switch node.tag {
      case .html, .head, .body:
        depths[index] = parentDepth
      case .text:
        fragment.slice(node.text).withUnsafeBufferPointer { characters($0, depth: parentDepth) }
      default:
        depths[index] = parentDepth + 1
        let first = Int32(truncatingIfNeeded: attributes.count)
        for attribute in fragment.attributes[node.attributes.asInts] {
          let range = append(fragment.slice(attribute.value))
          attributes.append(MarkupTree.Attribute(name: attribute.name, value: range))
        }
        let name = append(fragment.slice(node.text))
        push(
          node.tag, attributes: first..<Int32(truncatingIfNeeded: attributes.count), text: name,
          depth: parentDepth + 1)
      }
    }
  }

  @inline(__always)
  private mutating func push(
    _ tag: Tag, attributes: Range<Int32>, text: Range<Int32>, depth: Int
  ) {
    let index = link(
      MarkupTree.Node(
        tag: tag, parent: levels[depth - 1].node, attributes: attributes, text: text),
      depth: depth - 1)
    let level = Level(node: index, lastChild: -1)
    if depth < levels.count { levels[depth] = level } else { levels.append(level) }
  }

  @inline(__always) @discardableResult
  private mutating func link(_ node: MarkupTree.Node, depth: Int) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    let last = levels[depth].lastChild
    if last >= 0 {
      nodes[Int(last)].nextSibling = index
    } else {
      nodes[Int(node.parent)].firstChild = index
    }
    levels[depth].lastChild = index
    nodes.append(node)
    return index
  }

  private mutating func append(cString: UnsafePointer<UInt8>) -> Range<Int32> {
    var length = 0
    while cString[length] != 0 { length += 1 }
    return append(UnsafeBufferPointer(start: cString, count: length))
  }

  private mutating func append(_ bytes: some Collection<UInt8>) -> Range<Int32> {
    let start = Int32(truncatingIfNeeded: text.count)
    text.append(contentsOf: bytes)
    return start..<Int32(truncatingIfNeeded: text.count)
  }

  /// Whether an element that is left out is a `style` element for screens.
  private static func isStyleSheet(
    _ name: UnsafePointer<UInt8>, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Bool {
    guard String(cString: name).lowercased() == "style" else { return false }
    guard var pair = pairs else { return true }
    while let attribute = pair[0] {
      if String(cString: attribute).lowercased() == "media", let value = pair[1] {
        let media = String(cString: value).lowercased()
        return media.isEmpty || media.contains("all") || media.contains("screen")
      }
      pair += 2
    }
    return true
  }

  /// Elements in which white space only sets the source apart.
  private func isStructure(_ tag: Tag) -> Bool {
    switch tag {
    case .root, .html, .head, .table, .thead, .tbody, .tfoot, .tr, .colgroup, .ul, .ol, .dl,
      .select, .frameset:
      true
    default: false
    }
  }

  private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte > 0x20 { return false }
    return true
  }
}

extension Range<Int32> {
  fileprivate var asInts: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
