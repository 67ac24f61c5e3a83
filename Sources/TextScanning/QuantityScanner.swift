/// Finds the quantities of a text in one pass over its UTF-8.
package enum QuantityScanner {
  /// The quantities in order, without overlaps; offsets count Unicode scalars of the text.
  package static func quantities(in utf8: [UInt8]) -> [Quantity] {
    []
  }
}
