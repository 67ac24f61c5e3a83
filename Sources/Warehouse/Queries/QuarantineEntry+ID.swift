internal import Crypto

extension QuarantineEntry {
  /// The id of the entry for an occurrence of a source and its bytes.
  static func id(source: String, slot: Int, sha256: String?) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = "\(source)\n\(slot)\n\(sha256 ?? "")"
    var id: [UInt8] = []
    for byte in SHA256.hash(data: Array(text.utf8)).prefix(6) {
      id += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: id, as: UTF8.self)
  }
}
