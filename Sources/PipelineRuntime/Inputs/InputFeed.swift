internal import PolicyModel
package import Warehouse

/// The one stream of items that all lanes of a run draw from, in the order of the inputs.
package final class InputFeed: Sendable {
  private struct State {
    var sources: ArraySlice<InputSource>
    var current: (any InputProducer)?
    var visits = VisitedFolders()
    var intake: ArchiveIntake
    var slots = SlotCounter()
    var sequence = 0
    var isClosed = false
  }

  // Producers hold descriptors and are used under the monitor's lock only.
  private let monitor: Monitor<State>
  private let limit: Int
  private let standardInput: Int32
  private let stop: StopSignal?

  /// Draws from files, folders, manifests, JSON lines and archives.
  ///
  /// Items of more than `limit` bytes are refused. The stream ends early when `stop` is raised.
  package init(
    sources: [InputSource], limit: Int, standardInput: Int32 = 0, stop: StopSignal? = nil
  ) {
    monitor = Monitor(State(sources: sources[...], intake: ArchiveIntake(limit: limit)))
    self.limit = limit
    self.standardInput = standardInput
    self.stop = stop
  }

  /// Draws from the captures that `warehouse` holds.
  package init(warehouse: Warehouse, selection: StoredSelection, stop: StopSignal? = nil) {
    let producer = StoredProducer(warehouse: warehouse, selection: selection)
    monitor = Monitor(
      State(sources: [], current: producer, intake: ArchiveIntake(limit: .max)))
    limit = .max
    standardInput = 0
    self.stop = stop
  }

  /// Draws from the walks of `crawl`.
  package init(crawl: Crawl) {
    monitor = Monitor(
      State(sources: [], current: CrawlProducer(crawl), intake: ArchiveIntake(limit: .max)))
    limit = .max
    standardInput = 0
    stop = crawl.stop
  }

  /// The next item, or `nil` at the end; throws where an input as a whole cannot be read.
  package func next() throws -> InputItem? {
    try monitor.withLock { state in
      while !state.isClosed, stop?.isRaised != true {
        if let item = try state.current?.next() {
          let slot = item.slot ?? state.slots.next(for: item.source)
          // A file that two inputs name is one notice; a record may come twice on purpose.
          if slot > 0, case .file(item.source, _) = item.content { continue }
          defer { state.sequence += 1 }
          return InputItem(
            sequence: state.sequence, source: item.source, slot: slot, content: item.content)
        }
        state.current = nil
        guard let source = state.sources.popFirst() else { break }
        state.current = try producer(of: source, visits: state.visits, intake: state.intake)
      }
      state.current = nil
      state.isClosed = true
      return nil
    }
  }

  /// Ends the stream.
  func close() {
    monitor.withLock { $0.isClosed = true }
  }

  /// Files in folders that were passed over because of their names.
  package var skippedFiles: Int {
    monitor.peek { $0.visits.skippedFiles }
  }

  /// Records of archives that were passed over, by reason.
  package var passedOverRecords: [String: Int] {
    monitor.peek { $0.intake.passedOver }
  }

  /// What a person may want to know of archives, a line each; the first of them.
  package var warnings: [String] {
    monitor.peek { state in
      let more = state.intake.warningCount - state.intake.warnings.count
      return state.intake.warnings + (more > 0 ? ["\(more) more warnings of this kind"] : [])
    }
  }

  private func producer(
    of source: InputSource, visits: VisitedFolders, intake: ArchiveIntake
  ) throws -> any InputProducer {
    do {
      switch source {
      case .path(let path):
        return try pathProducer(CanonicalPath.absolute(path), visits: visits, intake: intake)
      case .archive(let path, let root):
        return try ArchiveProducer(
          path: CanonicalPath.absolute(path), root: root.map { CanonicalPath.absolute($0) },
          intake: intake)
      case .manifest(let path): return try ManifestProducer(path: CanonicalPath.absolute(path))
      case .jsonLines(let path):
        return try JSONLinesProducer(path: CanonicalPath.absolute(path), limit: limit)
      case .standardInput:
        return JSONLinesProducer(
          standardInput: standardInput, limit: limit, wakeDescriptor: stop?.descriptor)
      }
    } catch let fault as SystemFault {
      throw GongwenError(.input, "cannot be opened: \(fault)", place: source.path)
    }
  }

  private func pathProducer(
    _ path: String, visits: VisitedFolders, intake: ArchiveIntake
  ) throws -> any InputProducer {
    let kind = try? FileKind.of(path, followingLinks: true)
    switch kind {
    case .folder:
      return FolderProducer(
        path: CanonicalPath.resolve(path) ?? path, visits: visits, intake: intake)
    case .regular:
      switch NamedFileForm.of(path) {
      case .manifest: return try ManifestProducer(path: path)
      case .jsonLines: return try JSONLinesProducer(path: path, limit: limit)
      case .archives: return try ArchiveProducer(path: path, root: nil, intake: intake)
      case .page: return SingleFileProducer(path: path)
      }
    default:
      return SingleFileProducer(path: path)
    }
  }
}
