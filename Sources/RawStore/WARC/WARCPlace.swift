/// Where a record stands: what a ledger keeps to find it again.
package struct WARCPlace: Sendable, Hashable, CustomStringConvertible {
  /// The name of the file, relative to the folder of its archive.
  package var file: String
  /// The first byte of the record's gzip member, or of the record itself in a plain file.
  package var offset: Int
  /// How many bytes the member or the record has in the file.
  package var length: Int

  /// Makes a place.
  package init(file: String, offset: Int, length: Int) {
    self.file = file
    self.offset = offset
    self.length = length
  }

  /// `file#offset`
  package var description: String { "\(file)#\(offset)" }
}
