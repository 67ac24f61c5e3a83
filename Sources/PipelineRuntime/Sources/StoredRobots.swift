internal import Fetching
internal import Foundation

/// The robots.txt files of sites, kept from one run to the next in the folder of captures.
///
/// A file that cannot be read or written is as good as none: the site is asked again.
struct StoredRobots: RobotsCache {
  private struct Entry: Codable {
    var site: String
    var outcome: String
    var body: Data
    var fetchedAt: Int
  }

  private let folder: URL

  init(folder: String) {
    self.folder = URL(filePath: folder).appending(path: "robots")
  }

  func robots(of site: String) -> RobotsRecord? {
    guard let data = try? Data(contentsOf: file(of: site)),
      let entry = try? JSONDecoder().decode(Entry.self, from: data), entry.site == site,
      let outcome = RobotsRecord.Outcome(rawValue: entry.outcome)
    else { return nil }
    return RobotsRecord(outcome: outcome, body: Array(entry.body), fetchedAt: entry.fetchedAt)
  }

  func keep(_ record: RobotsRecord, of site: String) {
    let entry = Entry(
      site: site, outcome: record.outcome.rawValue, body: Data(record.body),
      fetchedAt: record.fetchedAt)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? JSONEncoder().encode(entry).write(to: file(of: site), options: .atomic)
  }

  private func file(of site: String) -> URL {
    folder.appending(path: Digest.sha256(site).prefix(16) + ".json")
  }
}
