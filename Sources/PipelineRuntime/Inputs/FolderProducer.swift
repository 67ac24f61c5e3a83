internal import Glibc
internal import PolicyModel
internal import Reading

/// The files of a folder and its subfolders, in the order of the ids of their notices, and the pages
/// of its archives (.warc, .warc.gz).
///
/// One folder's names are held at a time on each level; nothing is opened but folders and archives. Links to
/// files and folders are followed; a folder that was read before is passed over, a link to a
/// folder that is being read is refused as a loop.
struct FolderProducer: InputProducer {
  private struct Level {
    var path: String
    var identity: FileIdentity
    /// Sorted the other way round, so that the next one is the last.
    var names: [FolderEntry]
  }

  private var levels: [Level] = []
  private var refused: ProducedItem?
  /// The archive that is being read, where one stands in the folder.
  private var archive: ArchiveProducer?
  private let visits: VisitedFolders
  private let intake: ArchiveIntake

  /// Starts at the folder `path`, an absolute path without links.
  init(path: String, visits: VisitedFolders, intake: ArchiveIntake) {
    self.visits = visits
    self.intake = intake
    if let kind = try? FileKind.of(path, followingLinks: true), case .folder(let identity) = kind {
      refused = enter(path, identity)
    }
  }

  mutating func next() throws -> ProducedItem? {
    if let item = refused {
      refused = nil
      return item
    }
    while archive != nil || !levels.isEmpty {
      if let item = try archive?.next() { return item }
      archive = nil
      if levels.isEmpty { break }
      let top = levels.count - 1
      guard let entry = levels[top].names.popLast() else {
        levels.removeLast()
        continue
      }
      if let item = item(for: entry, in: levels[top].path) { return item }
    }
    return nil
  }

  private mutating func item(for entry: FolderEntry, in folder: String) -> ProducedItem? {
    let path = folder == "/" ? "/" + entry.name : folder + "/" + entry.name
    guard entry.isValidName else {
      return refuse(path, "the name is not valid UTF-8; rename the file")
    }
    do {
      let kind = try entry.kind ?? FileKind.of(path, followingLinks: false)
      switch kind {
      case .regular: return file(path, name: entry.name)
      case .folder(let identity): return enter(path, identity)
      case .special(let name): return refuse(path, "\(name), not a regular file")
      case .link: return followLink(path, name: entry.name)
      }
    } catch {
      return refuse(path, "cannot be read: \(error)")
    }
  }

  private mutating func file(_ path: String, name: String) -> ProducedItem? {
    if NoticeFileName.isArchive(name) {
      archive = ArchiveProducer(file: path, intake: intake)
      return nil
    }
    guard NoticeFileName.isNotice(name) else {
      visits.countSkippedFile()
      return nil
    }
    return ProducedItem(source: path, content: .file(path: path, fetchedAt: nil))
  }

  private mutating func followLink(_ path: String, name: String) -> ProducedItem? {
    do {
      switch try FileKind.of(path, followingLinks: true) {
      case .regular:
        guard let target = CanonicalPath.resolve(path) else { return refuse(path, "a broken link") }
        return file(target, name: name)
      case .folder(let identity):
        if levels.contains(where: { $0.identity == identity }) {
          return refuse(path, "a link to a folder that it stands in (a loop)")
        }
        guard let target = CanonicalPath.resolve(path) else { return refuse(path, "a broken link") }
        return enter(target, identity)
      case .special(let name):
        return refuse(path, "a link to \(name)")
      case .link:
        return refuse(path, "a broken link")
      }
    } catch  where error.number == ELOOP {
      return refuse(path, "links that lead back to themselves (a loop)")
    } catch  where error.number == ENOENT {
      return refuse(path, "a link to something that does not exist")
    } catch {
      return refuse(path, "the link cannot be followed: \(error)")
    }
  }

  /// Starts on a folder; an item only if it cannot be listed.
  private mutating func enter(_ path: String, _ identity: FileIdentity) -> ProducedItem? {
    guard visits.isFirstVisit(identity) else { return nil }
    do {
      let prefix = path == "/" ? "/" : path + "/"
      // Ids are what the warehouse's keys begin with: rows that come in their order are put side by
      // side, which halves the work of a large run.
      let names = try FolderEntry.list(path)
        .map { (id: NoticeReader.noticeID(source: prefix + $0.name), entry: $0) }
        .sorted { $1.id < $0.id }.map(\.entry)
      levels.append(Level(path: path, identity: identity, names: names))
      return nil
    } catch {
      return refuse(path, "the folder cannot be listed: \(error)")
    }
  }

  private func refuse(_ path: String, _ message: String) -> ProducedItem {
    ProducedItem(source: path, content: .refused(Refusal(.unreadableFile, message)))
  }
}
