internal import Glibc
internal import PolicyModel

/// What this program and its own workers say to each other: the bytes of pages as they are, and
/// packed rows (``RowForm``).
///
/// A request is four lengths of four bytes, little-endian, of source, content type, time of fetching
/// and page, and then these four; a length of all ones says that there is none. A reply is its
/// length in four bytes and the packed reply. Digits and escapes of JSON lines, which other engines
/// speak, took a part of every run (Documentation/Performance.md).
enum WorkerFrame {
  /// Bytes of the length of a reply.
  static let replyHead = 4

  private static let requestHead = 16
  private static let none = UInt32.max

  /// Appends the request for `input`.
  static func write(_ input: NoticeInput, to frame: inout [UInt8]) {
    frame.reserveCapacity(frame.count + input.bytes.count + input.source.utf8.count + 128)
    append(UInt32(input.source.utf8.count), to: &frame)
    append(input.contentType.map { UInt32($0.utf8.count) } ?? none, to: &frame)
    append(input.fetchedAt.map { UInt32($0.utf8.count) } ?? none, to: &frame)
    append(UInt32(input.bytes.count), to: &frame)
    frame += input.source.utf8
    if let contentType = input.contentType { frame += contentType.utf8 }
    if let fetchedAt = input.fetchedAt { frame += fetchedAt.utf8 }
    frame += input.bytes
  }

  /// The next request; `nil` where the input ends or is none of this program's.
  static func read(from descriptor: Int32) -> NoticeInput? {
    guard let head = bytes(requestHead, from: descriptor) else { return nil }
    let lengths = (0..<4).map { length(head, at: $0 * 4) }
    let names = lengths.prefix(3).map { $0 == none ? 0 : Int($0) }
    guard lengths[0] != none, lengths[3] != none,
      let text = bytes(names.reduce(0, +), from: descriptor),
      let page = bytes(Int(lengths[3]), from: descriptor)
    else { return nil }
    let ends = (names[0], names[0] + names[1])
    return NoticeInput(
      source: String(decoding: text[..<ends.0], as: UTF8.self), bytes: page,
      contentType: lengths[1] == none
        ? nil : String(decoding: text[ends.0..<ends.1], as: UTF8.self),
      fetchedAt: lengths[2] == none ? nil : String(decoding: text[ends.1...], as: UTF8.self))
  }

  /// Makes a frame of a packed reply.
  static func close(_ reply: inout [UInt8]) {
    var head: [UInt8] = []
    append(UInt32(reply.count), to: &head)
    reply.insert(contentsOf: head, at: 0)
  }

  /// The length of the whole frame of which `reply` is the beginning, once it says so.
  static func byteCount(ofReply reply: [UInt8]) -> Int? {
    reply.count < replyHead ? nil : replyHead + Int(length(reply, at: 0))
  }

  private static func append(_ length: UInt32, to frame: inout [UInt8]) {
    withUnsafeBytes(of: length.littleEndian) { frame += $0 }
  }

  private static func length(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
  }

  /// As many bytes, or `nil` where there are fewer.
  private static func bytes(_ wanted: Int, from descriptor: Int32) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted, let start = buffer.baseAddress {
        let result = Glibc.read(descriptor, start + count, wanted - count)
        if result > 0 {
          count += result
        } else if result == 0 || errno != EINTR {
          break
        }
      }
    }
    return bytes.count == wanted ? bytes : nil
  }
}
