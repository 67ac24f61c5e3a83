package import TextScanning

/// Lays blocks out as the canonical text, one per line, and tells each its place.
package struct BodyBuilder: Sendable {
  /// The canonical text so far.
  package private(set) var body: Scalars = []
  /// The blocks that stand in it, in order.
  package private(set) var blocks: [Block] = []

  /// Makes an empty body.
  package init() {}

  /// Appends a block and says where it stands; an empty one is left out.
  @discardableResult
  package mutating func append(_ block: Block) -> Range<Int> {
    guard !block.text.isEmpty else { return body.count..<body.count }
    if !body.isEmpty { body.append("\n") }
    var placed = block
    placed.range = body.count..<body.count + block.text.count
    body.append(contentsOf: block.text)
    blocks.append(placed)
    return placed.range
  }
}
