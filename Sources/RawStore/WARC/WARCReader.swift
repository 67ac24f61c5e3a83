package import PolicyModel

/// Reads an archive of WARC 1.0 or 1.1 record by record: gzip members or a plain file, told by the
/// bytes.
///
/// What is damaged, truncated or larger than the limit is handed out as a fault with its place, and
/// reading goes on with the next member or record that can be found. Memory is bounded by the limit
/// for one block. Source: ISO 28500:2017.
package final class WARCReader {
  private let window: FileWindow
  private let maxBlockBytes: Int
  private let isCompressed: Bool
  private var offset = 0
  private var bytes: RecordBytes?
  /// Records of the member in hand that were handed out.
  private var recordsInMember = 0

  private static let lineLimit = 1 << 16
  private static let headLimit = 1 << 18

  /// The file.
  package let path: String

  /// Opens the archive at `path`; records with a block of more than `maxBlockBytes` are passed over.
  package init(path: String, maxBlockBytes: Int) throws(GongwenError) {
    self.path = path
    self.maxBlockBytes = maxBlockBytes
    window = try FileWindow(path)
    let head = try window.copy(at: 0, length: 4)
    if head == [0x28, 0xB5, 0x2F, 0xFD] || head.starts(with: [0x5D, 0x2A, 0x4D, 0x18]) {
      throw GongwenError(
        .input, "the archive is compressed with zstd, which is not read here", place: path,
        advice: "expand it first: zstd -d")
    }
    isCompressed = head.starts(with: [0x1F, 0x8B])
  }

  /// Whether the file at `path` begins with a record, be it in a gzip member; `false` also for what
  /// cannot be read.
  package static func isArchive(_ path: String) -> Bool {
    guard let window = try? FileWindow(path, capacity: 1 << 12) else { return false }
    let head = (try? window.copy(at: 0, length: 2)) ?? []
    return beginsRecord(window, at: 0, isMember: head == [0x1F, 0x8B])
  }

  /// The record that stands at `place` of the archive in `folder`.
  package static func record(
    at place: WARCPlace, in folder: String
  ) throws(GongwenError) -> WARCRecord {
    let path = folder + "/" + place.file
    let reader = try WARCReader(path: path, maxBlockBytes: .max)
    reader.offset = place.offset
    switch try reader.next() {
    case .record(let record) where record.offset == place.offset: return record
    case .fault(let fault):
      throw GongwenError(
        .input, "the record at byte \(place.offset) cannot be read: \(fault.message)", place: path,
        advice: "restore the archive from a copy")
    default:
      throw GongwenError(
        .input, "no record stands at byte \(place.offset)", place: path,
        advice: "restore the archive from a copy")
    }
  }

  /// The next record or fault; `nil` at the end of the file.
  package func next() throws(GongwenError) -> WARCEntry? {
    do {
      return try nextEntry()
    } catch let error as GongwenError {
      throw error
    } catch {
      throw GongwenError(.input, "cannot be read: \(error)", place: path)
    }
  }
}

/// The walk from record to record.
extension WARCReader {
  private func nextEntry() throws -> WARCEntry? {
    while true {
      if bytes == nil {
        guard offset < window.size else { return nil }
        guard begins(at: offset) else { return .fault(try passJunk()) }
        bytes = RecordBytes(window, at: offset, isMember: isCompressed)
        recordsInMember = 0
      }
      let begin = offset
      do {
        guard let record = try record() else { continue }
        return .record(record)
      } catch var fault as WARCFault {
        fault.offset = begin
        if fault.kind == .tooLarge {
          // The record was whole; what follows it stands where it should.
          fault.length = bytes == nil || !isCompressed ? offset - begin : 0
        } else {
          bytes = nil
          offset = try nextBeginning(from: begin + 1)
          fault.length = offset - begin
        }
        return .fault(fault)
      }
    }
  }

