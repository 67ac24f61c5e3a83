/// A part of an archive that is no readable record, and was passed over.
package struct WARCFault: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Kind: String, Sendable {
    /// The file ends within it.
    case truncated
    /// It does not expand, or its checksum is wrong.
    case damaged
    /// It expands to, or is, no record.
    case malformed
    /// Bytes between records.
    case junk
    /// More bytes than a record may have.
    case tooLarge = "too_large"
  }

  /// What is wrong.
  package var kind: Kind
  /// Where it begins in the file.
  package var offset: Int
  /// How many bytes of the file were passed over; 0 where the record shares its member with others.
  package var length: Int
  /// One line: what is wrong with it.
  package var message: String
}
