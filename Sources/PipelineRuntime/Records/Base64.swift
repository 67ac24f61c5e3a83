/// Base64 (RFC 4648, section 4) over whole buffers.
///
/// Table-driven: three bytes become four by two look-ups of twelve bits, four become three by four
/// look-ups. Foundation's decoding takes several times as long (Documentation/Performance.md).
enum Base64 {
  /// The 4,096 pairs of digits for twelve bits, as they stand in memory.
  private static let pairs: [UInt16] = {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return (0..<4_096).map { bits in
      (UInt16(digits[bits & 63]) << 8 | UInt16(digits[bits >> 6])).littleEndian
    }
  }()

  /// The six bits of each digit; 0xFF for what is no digit.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for bits in 0..<4_096 where bits >> 6 == bits & 63 {
      values[Int(UInt16(littleEndian: pairs[bits]) & 0xFF)] = UInt8(bits & 63)
    }
    values[0x2D] = 62  // RFC 4648, section 5: the alphabet that is safe in URLs.
    values[0x5F] = 63
    return values
  }()

  /// Appends `bytes` as digits with padding.
  static func encode(_ bytes: [UInt8], to target: inout [UInt8]) {
    let digits = [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { output, count in
      pairs.withUnsafeBufferPointer { pairs in
        bytes.withUnsafeBufferPointer { input in
          var source = 0
          let whole = input.count / 3 * 3
          let words = UnsafeMutableRawBufferPointer(output)
          while source < whole {
            let first = Int(input[source]) << 4 | Int(input[source + 1]) >> 4
            let second = Int(input[source + 1] & 15) << 8 | Int(input[source + 2])
            words.storeBytes(of: pairs[first], toByteOffset: count, as: UInt16.self)
            words.storeBytes(of: pairs[second], toByteOffset: count + 2, as: UInt16.self)
            source += 3
            count += 4
          }
          guard whole < input.count else { return }
          let isPair = whole + 1 < input.count
          let next = isPair ? Int(input[whole + 1]) : 0
          let first = Int(input[whole]) << 4 | next >> 4
          words.storeBytes(of: pairs[first], toByteOffset: count, as: UInt16.self)
          let second = UInt16(littleEndian: pairs[(next & 15) << 8])
          output[count + 2] = isPair ? UInt8(second & 0xFF) : 0x3D
          output[count + 3] = 0x3D
          count += 4
        }
      }
    }
    target += digits
  }

  /// The bytes that `text` stands for, or `nil` when it is not base64.
  ///
  /// Line breaks and spaces are passed over; padding may be missing.
  static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var isValid = true
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { output, count in
      values.withUnsafeBufferPointer { values in
        var source = 0
        while source + 4 <= text.count {
          let first = values[Int(text[source])]
          let second = values[Int(text[source + 1])]
          let third = values[Int(text[source + 2])]
          let fourth = values[Int(text[source + 3])]
          // Only what is no digit has the two high bits.
          guard (first | second | third | fourth) & 0xC0 == 0 else { break }
          output[count] = first << 2 | second >> 4
          output[count + 1] = second << 4 | third >> 2
          output[count + 2] = third << 6 | fourth
          count += 3
          source += 4
        }
        isValid = decodeRest(text, from: source, values: values, output: output, count: &count)
      }
    }
    return isValid ? bytes : nil
  }

  /// Goes on digit by digit, from the first group that holds anything but digits.
  private static func decodeRest(
    _ text: UnsafeRawBufferPointer, from start: Int, values: UnsafeBufferPointer<UInt8>,
    output: UnsafeMutableBufferPointer<UInt8>, count: inout Int
  ) -> Bool {
    var bits: UInt32 = 0
    var held = 0
    var isPadded = false
    for byte in text[start...] {
      if byte == 0x20 || (0x09...0x0D).contains(byte) { continue }
      if byte == 0x3D {
        isPadded = true
        continue
      }
      let value = values[Int(byte)]
      guard value != 0xFF, !isPadded else { return false }
      bits = bits << 6 | UInt32(value)
      held += 6
      if held >= 8 {
        held -= 8
        output[count] = UInt8(truncatingIfNeeded: bits >> UInt32(held))
        count += 1
      }
    }
    // A single digit left over holds no whole byte.
    return held != 6
  }
}
