internal import Foundation
internal import Logging
internal import PipelineRuntime

/// Shows how far a run is: one line that is written over itself on a terminal, and a line every ten
/// seconds elsewhere.
final class ProgressTicker: @unchecked Sendable {
  // Safe to share: the flag is touched under the condition's lock only, all else is constant.
  private let condition = NSCondition()
  private var isFinished = false
  private let progress: RunProgress
  private let isQuiet: Bool
  private let logger: Logger
  private let total: @Sendable (StopSignal) -> Int?
  private let counting = StopSignal()
  private let started = Date()

  /// Makes a ticker; `total` counts the items beforehand and is asked once, when something is
  /// shown.
  init(
    progress: RunProgress, isQuiet: Bool, logger: Logger,
    total: @escaping @Sendable (StopSignal) -> Int?
  ) {
    self.progress = progress
    self.isQuiet = isQuiet
    self.logger = logger
    self.total = total
  }

  /// Starts to show.
  func start() {
    if !isQuiet { Thread.detachNewThread { self.show() } }
  }

  /// Takes the line away and stops.
  func finish() {
    counting.raise()
    condition.lock()
    isFinished = true
    condition.broadcast()
    condition.unlock()
    StandardError.progress("")
  }

  private func show() {
    let isTerminal = StandardError.isTerminal
    let interval = isTerminal ? 0.5 : 10.0
    var next = started.addingTimeInterval(interval)
    var count: Int??
    condition.lock()
    defer { condition.unlock() }
    while !isFinished {
      if condition.wait(until: next) { continue }
      next = Date().addingTimeInterval(interval)
      condition.unlock()
      let known = count ?? total(counting)
      count = known
      condition.lock()
      guard !isFinished else { return }
      let text = line(total: known)
      if isTerminal { StandardError.progress(text) } else { logger.info("\(text)") }
    }
  }

  private func line(total: Int?) -> String {
    let done = progress.doneCount
    let seconds = Date().timeIntervalSince(started)
    if done == 0 {
      return total.map { "0 of \($0) items, reading the first" } ?? "reading the first item"
    }
    let rate = Double(done) / max(seconds, 0.001)
    let speed = rate >= 10 ? "\(Int(rate.rounded()))" : String(format: "%.1f", rate)
    guard let total, total >= done else { return "\(done) items, \(speed)/s" }
    let percent = total == 0 ? 100 : done * 100 / total
    let rest = Self.duration(Int(Double(total - done) / max(rate, 0.001)))
    return "\(done) of \(total) items (\(percent) %), \(speed)/s, \(rest) left"
  }

  private static func duration(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3_600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3_600) h \(seconds / 60 % 60) min"
  }
}
