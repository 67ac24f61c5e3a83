internal import PolicyModel

/// Refuses pages that have an element with thousands of attributes.
///
/// libxml2 compares each attribute of an element with all before it: 50,000 take two seconds,
/// 100,000 ten. Real elements have fewer than a hundred.
enum AttributeLimit {
  /// How many attributes one element may have.
  static let attributes = 4096

  /// A tag with more has at least this many bytes.
  private static let suspiciousLength = 2 * attributes

  /// What is thrown for more.
  static var failure: MarkupFailure {
    MarkupFailure(.parserLimit, "an element has more than \(attributes) attributes")
  }

  /// Throws if an element of the page has too many attributes.
  ///
  /// Only a page with a very long tag is looked at closely. Quoted angle brackets can hide
  /// such a tag; the limit on processor time is there for that.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(MarkupFailure) {
    guard hasLongTag(bytes) else { return }
    if mostAttributes(bytes) > attributes { throw failure }
  }

  private static func hasLongTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > suspiciousLength else { return false }
    var start = bytes.place(of: 0x3C as UInt8, from: 0) ?? bytes.count
    while start < bytes.count {
      let following = bytes.place(of: 0x3C as UInt8, from: start + 1) ?? bytes.count
      if following - start > suspiciousLength {
        let close = bytes.place(of: 0x3E as UInt8, from: start + 1) ?? bytes.count
        if min(close, following) - start > suspiciousLength { return true }
      }
      start = following
    }
    return false
  }

  /// The largest number of attributes on one start tag outside comments and scripts.
  static func mostAttributes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var most = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        index += 1
        continue
      }
      if bytes.starts("<!--", at: index) {
        index = bytes.place(of: "-->", from: index + 4) ?? bytes.count
        continue
      }
      guard index + 1 < bytes.count, bytes[index + 1] | 0x20 >= 0x61,
        bytes[index + 1] | 0x20 <= 0x7A
      else {
        index += 1
        continue
      }
      let name = index
      let (count, end) = attributes(bytes, from: index + 1)
      most = max(most, count)
      index = end
      if bytes.starts("<script", at: name) {
        index = bytes.place(of: "</script", from: end) ?? bytes.count
      } else if bytes.starts("<style", at: name) {
        index = bytes.place(of: "</style", from: end) ?? bytes.count
      }
    }
    return most
  }

  /// The number of attributes of the tag whose name starts at `start`, and where the tag ends.
  private static func attributes(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (count: Int, end: Int) {
    var index = start
    var count = -1
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    while index < bytes.count, bytes[index] != 0x3E {
      if isBlank(bytes[index]) || bytes[index] == 0x2F {
        index += 1
        continue
      }
      // A word: the element's name the first time, then an attribute's.
      count += 1
      while index < bytes.count, !isBlank(bytes[index]), bytes[index] != 0x3E,
        bytes[index] != 0x3D
      { index += 1 }
      while index < bytes.count, isBlank(bytes[index]) { index += 1 }
      guard index < bytes.count, bytes[index] == 0x3D else { continue }
      index += 1
      while index < bytes.count, isBlank(bytes[index]) { index += 1 }
      guard index < bytes.count else { break }
      let quote = bytes[index]
      if quote == 0x22 || quote == 0x27 {
        index += 1
        while index < bytes.count, bytes[index] != quote { index += 1 }
        index += 1
      } else {
        while index < bytes.count, !isBlank(bytes[index]), bytes[index] != 0x3E { index += 1 }
      }
    }
    return (count, min(index, bytes.count))
  }
}
