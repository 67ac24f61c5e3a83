internal import PolicyModel

extension MarkupTree {
  /// The largest input, in bytes, whose places fit the ranges of a tree.
  static let sizeLimit = 1 << 30

  /// Parses an HTML page or fragment.
  ///
  /// The input is valid UTF-8 without NUL, as ``TextDecoder`` makes it; a charset that the page
  /// declares is ignored. Mistakes in the markup are repaired as libxml2 does it, without loss of
  /// text. Throws ``MarkupFailure`` rather than return a part of the page.
  package static func html(_ utf8: [UInt8]) throws(MarkupFailure) -> MarkupTree {
    guard utf8.count <= sizeLimit else {
      throw MarkupFailure(.parserLimit, "\(utf8.count) bytes are more than \(sizeLimit)")
    }
    return try utf8.withUnsafeBufferPointer { bytes throws(MarkupFailure) in
      try AttributeLimit.check(bytes)
      return try HTMLReader.read(bytes)
    }
  }
}
