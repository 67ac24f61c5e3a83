/// What the folders of one run have in common: which were read, and what was passed over.
///
/// Used by one producer at a time, under the lock of the feed.
final class VisitedFolders {
  private var identities: Set<FileIdentity> = []
  private(set) var skippedFiles = 0

  /// Remembers a folder; `false` if it was read before.
  func isFirstVisit(_ identity: FileIdentity) -> Bool {
    identities.insert(identity).inserted
  }

  /// Counts a file of another kind.
  func countSkippedFile() {
    skippedFiles += 1
  }
}
