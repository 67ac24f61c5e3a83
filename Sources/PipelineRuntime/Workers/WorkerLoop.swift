package import Extraction
internal import Glibc
package import PolicyModel
internal import Reading

/// What a worker does: JSON lines in, JSON lines out, one reply to each line, in order; or frames.
package struct WorkerLoop {
  private let limits: WorkerLimits
  private let lexicons: ReadingLexicons
  private let input: Int32
  private let output: Int32

  /// Makes a loop between two descriptors.
  package init(
    limits: WorkerLimits, lexicons: ReadingLexicons = ReadingLexicons(), input: Int32 = 0,
    output: Int32 = 1
  ) {
    self.limits = limits
    self.lexicons = lexicons
    self.input = input
    self.output = output
  }

  /// Sets the limits on this process; `supervised` leaves stopping to the parent.
  package func limitProcess(supervised: Bool) {
    ProcessLimits.apply(limits)
    if supervised { ProcessLimits.ignoreStopSignals() }
  }

  /// Answers every line until the input ends or nobody takes the replies.
  package func run() throws(GongwenError) {
    var reader = LineReader(descriptor: input, limit: limits.maxBytes * 6 + 65_536)
    while let line = try nextLine(&reader) {
      if line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      ProcessLimits.renewProcessorTime(seconds: limits.cpuSeconds)
      var reply = answer(line)
      reply.append(0x0A)
      guard write(reply) else { return }
    }
  }

  /// Answers every frame (``WorkerFrame``) of the process that started this one.
  package func runFramed() {
    while let page = WorkerFrame.read(from: input) {
      ProcessLimits.renewProcessorTime(seconds: limits.cpuSeconds)
      var reply: [UInt8]
      if page.bytes.count <= limits.maxBytes {
        reply = NoticeReader.reply(to: page, lexicons: lexicons, form: .packed)
      } else {
        let message = FileBytes.tooLarge(page.bytes.count, limit: limits.maxBytes).message
        reply = NoticeReader.reply(
          .quarantined(.tooLarge, message: message), source: page.source, form: .packed)
      }
      WorkerFrame.close(&reply)
      guard write(reply) else { return }
    }
  }

  private func nextLine(_ reader: inout LineReader) throws(GongwenError) -> LineReader.Line? {
    do {
      return try reader.next()
    } catch {
      throw GongwenError(.input, "standard input cannot be read: \(error)")
    }
  }

  private func answer(_ line: LineReader.Line) -> [UInt8] {
    let place = "line \(line.number)"
    do {
      guard line.byteCount == line.bytes.count else {
        return tooLarge(line.byteCount, place: place, source: nil)
      }
      let input = try InputRecord.parse(line.bytes)
      guard input.bytes.count <= limits.maxBytes else {
        return tooLarge(input.bytes.count, place: place, source: input.source)
      }
      return NoticeReader.reply(to: input, lexicons: lexicons)
    } catch {
      return NoticeReader.reply(
        .quarantined(.malformedRecord, message: "\(place): \(error.message)"),
        source: error.source ?? place)
    }
  }

  private func tooLarge(_ byteCount: Int, place: String, source: String?) -> [UInt8] {
    let message = FileBytes.tooLarge(byteCount, limit: limits.maxBytes).message
    return NoticeReader.reply(
      .quarantined(.tooLarge, message: "\(place): \(message)"), source: source ?? place)
  }

  /// Whether everything was written.
  private func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let start = buffer.baseAddress {
        let result = Glibc.write(output, start + done, buffer.count - done)
        if result > 0 {
          done += result
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}
