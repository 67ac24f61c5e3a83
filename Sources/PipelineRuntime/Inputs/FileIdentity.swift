/// What tells two folders apart whatever their paths: device and inode.
struct FileIdentity: Hashable {
  var device: UInt64
  var inode: UInt64
}
