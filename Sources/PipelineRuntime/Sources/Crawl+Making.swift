internal import Fetching
internal import Foundation
package import PolicyModel
package import Warehouse

extension Crawl {
  /// The walks over `sources` with a fetcher and an archive of their own.
  package static func make(
    _ sources: [SiteSource], pipeline: String?, options: FetchingOptions, maxBytes: Int,
    warehouse: Warehouse, startedAt: String, stop: StopSignal
  ) throws(GongwenError) -> Crawl {
    var policy = FetchPolicy(userAgent: options.userAgent)
    policy.delay = .milliseconds(options.delayMilliseconds)
    policy.totalTimeout = .seconds(options.timeoutSeconds)
    policy.connectTimeout = min(policy.connectTimeout, policy.totalTimeout)
    policy.lowSpeedTime = min(policy.lowSpeedTime, policy.totalTimeout)
    policy.maxAttempts = options.attempts
    policy.maxBytes = maxBytes
    policy.allowedHosts = options.allowedHosts
    let fetcher = Fetcher(
      policy: policy,
      surroundings: .system(
        environment: ProcessInfo.processInfo.environment, stopDescriptor: stop.descriptor),
      robotsCache: StoredRobots(folder: Warehouse.archiveFolder(of: warehouse.path)),
      stop: { stop.isRaised })
    let archive = try CaptureArchive(
      warehouse: warehouse.path, startedAt: startedAt, options: options)
    return Crawl(
      sources: sources, pipeline: pipeline, fetcher: fetcher, archive: archive,
      warehouse: warehouse, startedAt: startedAt, stop: stop)
  }
}
