/// Everything that decides how a run treats its items.
package struct RunSettings: Sendable {
  /// Which stages a run carries out.
  package enum Stages: Sendable, Equatable {
    /// Take in, read and load.
    case all
    /// Take in captures and read nothing.
    case ingestOnly
  }

  /// Limits and sizes.
  package var options: RunOptions
  /// The program and configuration that read.
  package var readerKey: ReaderKey
  /// How workers are started.
  package var workerCommand: WorkerCommand
  /// Which stages to carry out.
  package var stages: Stages
  /// Whether unchanged inputs are read as well.
  package var isForced: Bool
  /// Items that may be finished before an earlier one is.
  package var window: Int

  /// Makes settings.
  package init(
    options: RunOptions, readerKey: ReaderKey, workerCommand: WorkerCommand,
    stages: Stages = .all, isForced: Bool = false, window: Int = 256
  ) {
    self.options = options
    self.readerKey = readerKey
    self.workerCommand = workerCommand
    self.stages = stages
    self.isForced = isForced
    self.window = window
  }
}
