internal import Crypto
internal import Glibc
package import PolicyModel

/// Which program made a row.
package enum CodeVersion {
  /// The version that people know.
  package static let release = "0.1.0"

  /// The release and the first twelve digits of the SHA-256 of this executable, so that a program
  /// built from changed sources reads again what an older one read.
  package static func current() throws(GongwenError) -> String {
    "\(release)+\(try executableDigest().prefix(12))"
  }

  private static func executableDigest() throws(GongwenError) -> String {
    do {
      let file = try OpenFile("/proc/self/exe")
      var hash = SHA256()
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = read(file.descriptor, &buffer, buffer.count)
        if count < 0 { throw SystemFault() }
        if count == 0 { return Digest.hexadecimal(hash.finalize()) }
        buffer.withUnsafeBytes {
          hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
        }
      }
    } catch {
      throw GongwenError(.input, "this program cannot read itself: \(error)")
    }
  }
}
