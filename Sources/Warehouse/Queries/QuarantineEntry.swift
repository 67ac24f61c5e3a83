package import PolicyModel

/// One input that the warehouse holds back, and why.
package struct QuarantineEntry: Sendable, Equatable {
  /// Twelve hexadecimal digits derived from the source and the bytes.
  package var id: String
  /// The file path or URL.
  package var source: String
  /// The occurrence of the source, from 0.
  package var slot: Int
  /// SHA-256 of the bytes; `nil` for what has none, such as a pipe.
  package var inputSHA256: String?
  /// Size of the bytes kept; `nil` when none are.
  package var byteCount: Int?
  /// The `Content-Type` that came with the bytes.
  package var contentType: String?
  /// The stage that rejected it.
  package var stage: Stage
  /// Why.
  package var reason: QuarantineReason
  /// One line for people.
  package var message: String
  /// What a person decided about it.
  package var state: QuarantineState
  /// The key of the reader that rejected it.
  package var readerKey: String
}
