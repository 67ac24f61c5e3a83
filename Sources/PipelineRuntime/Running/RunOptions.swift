/// How a run works: limits, and how much at a time.
package struct RunOptions: Sendable, Equatable {
  /// Lanes, each with a worker process of its own.
  package var workers: Int
  /// What one notice may cost.
  package var limits: WorkerLimits
  /// Seconds of waiting for one reply.
  package var deadlineSeconds: Int
  /// Items in one transaction.
  package var batch: Int
  /// Whether what is loaded enters the index for searching (`gongwen index` makes it later).
  package var search: Bool
  /// Files of lexicons, absolute paths; of a kind that none is named for, the program's own is used.
  package var lexicons: [String]

  /// Makes options; the default is one worker a core.
  package init(
    workers: Int = Processors.count, limits: WorkerLimits = WorkerLimits(),
    deadlineSeconds: Int = 60, batch: Int = 500, search: Bool = true,
    lexicons: [String] = []
  ) {
    self.workers = workers
    self.limits = limits
    self.deadlineSeconds = deadlineSeconds
    self.batch = batch
    self.search = search
    self.lexicons = lexicons
  }

  /// SHA-256 of everything that can change a row: the limits decide what is quarantined, the words
  /// of the lexicons how names are read.
  package func configurationSHA256(with lexicons: LexiconSet) -> String {
    Digest.sha256(
      """
      cpu_seconds=\(limits.cpuSeconds)
      memory_mb=\(limits.memoryMB)
      deadline_seconds=\(deadlineSeconds)
      max_bytes=\(limits.maxBytes)
      lexicons=\(lexicons.sha256)
      """)
  }
}
