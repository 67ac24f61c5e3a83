/// An item before it has its number in the stream.
struct ProducedItem: Sendable {
  /// The file or address.
  var source: String
  /// Where the bytes are.
  var content: InputItem.Content
  /// The slot, where it is known already; counted by the feed otherwise.
  var slot: Int?
}
