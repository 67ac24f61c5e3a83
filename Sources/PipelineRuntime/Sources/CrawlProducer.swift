internal import Foundation

/// What the walks over fetched sources bring: one thread a host, the sources of a host in turn.
struct CrawlProducer: InputProducer {
  /// Ends the threads when the producer is let go before its end.
  private final class Handle: Sendable {
    let queue: HandoverQueue<ProducedItem>
    init(makers: Int) { queue = HandoverQueue(makers: makers, capacity: 16) }
    deinit { queue.abandon() }
  }

  private let handle: Handle

  /// Starts to walk.
  init(_ crawl: Crawl) {
    var hosts: [(host: String, sources: [SiteSource])] = []
    for source in crawl.sources {
      if let index = hosts.firstIndex(where: { $0.host == source.host }) {
        hosts[index].sources.append(source)
      } else {
        hosts.append((source.host, [source]))
      }
    }
    handle = Handle(makers: hosts.count)
    let queue = handle.queue
    for (host, sources) in hosts {
      let thread = Thread {
        do {
          let visits = HostVisits()
          for source in sources where !crawl.stop.isRaised {
            try SourceWalk(source, of: crawl, visits: visits) { try queue.push($0) }.run()
          }
          queue.finish()
        } catch is HandoverQueue<ProducedItem>.Abandoned {
          queue.finish()
        } catch {
          queue.finish(error)
        }
      }
      thread.name = "walk \(host)"
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  mutating func next() throws -> ProducedItem? { try handle.queue.next() }
}
