internal import Warehouse

/// What a lane hands to the writer for one item.
struct LaneResult: Sendable {
  /// One thing to write.
  enum Step: Sendable {
    case store(CaptureItem)
    case load(LoadItem)
    case quarantine(QuarantineItem)
    case visit(SourceVisit)
    case sourceEnd(SourceEnd)
  }

  /// In order; none where the item is unchanged. A visit comes behind the rows of what it brought.
  var steps: [Step] = []
  /// Whether the item is unchanged and in quarantine.
  var isHeld = false
  /// Whether the item is a page that was not had: gone, refused or failed.
  var isWithoutPage: Bool {
    guard case .visit(let visit) = steps.last else { return false }
    switch visit.outcome {
    case .gone, .refused, .failed: return true
    case .present, .notModified: return false
    }
  }
  /// Whether it is of an item, and not of the end of a source.
  var isOfItem: Bool {
    if case .sourceEnd = steps.last { return false }
    return true
  }
  /// Bytes of the input, as far as they were read.
  var inputBytes = 0
  /// Bytes that the result keeps in memory.
  var byteCount = 64
}
