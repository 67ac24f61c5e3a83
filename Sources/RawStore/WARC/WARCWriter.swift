internal import Glibc
package import PolicyModel
internal import Synchronization

/// Writes an archive in WARC 1.1, one gzip member a record.
///
/// Files are named `<prefix>-<yyyyMMddHHmmss>-<serial>.warc.gz` and begin with a warcinfo record. A
/// writer always begins a new file, with its first exchange: what an earlier one that was killed left
/// unfinished stays the last member of its file, where readers pass over it. A file that has reached
/// the size asked for is followed by the next. Safe to use from several threads.
///
/// Source: ISO 28500:2017 (WARC 1.1), with the recommendations of its annex D for gzip.
package final class WARCWriter: Sendable {
  private struct State {
    var descriptor: Int32 = -1
    var file = ""
    var size = 0
    var serial = 0
    var hasUnsynced = false
    var infoID = ""
  }

  /// The folder of the files.
  package let folder: String
  private let prefix: String
  private let timestamp: String
  private let maxBytes: Int
  private let software: String
  private let operatorContact: String?
  private let state = Mutex(State())

  /// Makes a writer; nothing is written yet, but the folder has to be there.
  ///
  /// `startedAt` (UTC, either form of ``WARCExchange/date``) goes into the names of the files. After
  /// an exchange that brings a file to `maxBytes` the next one begins. `software` is the name and
  /// version of the program, `operatorContact` whom to write to about it.
  package init(
    folder: String, prefix: String, startedAt: String, maxBytes: Int = 1_000_000_000,
    software: String, operatorContact: String? = nil
  ) {
    self.folder = folder
    self.prefix = prefix
    timestamp = String(startedAt.unicodeScalars.filter { ("0"..."9").contains($0) }.prefix(14))
    self.maxBytes = maxBytes
    self.software = software
    self.operatorContact = operatorContact
  }

  deinit {
    state.withLock { state in
      if state.descriptor >= 0 { Glibc.close(state.descriptor) }
    }
  }

  /// Appends the records of an exchange and hands them to the system; returns where its response or
  /// revisit record stands. Where that fails the file ends with the record before it.
  package func append(_ exchange: WARCExchange) throws(GongwenError) -> WARCPlace {
    try locked { state throws(GongwenError) in
      if state.descriptor >= 0, state.size >= maxBytes { try finish(&state) }
      if state.descriptor < 0 { try begin(&state, date: exchange.date) }
      let offset = state.size
      let place = "\(state.file)#\(offset)"
      let digest = WARCDigest.sha1(exchange.responseBody)
      let responseID = WARCDigest.recordID(place, exchange.url, exchange.date, digest)
      let response = Gzip.member(
        response(exchange, id: responseID, payloadDigest: digest, infoID: state.infoID))
      var members = response
      if !exchange.requestHead.isEmpty {
        let id = WARCDigest.recordID(place, exchange.url, exchange.date, "request")
        members += Gzip.member(
          request(exchange, id: id, responseID: responseID, infoID: state.infoID))
      }
      try write(members, to: &state)
      return WARCPlace(file: state.file, offset: offset, length: response.count)
    }
  }

  /// Makes everything appended so far lasting; to be called before a place is committed anywhere.
  package func sync() throws(GongwenError) {
    try locked { state throws(GongwenError) in try sync(&state) }
  }

  /// Ends the file in hand; the next exchange begins another.
  package func close() throws(GongwenError) {
    try locked { state throws(GongwenError) in
      if state.descriptor >= 0 { try finish(&state) }
    }
  }
}

/// The records.
extension WARCWriter {
  private func response(
    _ exchange: WARCExchange, id: String, payloadDigest: String, infoID: String
  ) -> [[UInt8]] {
    let revisit = exchange.revisitOf
    let block =
      revisit == nil ? [exchange.responseHead, exchange.responseBody] : [exchange.responseHead]
    var head = RecordHead(type: revisit == nil ? "response" : "revisit", id: id)
    head.add("WARC-Date", Self.date(exchange.date))
    head.add("WARC-Target-URI", exchange.url)
    head.add("WARC-Warcinfo-ID", infoID)
    head.add("WARC-IP-Address", exchange.ipAddress)
    if let revisit {
      head.add("WARC-Profile", revisit.profile.rawValue)
      head.add("WARC-Refers-To-Target-URI", revisit.url)
      head.add("WARC-Refers-To-Date", Self.date(revisit.date))
      let digest = revisit.profile == .identicalPayload ? payloadDigest : nil
      head.add("WARC-Payload-Digest", revisit.payloadDigest ?? digest)
    } else {
      head.add("WARC-Payload-Digest", payloadDigest)
    }
    head.add("Content-Type", "application/http; msgtype=response")
    return head.record(block)
  }

