/// The headers of a response in their order; names compare without case.
package struct HTTPHeaders: Sendable, Equatable {
  /// One header line.
  package struct Field: Sendable, Equatable {
    /// The name as it was sent.
    package var name: String
    /// The value without white space around it.
    package var value: String

    /// Makes a header.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The header lines.
  package var fields: [Field]

  /// Makes headers.
  package init(_ fields: [Field] = []) {
    self.fields = fields
  }

  /// The value of the first header of a name.
  package subscript(name: String) -> String? {
    let name = name.lowercased()
    return fields.first { $0.name.lowercased() == name }?.value
  }

  /// The values of all headers of a name.
  package func values(_ name: String) -> [String] {
    let name = name.lowercased()
    return fields.filter { $0.name.lowercased() == name }.map(\.value)
  }
}
