/// What requests to a source may cost; `nil` for the pipeline's own.
package struct FetchLimits: Sendable, Equatable {
  /// Milliseconds from the end of one request to a host to the start of the next.
  package var delayMilliseconds: Int?
  /// Bytes of one page.
  package var maxBytes: Int?

  /// Makes limits of the pipeline's own.
  package init() {}
}
