package import PolicyModel

/// A lane's worker: started when it is first needed, replaced when it has died.
package final class WorkerHandle {
  private let command: WorkerCommand
  private let seconds: Double
  private var process: WorkerProcess?
  private var line: [UInt8] = []

  /// Makes a handle; `seconds` is the deadline of one reply.
  package init(command: WorkerCommand, seconds: Double) {
    self.command = command
    self.seconds = seconds
  }

  /// The reply to `input`, or how the worker died over it.
  ///
  /// Throws where no worker can be started, which no other notice would survive either.
  package func read(_ input: NoticeInput) throws(GongwenError) -> Result<WorkerReply, WorkerDeath> {
    let worker = try running()
    line.removeAll(keepingCapacity: line.capacity < 1 << 20)
    write(input, to: &line)
    do {
      let answer = try worker.exchange(line, seconds: seconds)
      let reply =
        command.isFramed
        ? try WorkerReply(line: answer, form: .packed, offset: WorkerFrame.replyHead)
        : try WorkerReply(line: answer)
      guard reply.source == input.source else {
        return died(
          WorkerDeath(reason: .workerCrashed, message: "the worker answered another page"))
      }
      return .success(reply)
    } catch let death as WorkerDeath {
      return died(death)
    } catch {
      return died(WorkerDeath(reason: .workerCrashed, message: "the worker answered: \(error)"))
    }
  }

  private func write(_ input: NoticeInput, to request: inout [UInt8]) {
    if command.isFramed {
      WorkerFrame.write(input, to: &request)
    } else {
      InputRecord.write(input, to: &request)
    }
  }

  private func died(_ death: WorkerDeath) -> Result<WorkerReply, WorkerDeath> {
    process = nil
    return .failure(death)
  }

  private func running() throws(GongwenError) -> WorkerProcess {
    if let process { return process }
    let started = try WorkerProcess(command)
    try probe(started)
    process = started
    return started
  }

  /// One question about an empty page: a worker that cannot answer it cannot work at all, and
  /// finding out with a real page would put all of them into quarantine.
  private func probe(_ worker: WorkerProcess) throws(GongwenError) {
    var question: [UInt8] = []
    write(NoticeInput(source: "probe", bytes: []), to: &question)
    do {
      _ = try worker.exchange(question, seconds: max(seconds, 10))
    } catch {
      throw GongwenError(
        .worker, "a worker process does not start: \(error.message)", place: command.executable,
        advice: "run 'gongwen doctor'; the memory limit may be too small")
    }
  }
}
