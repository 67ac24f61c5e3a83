/// What one notice may cost in a worker.
package struct WorkerLimits: Sendable, Equatable {
  /// Processor seconds for one notice.
  package var cpuSeconds: Int
  /// Address space of the worker in MiB.
  package var memoryMB: Int
  /// Bytes of a page.
  package var maxBytes: Int

  /// Makes limits.
  package init(cpuSeconds: Int = 20, memoryMB: Int = 2_048, maxBytes: Int = 32_000_000) {
    self.cpuSeconds = cpuSeconds
    self.memoryMB = memoryMB
    self.maxBytes = maxBytes
  }
}
