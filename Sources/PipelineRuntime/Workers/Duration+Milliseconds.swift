/// Durations as `poll` counts them.
extension Duration {
  /// Whole milliseconds, rounded up.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
