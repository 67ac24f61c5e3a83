internal import Crypto
internal import Glibc

/// SHA-256 in hexadecimal, the form in which digests are stored and compared.
package enum Digest {
  /// 64 lower-case digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { buffer in
      var hash = SHA256()
      hash.update(bufferPointer: buffer)
      return hexadecimal(hash.finalize())
    }
  }

  /// 64 lower-case digits of the UTF-8 of `text`.
  package static func sha256(_ text: String) -> String {
    sha256(Array(text.utf8))
  }

  /// 64 lower-case digits of the file at `path` and its size, or `nil` where it cannot be read.
  package static func sha256(file path: String) -> (digest: String, byteCount: Int)? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var hash = SHA256()
    var byteCount = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return (hexadecimal(hash.finalize()), byteCount) }
      byteCount += count
      buffer.withUnsafeBytes { bytes in
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      }
    }
  }

  static func hexadecimal(_ digest: SHA256Digest) -> String {
    String(unsafeUninitializedCapacity: SHA256Digest.byteCount * 2) { digits in
      var index = 0
      for byte in digest {
        digits[index] = digit(byte >> 4)
        digits[index + 1] = digit(byte & 15)
        index += 2
      }
      return index
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
