/// Counts items without looking at their bytes, for the remaining time of a run.
package enum InputCounter {
  /// The number of files in `sources`, or `nil` where records make it unknowable beforehand.
  package static func count(_ sources: [InputSource], stop: StopSignal) -> Int? {
    for source in sources {
      guard case .path(let path) = source else { return nil }
      let isFile = (try? FileKind.of(path, followingLinks: true)) == .regular
      if isFile, NamedFileForm.of(path) != .page { return nil }
    }
    let feed = InputFeed(sources: sources, limit: .max, stop: stop)
    var count = 0
    do {
      while let item = try feed.next() {
        // What an archive holds is known when it was read.
        if case .archived = item.content { return nil }
        count += 1
      }
    } catch {
      return nil
    }
    return stop.isRaised ? nil : count
  }
}
