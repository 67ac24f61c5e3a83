/// What a reader of an archive meets next.
package enum WARCEntry: Sendable {
  /// A whole record.
  case record(WARCRecord)
  /// Something that was passed over.
  case fault(WARCFault)
}
