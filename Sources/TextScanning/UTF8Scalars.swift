/// UTF-8 to Unicode scalars and back over whole buffers.
///
/// The standard library's conversions go through views and iterators and take ten times as long
/// (Documentation/Performance.md).
enum UTF8Scalars {
  /// The scalars of `bytes`, or `nil` where they are no valid UTF-8 (RFC 3629).
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar]? {
    guard let start = bytes.baseAddress else { return [] }
    let size = bytes.count
    var isValid = true
    let scalars = [Unicode.Scalar](unsafeUninitializedCapacity: size) { output, count in
      guard let target = output.baseAddress else { return }
      var index = 0
      while index < size {
        let first = UInt32(start[index])
        if first < 0x80 {
          (target + count).initialize(to: Unicode.Scalar(UInt8(first)))
          index += 1
          count += 1
          continue
        }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, index + length <= size else { break }
        var value = first & (0x7F >> UInt32(length))
        var marks: UInt8 = 0x80
        for offset in 1..<length {
          let next = start[index + offset]
          marks &= (next & 0xC0) == 0x80 ? 0x80 : 0
          value = value << 6 | UInt32(next & 0x3F)
        }
        let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
        guard marks != 0, value >= least, let scalar = Unicode.Scalar(value) else { break }
        (target + count).initialize(to: scalar)
        index += length
        count += 1
      }
      isValid = index == size
    }
    return isValid ? scalars : nil
  }

  /// The string of a range of `scalars`.
  static func string(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
    scalars.withUnsafeBufferPointer { all in
      let part = UnsafeBufferPointer(rebasing: all[range])
      var size = 0
      for scalar in part {
        let value = scalar.value
        size += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
      }
      return String(unsafeUninitializedCapacity: size) { output in
        var at = 0
        for scalar in part {
          let value = scalar.value
          if value < 0x80 {
            output[at] = UInt8(value)
            at += 1
          } else if value < 0x800 {
            output[at] = UInt8(0xC0 | value >> 6)
            output[at + 1] = UInt8(0x80 | value & 0x3F)
            at += 2
          } else if value < 0x10000 {
            output[at] = UInt8(0xE0 | value >> 12)
            output[at + 1] = UInt8(0x80 | value >> 6 & 0x3F)
            output[at + 2] = UInt8(0x80 | value & 0x3F)
            at += 3
          } else {
            output[at] = UInt8(0xF0 | value >> 18)
            output[at + 1] = UInt8(0x80 | value >> 12 & 0x3F)
            output[at + 2] = UInt8(0x80 | value >> 6 & 0x3F)
            output[at + 3] = UInt8(0x80 | value & 0x3F)
            at += 4
          }
        }
        return at
      }
    }
  }
}
