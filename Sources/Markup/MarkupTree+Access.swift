extension MarkupTree {
  /// The children of one node, as indices of ``nodes``.
  package struct Children: Sequence, IteratorProtocol, Sendable {
    private let nodes: [Node]
    private var index: Int32

    fileprivate init(nodes: [Node], first: Int32) {
      self.nodes = nodes
      index = first
    }

    /// The next child.
    package mutating func next() -> Int? {
      guard index >= 0 else { return nil }
      defer { index = nodes[Int(index)].nextSibling }
      return Int(index)
    }
  }

  /// The children of a node in document order, as indices of ``nodes``.
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, first: nodes[node].firstChild)
  }

  /// The index behind the last descendant: `node..<subtreeEnd(of: node)` is the whole subtree.
  package func subtreeEnd(of node: Int) -> Int {
    var index = node
    while index >= 0 {
      let next = nodes[index].nextSibling
      if next >= 0 { return Int(next) }
      index = Int(nodes[index].parent)
    }
    return nodes.count
  }

  /// The text of a node and its descendants, run by run without separators.
  package func textBytes(of node: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in node..<subtreeEnd(of: node) where nodes[index].tag == .text {
      bytes.append(contentsOf: textSlice(of: index))
    }
    return bytes
  }

  /// The text of one text node; empty for an element.
  package func textSlice(of node: Int) -> ArraySlice<UInt8> {
    guard nodes[node].tag == .text else { return [] }
    return slice(nodes[node].text)
  }

  /// The value of an attribute; `nil` if the element does not have it.
  package func attribute(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    for index in nodes[node].attributes where attributes[Int(index)].name == name {
      return slice(attributes[Int(index)].value)
    }
    return nil
  }

  /// The element's name in lower case; for ``Tag/other`` as the page has it (HTML: lower case).
  package func name(of node: Int) -> String {
    guard nodes[node].tag == .other else { return nodes[node].tag.markupName }
    return String(decoding: slice(nodes[node].text), as: UTF8.self)
  }

  /// The bytes of ``text`` in a range that a node or an attribute gives.
  package func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    text[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
