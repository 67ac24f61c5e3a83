/// The scalars of a literal, decoded as they are asked for.
@usableFromInline
package struct LiteralScalars {
  @usableFromInline var place: UnsafePointer<UInt8>
  @usableFromInline let end: UnsafePointer<UInt8>

  @inlinable
  @inline(__always)
  package init(_ literal: StaticString) {
    place = literal.utf8Start
    end = place + literal.utf8CodeUnitCount
  }

  /// The next scalar, or `nil` after the last. A literal is valid UTF-8.
  @inlinable
  @inline(__always)
  package mutating func next() -> Unicode.Scalar? {
    guard place < end else { return nil }
    let lead = UInt32(place[0])
    let value: UInt32
    if lead < 0x80 {
      value = lead
      place += 1
    } else if lead < 0xE0 {
      value = (lead & 0x1F) << 6 | UInt32(place[1] & 0x3F)
      place += 2
    } else if lead < 0xF0 {
      value = (lead & 0x0F) << 12 | UInt32(place[1] & 0x3F) << 6 | UInt32(place[2] & 0x3F)
      place += 3
    } else {
      value =
        (lead & 0x07) << 18 | UInt32(place[1] & 0x3F) << 12 | UInt32(place[2] & 0x3F) << 6
        | UInt32(place[3] & 0x3F)
      place += 4
    }
    return Unicode.Scalar(value)
  }

  /// The number of scalars of a literal.
  @inlinable
  @inline(__always)
  package static func count(of literal: StaticString) -> Int {
    var count = 0
    for offset in 0..<literal.utf8CodeUnitCount where literal.utf8Start[offset] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }
}
