/// One item of a gold reading.
package struct GoldItem: Sendable, Equatable {
  package var record: FactRecord
  /// Whether two careful readers could differ: neither asked for nor counted against.
  package var isOptional: Bool
}
