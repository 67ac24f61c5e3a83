internal import Glibc
internal import PolicyModel

/// Bytes of an unknown charset to UTF-8.
///
/// The order: byte order mark; UTF-8 if all bytes are well-formed, whatever a label says; the
/// label of the transport, then the page's own; a guess. A label that its bytes refute is not
/// followed. One page in a charset is decoded at about the speed of iconv, UTF-8 far faster.
package enum TextDecoder {
  /// Decodes a page; nothing in it ends the text, and each kind of repair is one diagnostic.
  ///
  /// `contentType` is the transport's `Content-Type`, where it is known.
  package static func decode(_ bytes: [UInt8], contentType: String?) -> DecodedText {
    if let (charset, length) = bytes.withUnsafeBufferPointer(byteOrderMark) {
      return decode(bytes, after: length, as: charset, label: nil)
    }
    let transportLabel = CharsetLabel.inContentType(contentType)
    if let charset = bytes.withUnsafeBufferPointer(unmarkedUTF16) {
      return decode(bytes, after: 0, as: charset, label: transportLabel)
    }
    let (wellFormed, pageLabel) = bytes.withUnsafeBufferPointer {
      (UTF8Check.wellFormedPrefix($0), CharsetLabel.inPage($0))
    }
    let label = label(transport: transportLabel, page: pageLabel)
    if wellFormed == bytes.count {
      // ASCII is the same in every charset of the list, so no label is wrong about it.
      let isLabelWrong = label != nil && label != .utf8 && bytes.contains { $0 >= 0x80 }
      return finish(
        Transcoder.Outcome(bytes: bytes), as: .utf8, label: isLabelWrong ? label : nil)
    }
    return bytes.withUnsafeBufferPointer { damaged($0, label: label) }
  }

  /// The transport's label before the page's, but not its Latin-1, which servers send by default.
  private static func label(transport: Charset?, page: Charset?) -> Charset? {
    if transport == .windows1252, let page { return page }
    return transport ?? page
  }

  private static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> (Charset, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The byte order of a UTF-16 text, with a mark or without; `nil` for other texts.
  static func utf16Charset(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
    guard let (charset, _) = byteOrderMark(bytes) else { return unmarkedUTF16(bytes) }
    return charset.isUTF16 ? charset : nil
  }

  /// UTF-16 without a mark shows in the zero bytes of its markup and line ends, all on one side.
  private static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
    let sample = bytes.prefix(CharsetLabel.searchedBytes)
    guard sample.contains(0) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let threshold = max(2, sample.count / 20)
    if zeros.odd >= threshold && zeros.even * 20 <= zeros.odd { return .utf16LittleEndian }
    if zeros.even >= threshold && zeros.odd * 20 <= zeros.even { return .utf16BigEndian }
    return nil
  }

  private static func decode(
    _ bytes: [UInt8], after markLength: Int, as charset: Charset, label: Charset?
  ) -> DecodedText {
    bytes.withUnsafeBufferPointer { whole in
      let buffer = UnsafeBufferPointer(rebasing: whole[markLength...])
      var outcome = charset == .utf8 ? repairedUTF8(buffer) : transcoded(buffer, as: charset)
      outcome.firstBad += markLength
      let isAgreed = label == nil || label == charset || label?.isUTF16 == charset.isUTF16
      return finish(outcome, as: charset, label: isAgreed ? nil : label)
    }
  }

  /// Bytes that are not all UTF-8: an undamaged charset by its label, or damaged UTF-8.
  private static func damaged(
    _ bytes: UnsafeBufferPointer<UInt8>, label: Charset?
  ) -> DecodedText {
    let census = UTF8Check.census(bytes)
    // In Chinese GBK text one pair in eight happens to look like a UTF-8 sequence.
    let isLabelledUTF8 = label == nil || label == .utf8
    if census.wellFormed >= census.illFormed * (isLabelledUTF8 ? 4 : 10) {
      return finish(repairedUTF8(bytes), as: .utf8, label: isLabelledUTF8 ? nil : label)
    }
    switch label {
    case .gb18030:
      return finish(transcoded(bytes, as: .gb18030), as: .gb18030, label: nil)
    case .utf8:
      let outcome = transcoded(bytes, as: .gb18030)
      let isGB = outcome.badCount * 4 < census.illFormed && isInRuns(census)
      return isGB
        ? finish(outcome, as: .gb18030, label: label)
        : finish(repairedUTF8(bytes), as: .utf8, label: nil)
    case nil, .windows1252:
      let outcome = transcoded(bytes, as: .gb18030)
      let isGB = outcome.badCount * 50 <= census.highBytes && isInRuns(census)
      return isGB
        ? finish(outcome, as: .gb18030, label: label)
        : finish(transcoded(bytes, as: .windows1252), as: .windows1252, label: nil)
    case .some(let charset):
      let outcome = transcoded(bytes, as: charset)
      if outcome.badCount * 50 > census.highBytes {
        let other = transcoded(bytes, as: .gb18030)
        if other.badCount * 4 < outcome.badCount, isInRuns(census) {
          return finish(other, as: .gb18030, label: label)
        }
      }
      return finish(outcome, as: charset, label: nil)
    }
  }

  /// Chinese text has its high bytes side by side; in Latin text they stand alone.
  private static func isInRuns(_ census: UTF8Check.Census) -> Bool {
    census.highBytesInRuns * 5 >= census.highBytes * 4
  }

  private static func repairedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Transcoder.Outcome {
    if UTF8Check.wellFormedPrefix(bytes) == bytes.count {
      return Transcoder.Outcome(bytes: Array(bytes))
    }
    let census = UTF8Check.census(bytes)
    return Transcoder.Outcome(
      bytes: UTF8Check.repaired(bytes, illFormed: census.illFormed),
      badCount: census.illFormed, firstBad: census.firstIllFormed)
  }

  private static func transcoded(
    _ bytes: UnsafeBufferPointer<UInt8>, as charset: Charset
  ) -> Transcoder.Outcome {
    // A system without the charset still shows the ASCII of the page and says what is missing.
    Transcoder(charset).transcode(bytes) ?? repairedUTF8(bytes)
  }

  /// `label` is the one that the bytes refute, if any.
  private static func finish(
    _ outcome: Transcoder.Outcome, as charset: Charset, label: Charset?
  ) -> DecodedText {
    var diagnostics: [Diagnostic] = []
    if let label {
      diagnostics.append(
        Diagnostic(
          .note, "charset_label_wrong",
          "The page is labelled \(label.name) but is \(charset.name); read as \(charset.name)."))
    }
    if outcome.badCount > 0 {
      diagnostics.append(
        Diagnostic(
          .warning, "invalid_bytes",
          "\(outcome.badCount) sequences are not valid \(charset.name), the first at byte "
            + "\(outcome.firstBad); each became U+FFFD."))
    }
    let (text, zeroCount, firstZero) = withoutControls(outcome.bytes)
    if zeroCount > 0 {
      diagnostics.append(
        Diagnostic(
          .warning, "nul_bytes",
          "\(zeroCount) NUL characters, the first at byte \(firstZero) of the decoded text; "
            + "each became U+FFFD."))
    }
    return DecodedText(bytes: text, charset: charset.name, diagnostics: diagnostics)
  }

  /// The text with LF for CRLF and CR and with U+FFFD for NUL; itself if it has neither.
  private static func withoutControls(
    _ bytes: [UInt8]
  ) -> (text: [UInt8], zeroCount: Int, firstZero: Int) {
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return (bytes, 0, 0) }
      let end = base + source.count
      let zero = memchr(base, 0, source.count).map { UnsafeRawPointer($0) }
      let hasReturn = memchr(base, 0x0D, source.count) != nil
      guard zero != nil || hasReturn else { return (bytes, 0, 0) }
      let zeroCount = zero.map { count(of: 0, in: $0, end: end) } ?? 0
      let text = [UInt8](unsafeUninitializedCapacity: source.count + 2 * zeroCount) {
        output, outputCount in
        guard var target = UnsafeMutableRawPointer(output.baseAddress) else { return }
        let start = target
        var rest = base
        while rest < end {
          let left = end - rest
          var stop = memchr(rest, 0x0D, left).map { UnsafeRawPointer($0) } ?? end
          if zeroCount > 0, let zero = memchr(rest, 0, stop - rest) {
            stop = UnsafeRawPointer(zero)
          }
          target.copyMemory(from: rest, byteCount: stop - rest)
          target += stop - rest
          rest = stop
          guard rest < end else { break }
          if rest.load(as: UInt8.self) == 0 {
            target.copyMemory(from: [0xEF, 0xBF, 0xBD] as [UInt8], byteCount: 3)
            target += 3
          } else {
            target.storeBytes(of: 0x0A, as: UInt8.self)
            target += 1
            if rest + 1 < end, (rest + 1).load(as: UInt8.self) == 0x0A { rest += 1 }
          }
          rest += 1
        }
        outputCount = target - start
      }
      return (text, zeroCount, zero.map { $0 - base } ?? 0)
    }
  }

  private static func count(
    of byte: UInt8, in start: UnsafeRawPointer, end: UnsafeRawPointer
  ) -> Int {
    UnsafeRawBufferPointer(start: start, count: end - start).reduce(into: 0) {
      $0 += $1 == byte ? 1 : 0
    }
  }
}
