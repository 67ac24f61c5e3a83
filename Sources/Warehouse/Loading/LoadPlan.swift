/// What is to be done with a reading, given what the warehouse holds.
///
/// A page whose text changed gets a new version; one that changed its chrome only does not; the
/// same bytes under another reader replace the rows in place. Bytes that were current once and
/// were superseded since never come back as a new version.
struct LoadPlan {
  /// The notice as it stands.
  struct StoredNotice {
    var version: Int
    var textSHA256: String
    var captureSHA256: String
    var readerKey: String
  }

  /// The input as the ledger knows it.
  struct KnownInput {
    var inputSHA256: String?
    var outcome: InputState.Outcome?
  }

  /// What is reported of the item.
  let outcome: LoadOutcome
  /// The version that the rows have or get.
  let version: Int
  /// Whether rows, version and capture are written.
  let writesRows: Bool
  /// Whether rows of the notice are there and go first.
  let isReplacement: Bool
  /// Whether the ledger learns that these bytes were dealt with.
  let writesLedger: Bool
  /// Whether the run's record mentions it.
  let isRecorded: Bool

  init(
    inputSHA256: String, textSHA256: String, isStoredCapture: Bool, readerKey: String,
    stored: StoredNotice?, known: KnownInput?
  ) {
    // Stored bytes that are no longer the input's last ones tell the ledger nothing.
    let isLast = !isStoredCapture || known?.inputSHA256 == inputSHA256
    writesLedger = isLast
    isReplacement = stored != nil
    guard let stored else {
      (outcome, version, writesRows, isRecorded) = (isLast ? .new : .unchanged, 1, isLast, isLast)
      return
    }
    if stored.captureSHA256 == inputSHA256 {
      (outcome, version, writesRows, isRecorded) = (.updated, stored.version, true, true)
      return
    }
    let wasLoadedBefore = known?.inputSHA256 == inputSHA256 && known?.outcome == .loaded
    if !isLast || wasLoadedBefore {
      (outcome, version, writesRows, isRecorded) = (.unchanged, stored.version, false, isLast)
      return
    }
    if stored.textSHA256 == textSHA256 {
      // Rows of another reader would differ from those of this one although the text is the same.
      let isOutdated = stored.readerKey != readerKey
      (outcome, version, writesRows, isRecorded) = (
        isOutdated ? .updated : .unchanged, stored.version, isOutdated, true
      )
      return
    }
    version = stored.version + 1
    (outcome, writesRows, isRecorded) = (.newVersion(version), true, true)
  }
}
