internal import PolicyModel
internal import Warehouse

/// Finds entries of the quarantine by what users type.
enum QuarantineLookup {
  /// The entry whose id is, or begins with, `id`.
  static func entry(_ id: String, in warehouse: Warehouse) throws -> QuarantineEntry {
    guard let entry = try warehouse.quarantineEntry(id: id) else {
      throw GongwenError(
        .usage, "no entry of the quarantine has the id \(id)",
        advice: "see 'gongwen quarantine list'")
    }
    return entry
  }
}
