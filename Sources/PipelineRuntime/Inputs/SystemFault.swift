internal import Glibc

/// A failed call of the operating system.
package struct SystemFault: Error, CustomStringConvertible {
  /// The `errno` of the call.
  let number: Int32

  init(_ number: Int32 = errno) {
    self.number = number
  }

  /// What the C library says of it, in lower case at the start: `permission denied`.
  package var description: String {
    guard let text = strerror(number) else { return "error \(number)" }
    let message = String(cString: text)
    return message.prefix(1).lowercased() + message.dropFirst()
  }
}
