/// Why an input is worked on. Raw values are printed by `gongwen plan`.
package enum WorkReason: String, Sendable, CaseIterable {
  /// Its source was never seen, or not this often in one stream.
  case new
  /// Its bytes are others than the last time.
  case changed
  /// The same bytes, which another program or configuration read.
  case readerChanged = "reader_changed"
  /// Its capture is stored and waits to be read.
  case waiting
  /// The user asked for it.
  case requested
}