  /// The next record of the member in hand, or of the file; `nil` where the member is at its end.
  private func record() throws -> WARCRecord? {
    guard var bytes = self.bytes else { return nil }
    self.bytes = nil
    let begin = offset
    guard try bytes.hasMore() else {
      offset = bytes.offset
      return nil
    }
    let fields = try head(&bytes)
    guard let text = fields["Content-Length"], let length = Int(text), length >= 0 else {
      throw bytes.fault(.malformed, "the record has no Content-Length")
    }
    if !isCompressed, length > window.size - bytes.offset {
      throw bytes.fault(.truncated, "the file ends within the record")
    }
    var block: [UInt8]?
    if length <= maxBlockBytes {
      block = try bytes.block(length)
    } else {
      try bytes.skip(length)
    }
    let ends = try bytes.skipLineEnds()
    let hasMore = try bytes.hasMore()
    if hasMore, ends == 0 || bytes.isNext(Self.magic) == false {
      throw bytes.fault(.malformed, "its Content-Length is not the length of the record")
    }
    recordsInMember += 1
    var isAlone = true
    if isCompressed, hasMore || recordsInMember > 1 { isAlone = false }
    if isCompressed, hasMore {
      self.bytes = bytes
    } else {
      offset = bytes.offset
      if !isCompressed { self.bytes = hasMore ? bytes : nil }
    }
    guard let block else {
      let type = fields["WARC-Type"] ?? "record"
      throw WARCFault(
        kind: .tooLarge, offset: begin, length: 0,
        message: "a \(type) of \(length) bytes is more than the limit of \(maxBlockBytes)"
          + (fields["WARC-Target-URI"].map { ": \($0)" } ?? ""))
    }
    let recordLength = isCompressed ? (isAlone ? offset - begin : 0) : bytes.offset - begin
    return WARCRecord(fields: fields, block: block, offset: begin, length: recordLength)
  }

  private func head(_ bytes: inout RecordBytes) throws -> HeaderFields {
    _ = try bytes.skipLineEnds()
    guard let version = try bytes.line(limit: 64), version.starts(with: Self.magic) else {
      throw bytes.fault(.malformed, "no record begins here")
    }
    var fields = HeaderFields()
    var size = 0
    while let line = try bytes.line(limit: Self.lineLimit) {
      if line.isEmpty { return fields }
      size += line.count
      guard size <= Self.headLimit, fields.add(line[...]) else {
        throw bytes.fault(.malformed, "the head of the record cannot be read")
      }
    }
    throw bytes.fault(.truncated, "the file ends within the head of the record")
  }
}

/// The search for beginnings.
extension WARCReader {
  private static let magic = Array("WARC/".utf8)

  /// Whether a member or record may begin at `offset`.
  private func begins(at offset: Int) -> Bool {
    guard isCompressed else { return Self.beginsRecord(window, at: offset, isMember: false) }
    let head = (try? window.copy(at: offset, length: 4)) ?? []
    return Self.isMember(head)
  }

  private static func isMember(_ head: [UInt8]) -> Bool {
    head.count == 4 && head[0] == 0x1F && head[1] == 0x8B && head[2] == 8 && head[3] & 0xE0 == 0
  }

  /// Whether a record begins at `offset`, or in the member that begins there.
  private static func beginsRecord(_ window: FileWindow, at offset: Int, isMember: Bool) -> Bool {
    var bytes = RecordBytes(window, at: offset, isMember: isMember)
    guard let line = try? bytes.line(limit: 16) else { return false }
    return line.count >= 8 && line.starts(with: magic)
      && line.dropFirst(5).allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  /// The next place from `start` on at which a record certainly begins; the size of the file where
  /// there is none.
  private func nextBeginning(from start: Int) throws -> Int {
    var place = start
    while place < window.size {
      place = try window.find(isCompressed ? 0x1F : Self.magic[0], from: place)
      guard place < window.size else { break }
      if isCompressed {
        if Self.isMember(try window.copy(at: place, length: 4)),
          Self.beginsRecord(window, at: place, isMember: true)
        {
          return place
        }
      } else if try window.copy(at: place, length: 5) == Self.magic,
        Self.beginsRecord(window, at: place, isMember: false)
      {
        return place
      }
      place += 1
    }
    return window.size
  }

  private func passJunk() throws -> WARCFault {
    let begin = offset
    offset = try nextBeginning(from: begin + 1)
    return WARCFault(
      kind: .junk, offset: begin, length: offset - begin,
      message: "\(offset - begin) bytes that belong to no record")
  }
}
