internal import Glibc
internal import PolicyModel
internal import Synchronization

/// A running worker and the pipes to it. Used by one thread.
final class WorkerProcess {
  private let process: pid_t
  private var requests: Int32
  private let replies: Int32
  /// Holds what the worker writes to standard error; a file, so that it never blocks.
  private let errors: Int32
  private var hasEnded = false
  private let isFramed: Bool
  /// Where replies arrive, piece by piece.
  private let space: UnsafeMutableRawBufferPointer

  private static let chunk = 1 << 18
  private static let pipeSize: Int32 = 1 << 20
  /// F_SETPIPE_SZ of Linux, which Swift does not import.
  private static let setPipeSize: Int32 = 1_031
  /// Keeps a worker from inheriting descriptors that another lane is just making.
  private static let starting = Mutex(())

  /// Starts a worker; throws one clear error when that cannot be done.
  init(_ command: WorkerCommand) throws(GongwenError) {
    let started: (process: pid_t, requests: Int32, replies: Int32, errors: Int32)
    do {
      started = try Self.starting.withLock { _ in try Self.start(command) }
    } catch {
      throw GongwenError(
        .worker, "a worker process cannot be started: \(error)", place: command.executable,
        advice: "run 'gongwen doctor'")
    }
    (process, requests, replies, errors) = started
    isFramed = command.isFramed
    space = .allocate(byteCount: Self.chunk, alignment: 16)
    for end in [requests, replies] {
      // A page goes through in one piece; a system that allows less only takes longer.
      _ = fcntl(end, Self.setPipeSize, Self.pipeSize)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  private static func start(
    _ command: WorkerCommand
  ) throws -> (process: pid_t, requests: Int32, replies: Int32, errors: Int32) {
    let request = try DescriptorPair()
    let reply: DescriptorPair
    do {
      reply = try DescriptorPair()
    } catch {
      request.close()
      throw error
    }
    let errors = temporaryFile()
    var process: pid_t = 0
    let result = SpawnRequest(
      command: command, input: request.readEnd, output: reply.writeEnd, errors: errors
    ).spawn(&process)
    close(request.readEnd)
    close(reply.writeEnd)
    guard result == 0 else {
      close(request.writeEnd)
      close(reply.readEnd)
      if errors >= 0 { close(errors) }
      throw SystemFault(result)
    }
    return (process, request.writeEnd, reply.readEnd, errors)
  }

  /// A file without a name, or -1 where none can be made.
  private static func temporaryFile() -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    guard let template = strdup(folder + "/gongwen-worker-XXXXXX") else { return -1 }
    defer { free(template) }
    let descriptor = mkstemp(template)
    guard descriptor >= 0 else { return -1 }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_APPEND)
    return descriptor
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      _ = reap()
    }
    closeRequests()
    close(replies)
    if errors >= 0 { close(errors) }
    space.deallocate()
  }

  /// Sends one request line, with its newline, and returns the reply without its newline; or one
  /// frame, and returns that of the reply.
  ///
  /// Throws when the worker ends first or when `seconds` pass; the worker is dead then.
  func exchange(_ request: [UInt8], seconds: Double) throws(WorkerDeath) -> [UInt8] {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var sent = 0
    var reply: [UInt8] = []
    while true {
      let remaining = deadline - ContinuousClock.now
      guard remaining > .zero else { throw end(passedDeadline: true) }
      var polled = [
        pollfd(fd: replies, events: Int16(POLLIN), revents: 0),
        pollfd(fd: requests, events: Int16(POLLOUT), revents: 0),
      ]
      let watched: nfds_t = sent < request.count ? 2 : 1
      guard poll(&polled, watched, remaining.milliseconds) > 0 else { continue }
      if watched == 2, polled[1].revents != 0 {
        try send(request, &sent)
      }
      if polled[0].revents != 0, try receive(into: &reply) { return reply }
    }
  }

  private func send(_ request: [UInt8], _ sent: inout Int) throws(WorkerDeath) {
    let start = sent
    let result = request.withUnsafeBytes { buffer in
      write(requests, buffer.baseAddress.map { $0 + start }, buffer.count - start)
    }
    if result > 0 {
      sent += result
    } else if errno != EAGAIN && errno != EINTR {
      throw end(passedDeadline: false)
    }
  }

  /// Whether the reply is complete.
  private func receive(into reply: inout [UInt8]) throws(WorkerDeath) -> Bool {
    while true {
      let result = read(replies, space.baseAddress, space.count)
      if result == 0 { throw end(passedDeadline: false) }
      if result < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN { return false }
        throw end(passedDeadline: false)
      }
      let piece = UnsafeRawBufferPointer(rebasing: space[..<result])
      if isFramed {
        reply += piece
        guard let whole = WorkerFrame.byteCount(ofReply: reply) else { continue }
        if reply.count < whole {
          reply.reserveCapacity(whole)
          continue
        }
        guard reply.count == whole else { throw outOfTurn() }
        return true
      }
      guard let newline = piece.lastIndex(of: 0x0A) else {
        reply += piece
        continue
      }
      reply += piece[..<newline]
      guard newline == piece.count - 1 else { throw outOfTurn() }
      return true
    }
  }

  /// Anything more, or a second line, is not an answer to one question.
  private func outOfTurn() -> WorkerDeath {
    _ = end(passedDeadline: true)
    return WorkerDeath(reason: .workerCrashed, message: "the worker answered out of turn")
  }

  /// Makes sure that the process is gone and tells why.
  private func end(passedDeadline: Bool) -> WorkerDeath {
    if passedDeadline { kill(process, SIGKILL) }
    let status = reap()
    return .of(status: status, passedDeadline: passedDeadline, lastWords: lastWords())
  }

  private func reap() -> Int32 {
    // A worker that closed its pipe and lives on ends here, at the end of its input.
    closeRequests()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    hasEnded = true
    return status
  }

  private func closeRequests() {
    if requests >= 0 { close(requests) }
    requests = -1
  }

  private func lastWords() -> String? {
    guard errors >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let size = lseek(errors, 0, SEEK_END)
    let count = pread(errors, &bytes, bytes.count, max(0, size - bytes.count))
    guard count > 0 else { return nil }
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    return lines.last.map { String($0.prefix(200)) }
  }
}
