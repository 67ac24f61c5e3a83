internal import Warehouse

/// What a lane hands to the writer for one item.
struct LaneResult: Sendable {
  /// One thing to write.
  enum Step: Sendable {
    case store(CaptureItem)
    case load(LoadItem)
    case quarantine(QuarantineItem)
  }

  /// In order; none where the item is unchanged.
  var steps: [Step] = []
  /// Whether the item is unchanged and in quarantine.
  var isHeld = false
  /// Bytes of the input, as far as they were read.
  var inputBytes = 0
  /// Bytes that the result keeps in memory.
  var byteCount = 64
}
