internal import RawStore

/// What the archives of one run have in common: what was passed over and why, and where the records
/// stand that a revisit may refer to.
///
/// Used by one producer at a time, under the lock of the feed.
final class ArchiveIntake {
  /// Where a page stands.
  private struct Place {
    var file: Int
    var offset: Int
  }

  /// The largest page that is taken in.
  let limit: Int
  /// Records that were passed over, by reason.
  private(set) var passedOver: [String: Int] = [:]
  /// What a person may want to know, a line each; the first of them.
  private(set) var warnings: [String] = []
  /// How many warnings there were.
  private(set) var warningCount = 0

  private var files: [String] = []
  private var places: [Int: Place] = [:]

  private static let reasonLimit = 40
  private static let warningLimit = 20
  /// Some 60 MB; a revisit of what came later counts as one without its original.
  private static let placeLimit = 1_000_000

  /// Makes an intake of pages of at most `limit` bytes.
  init(limit: Int) {
    self.limit = limit
  }

  /// The largest record that is read: a page with its head, and room for chunks and base codings.
  var recordLimit: Int { limit < .max / 2 ? limit + limit / 8 + (1 << 16) : limit }

  /// Counts a record that is no input.
  func passOver(_ reason: String) {
    let isKnown = passedOver[reason] != nil || passedOver.count < Self.reasonLimit
    passedOver[isKnown ? reason : "for other reasons", default: 0] += 1
  }

  /// Tells of something.
  func warn(_ text: String) {
    warningCount += 1
    if warnings.count < Self.warningLimit { warnings.append(text) }
  }

  /// Remembers where a page stands, by its id and the digest of its payload.
  func note(_ record: WARCRecord, in file: String) {
    guard places.count < Self.placeLimit, record.length > 0 else { return }
    if files.last != file { files.append(file) }
    let place = Place(file: files.count - 1, offset: record.offset)
    for key in [record.id, record.payloadDigest] {
      // The first capture is the one that revisits mean.
      if let key, places[key.hashValue] == nil { places[key.hashValue] = place }
    }
  }

  /// The page that `revisit` repeats, where it came before in this run.
  func original(of revisit: WARCRecord) -> WARCRecord? {
    for name in ["WARC-Refers-To", "WARC-Payload-Digest"] {
      guard let key = revisit.fields[name], let place = places[key.hashValue] else { continue }
      let file = files[place.file]
      let found = try? WARCReader.record(
        at: WARCPlace(
          file: CanonicalPath.name(of: file), offset: place.offset, length: 0),
        in: CanonicalPath.folder(of: file))
      // Hashes may be equal by chance; the record itself decides.
      if let found, found.id == key || found.payloadDigest == key { return found }
    }
    return nil
  }
}
