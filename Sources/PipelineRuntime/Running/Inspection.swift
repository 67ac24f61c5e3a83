internal import PolicyModel
internal import Warehouse

/// What an item turned out to be, once its bytes were read and the ledger was asked.
enum Inspection {
  /// Nothing to do; `isHeld` when it is in quarantine or was dropped from it.
  case unchanged(isHeld: Bool)
  /// It cannot be handed to a worker; `sha256` of the raw bytes, where there are some.
  case refused(Refusal, sha256: String?)
  /// It is to be read.
  case work(Work)

  /// An input to read.
  struct Work {
    var input: NoticeInput
    var sha256: String
    var reason: WorkReason
    /// The stored version of the same notice, where another reader read it: to be read again
    /// before the new bytes are compared with it.
    var outdated: InputState.StoredNotice?
    var isStoredCapture: Bool
  }
}
