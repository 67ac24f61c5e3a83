/// Which of the stored captures to read again.
package enum StoredSelection: Sendable, Equatable {
  /// Every notice's current capture, every capture that waits to be read, and every capture that
  /// is held in quarantine; not what was dropped.
  case all
  /// As ``all``, for the notices with these ids. What waits or is held counts by the id that its
  /// source gives.
  case notices([String])
  /// As ``all``, for the sources that a run worked on that started at this time or later, UTC
  /// `YYYY-MM-DD HH:MM:SS` or a prefix of it.
  case since(String)
  /// As ``all``, for what was not read under this reader key.
  case notReadUnder(String)
  /// What is held in quarantine and has bytes; the ids of entries (whatever their state), or none
  /// for all that are held.
  case quarantined([String])
}
