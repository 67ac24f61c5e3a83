/// What became of one input: a reading, or the reason why there is none.
package enum ReadingOutcome: Sendable, Equatable {
  /// The page was read in full.
  case read(NoticeReading)
  /// The page could not be read in full, or is no notice; its bytes are kept.
  case quarantined(QuarantineReason, message: String)
}
