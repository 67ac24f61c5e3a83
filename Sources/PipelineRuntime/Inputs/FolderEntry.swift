internal import Glibc

/// One name in a folder.
struct FolderEntry {
  /// The name, repaired where it is not UTF-8.
  var name: String
  /// Whether the name is UTF-8.
  var isValidName: Bool
  /// What it is, where the listing says so; folders always need a look of their own.
  var kind: FileKind?

  /// The names in the folder `path`, unsorted, without `.` and `..`.
  static func list(_ path: String) throws(SystemFault) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw SystemFault() }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw SystemFault() }
        return entries
      }
      let type = entry.pointee.d_type
      let (name, isValid) = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        let bytes = buffer.prefix { $0 != 0 }
        guard let name = String(validating: bytes, as: UTF8.self) else {
          return (String(decoding: bytes, as: UTF8.self), false)
        }
        return (name, true)
      }
      if name == "." || name == ".." { continue }
      // 8 and 10 are DT_REG and DT_LNK, which Swift does not import as numbers of one type.
      let kind: FileKind? = type == 8 ? .regular : type == 10 ? .link : nil
      entries.append(FolderEntry(name: name, isValidName: isValid, kind: kind))
    }
  }
}
