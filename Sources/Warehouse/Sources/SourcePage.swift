/// A page that was asked for before, as its last visit left it.
package struct SourcePage: Sendable, Equatable {
  /// Its address.
  package var url: String
  /// The title that the source listed.
  package var title: String?
  /// The date that the source listed, ISO.
  package var listedOn: String?
  /// The validators of its last answer.
  package var etag: String?
  /// As ``etag``.
  package var lastModified: String?
  /// SHA-256 of the bytes that it had; `nil` before the first answer with some.
  package var inputSHA256: String?
  /// When it was first asked for, UTC `YYYY-MM-DD HH:MM:SS`.
  package var firstSeenAt: String
  /// When it answered last.
  package var checkedAt: String
  /// Since when it is not there.
  package var goneAt: String?
  /// Attempts in a row without an answer.
  package var failures: Int

  /// Whether it was ever there or said not to be, so that the walk may stop at it.
  package var isSettled: Bool { failures == 0 }
}
