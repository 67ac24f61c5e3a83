/// One file that was named: tried whatever its name.
struct SingleFileProducer: InputProducer {
  private var item: ProducedItem?

  /// Makes a producer of the file at `path`, an absolute path.
  init(path: String) {
    let source = CanonicalPath.resolve(path) ?? path
    item = ProducedItem(source: source, content: .file(path: source, fetchedAt: nil))
  }

  mutating func next() -> ProducedItem? {
    defer { item = nil }
    return item
  }
}
