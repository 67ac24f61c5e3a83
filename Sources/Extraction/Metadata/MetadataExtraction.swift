package import DocumentParsing
package import PolicyModel
internal import TextScanning

/// Finds every candidate of every metadata field of a page, and the best of each.
package enum MetadataExtraction {
  /// Sets the fields of `notice` and returns every candidate, best first within a field.
  package static func read(
    _ document: ParsedDocument, functions: [BlockFunction], into notice: inout Notice
  ) -> [FieldCandidate] {
    var reader = MetadataReader(document, functions)
    reader.read()
    reader.set(&notice)
    return reader.candidates.all
  }
}
