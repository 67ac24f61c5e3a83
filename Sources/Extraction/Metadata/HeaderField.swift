package import PolicyModel

/// A label of the metadata block with its value.
package struct HeaderField: Sendable, Equatable {
  /// The field it names; `nil` where the warehouse has none for it.
  package var field: FieldCandidate.Field?
  /// The label without inner spaces.
  package var label: String
  /// Half-open range of the value, trimmed; in scalars of the text that was read.
  package var range: Range<Int>
}
