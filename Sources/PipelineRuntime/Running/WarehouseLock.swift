internal import Glibc
package import PolicyModel

/// The right to write to a warehouse, held by one run at a time.
///
/// An advisory lock (`flock`) on `<warehouse>.lock`; the system lets go of it when the process ends
/// in any way. The file says who holds it, for people, and stays.
package final class WarehouseLock {
  private let descriptor: Int32

  /// Takes the lock of the warehouse at `path`; throws `.locked`, naming the holder, when another
  /// process has it. `startedAt` is the time that others are told.
  package init(warehouse path: String, startedAt: String) throws(GongwenError) {
    let lockPath = path + ".lock"
    let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw GongwenError(.warehouse, "the lock cannot be opened: \(SystemFault())", place: lockPath)
    }
    self.descriptor = descriptor
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let fault = SystemFault()
      guard fault.number == EWOULDBLOCK else {
        throw GongwenError(.warehouse, "the lock cannot be taken: \(fault)", place: lockPath)
      }
      throw GongwenError(
        .locked, "another run holds the warehouse (\(Self.holder(descriptor)))", place: path,
        advice: "wait for it to finish, or stop it")
    }
    let text = "process \(getpid()), since \(startedAt) UTC\n"
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, text, text.utf8.count, 0)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let text = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    return text.split(separator: "\n").first.map { String($0) } ?? "it has only just begun"
  }
}
