package import PolicyModel

/// Texts that may be compressed with gzip.
package enum TextFile {
  /// The first `limit` bytes of what the file at `path` holds, or what its gzip members expand to.
  ///
  /// A damaged member ends it.
  package static func head(_ path: String, limit: Int) throws(GongwenError) -> [UInt8] {
    let window = try FileWindow(path)
    guard try window.copy(at: 0, length: 2) == [0x1F, 0x8B] else {
      return try window.copy(at: 0, length: limit)
    }
    var text: [UInt8] = []
    var offset = 0
    while text.count < limit, offset < window.size {
      var bytes = RecordBytes(window, at: offset, isMember: true)
      guard let hasMore = try? bytes.hasMore(), hasMore else { break }
      while text.count < limit, let piece = bytes.takeHand() {
        text += piece.prefix(limit - text.count)
        guard let hasMore = try? bytes.hasMore(), hasMore else { break }
      }
      offset = bytes.offset
    }
    return text
  }
}
