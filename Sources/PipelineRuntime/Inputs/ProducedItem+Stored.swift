internal import Warehouse

/// Items from stored captures.
extension ProducedItem {
  /// The item that reads `input` again.
  init(_ input: StoredInput) {
    self.init(
      source: input.source,
      content: .stored(
        StoredCapture(
          sha256: input.sha256, bytes: input.bytes, contentType: input.contentType,
          fetchedAt: input.fetchedAt)),
      slot: input.slot)
  }
}
