internal import PolicyModel
internal import Warehouse

/// The capture that a user means.
enum CaptureLookup {
  /// The digest of the bytes of a notice's version, or of those that begin with a digest.
  static func sha256(_ name: String, version: Int?, in warehouse: Warehouse) throws -> String {
    if name.utf8.count == 64 { return try digest(name, in: warehouse) }
    let found = try warehouse.notices(matching: name)
    guard let first = found.first else { return try digest(name, in: warehouse) }
    guard found.count == 1 else {
      throw GongwenError(
        .usage, "\(found.count) notices match \(name)", advice: "list them: gongwen show \(name)")
    }
    guard let detail = try warehouse.noticeDetail(id: first.noticeID) else {
      throw GongwenError(.warehouse, "notice \(first.noticeID) is gone", place: warehouse.path)
    }
    guard let version, version != detail.version else { return detail.captureSHA256 }
    guard let older = detail.versions.first(where: { $0.version == version }) else {
      throw GongwenError(
        .usage, "notice \(first.noticeID) has no version \(version)",
        advice: "it has 1 to \(detail.version)")
    }
    return older.captureSHA256
  }

  private static func digest(_ name: String, in warehouse: Warehouse) throws -> String {
    let isDigest = name.utf8.count >= 4 && name.allSatisfy { $0.isHexDigit }
    let found = isDigest ? try warehouse.captures(beginningWith: name) : []
    if found.count == 1 { return found[0] }
    throw GongwenError(
      .usage,
      found.isEmpty
        ? "no notice or capture matches \(name)" : "\(found.count) captures begin with \(name)",
      advice: found.isEmpty
        ? "list notices with: gongwen query 'SELECT notice_id, title FROM notices'"
        : "write more of the digest")
  }
}