  private func request(
    _ exchange: WARCExchange, id: String, responseID: String, infoID: String
  ) -> [[UInt8]] {
    var head = RecordHead(type: "request", id: id)
    head.add("WARC-Date", Self.date(exchange.date))
    head.add("WARC-Target-URI", exchange.url)
    head.add("WARC-Warcinfo-ID", infoID)
    head.add("WARC-IP-Address", exchange.ipAddress)
    head.add("WARC-Concurrent-To", responseID)
    head.add("Content-Type", "application/http; msgtype=request")
    return head.record([exchange.requestHead])
  }

  private func info(_ file: String, id: String, date: String) -> [[UInt8]] {
    var text = "software: \(software)\r\nformat: WARC File Format 1.1\r\n"
    text +=
      "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
    if let operatorContact { text += "operator: \(RecordHead.line(operatorContact))\r\n" }
    text += "robots: obey\r\n"
    var head = RecordHead(type: "warcinfo", id: id)
    head.add("WARC-Date", Self.date(date))
    head.add("WARC-Filename", file)
    head.add("Content-Type", "application/warc-fields")
    return head.record([Array(text.utf8)])
  }

  /// The form of WARC for a time in that of the warehouse.
  private static func date(_ text: String) -> String {
    let date = text.replacing(" ", with: "T")
    return date.hasSuffix("Z") ? date : date + "Z"
  }
}

/// The files.
extension WARCWriter {
  private func locked<Result: Sendable>(
    _ body: (inout State) throws(GongwenError) -> Result
  ) throws(GongwenError) -> Result {
    let result = state.withLock { state in
      do throws(GongwenError) {
        return Swift.Result<Result, GongwenError>.success(try body(&state))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func begin(_ state: inout State, date: String) throws(GongwenError) {
    repeat {
      state.serial += 1
      let digits = String(state.serial)
      let serial = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
      state.file = "\(prefix)-\(timestamp)-\(serial).warc.gz"
      state.descriptor = open(
        folder + "/" + state.file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    } while state.descriptor < 0 && errno == EEXIST
    guard state.descriptor >= 0 else { throw fault("cannot be made", state.file) }
    state.size = 0
    state.infoID = WARCDigest.recordID(state.file, "warcinfo", software)
    do throws(GongwenError) {
      try write(Gzip.member(info(state.file, id: state.infoID, date: date)), to: &state)
    } catch {
      Glibc.close(state.descriptor)
      state.descriptor = -1
      unlink(folder + "/" + state.file)
      throw error
    }
    syncFolder()
  }

  /// Writes whole members, or none of them.
  private func write(_ bytes: [UInt8], to state: inout State) throws(GongwenError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(
          state.descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done,
          off_t(state.size + done))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = fault("cannot be written", state.file)
        ftruncate(state.descriptor, off_t(state.size))
        throw error
      }
      done += count
    }
    state.size += bytes.count
    state.hasUnsynced = true
  }

  private func sync(_ state: inout State) throws(GongwenError) {
    guard state.descriptor >= 0, state.hasUnsynced else { return }
    guard fsync(state.descriptor) == 0 else { throw fault("cannot be made lasting", state.file) }
    state.hasUnsynced = false
  }

  private func finish(_ state: inout State) throws(GongwenError) {
    try sync(&state)
    Glibc.close(state.descriptor)
    state.descriptor = -1
  }

  /// Makes the name of a new file as lasting as its bytes.
  private func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    Glibc.close(descriptor)
  }

  private func fault(_ what: String, _ file: String) -> GongwenError {
    let reason = String(cString: strerror(errno))
    return GongwenError(
      .warehouse, "the archive \(what): \(reason)", place: folder + "/" + file,
      advice: "make room or set the rights of the folder, then run again")
  }
}
