/// A source of items that is asked for one at a time.
protocol InputProducer {
  /// The next item, or `nil` at the end.
  mutating func next() throws -> ProducedItem?
}
