/// Why the body of a stored response cannot be made out.
package enum HTTPBodyFault: Error, Sendable, Equatable {
  /// A `Content-Encoding` that is not read here.
  case encoding(String)
  /// It ends early or does not expand; one line.
  case damaged(String)
  /// It expands to more than the limit.
  case tooLarge(limit: Int)

  /// One line: what is wrong, and what to do where something can be done.
  package var message: String {
    switch self {
    case .encoding(let name):
      "the body is encoded as \(name), which is not read; capture it with gzip, deflate or identity"
    case .damaged(let what): what
    case .tooLarge(let limit):
      "the body expands to more than the limit of \(limit) bytes; raise max_bytes to read it"
    }
  }
}
