internal import DocumentParsing
internal import TextScanning

/// The signatures of a text: who signed, when, and whether it is the payload's.
struct SignatureReading {
  /// One signature: names above a date, or in one line with it.
  struct Signature {
    /// The names as printed, parted.
    var names: [Scalars] = []
    /// Half-open range of the names in the body.
    var nameRange: Range<Int>?
    /// The date of signing, ISO 8601.
    var date: String
    /// Half-open range of the date in the body.
    var dateRange: Range<Int>
    /// Whether it stands behind the heading of the payload.
    var isOfPayload: Bool
    /// Whether it stands above the text, under the title.
    var isAboveText: Bool
  }

  /// The signatures in order.
  private(set) var signatures: [Signature] = []

  /// Reads the signatures of a text whose title carries `payload`.
  init(_ blocks: [Block], functions: [BlockFunction], payload: Scalars?) {
    let start = payload.flatMap { Self.payloadStart($0, blocks, functions) } ?? blocks.count
    let firstText = functions.firstIndex { $0 == .text || $0 == .recipients } ?? 0
    for index in blocks.indices {
      guard
        functions[index] == .signingDate || Self.isShortDateLine(blocks[index], functions[index])
      else { continue }
      let block = blocks[index]
      guard let date = DateScanner.first(in: block.text) else { continue }
      var signature = Signature(
        date: date.iso,
        dateRange: date.range.lowerBound + block.range.lowerBound..<date.range.upperBound
          + block.range.lowerBound,
        isOfPayload: index > start, isAboveText: index < firstText)
      Self.readNames(&signature, blocks, functions, index, date.range)
      signatures.append(signature)
    }
  }

  /// A line of the head that is a date, or a signature with its date in one line.
  private static func isShortDateLine(_ block: Block, _ function: BlockFunction) -> Bool {
    guard function == .title || function == .text || function == .signature,
      block.text.count <= 60, block.text.count(of: ScalarSet.clauseEnds) == 0,
      let date = DateScanner.first(in: block.text), date.range.upperBound == block.text.count
    else { return false }
    let before = block.text.trimmed(0..<date.range.lowerBound)
    return before.isEmpty || !OrganisationNames.names(in: Scalars(block.text[before])).isEmpty
  }

  private static func readNames(
    _ signature: inout Signature, _ blocks: [Block], _ functions: [BlockFunction], _ index: Int,
    _ date: Range<Int>
  ) {
    let inLine = blocks[index].text.trimmed(0..<date.lowerBound, of: "（(")
    if inLine.count > 2 {
      let names = OrganisationNames.names(in: Scalars(blocks[index].text[inLine]))
      if !names.isEmpty {
        signature.names = names
        let offset = blocks[index].range.lowerBound
        signature.nameRange = inLine.lowerBound + offset..<inLine.upperBound + offset
        return
      }
    }
    var above = index - 1
    var lines: [[Scalars]] = []
    while above >= 0, functions[above] == .signature || (lines.isEmpty && functions[above] == .text)
    {
      let names = names(of: blocks[above].text)
      if names.isEmpty { break }
      lines.insert(names, at: 0)
      let range = blocks[above].range
      signature.nameRange =
        range.lowerBound..<(signature.nameRange?.upperBound ?? range.upperBound)
      above -= 1
    }
    signature.names = lines.flatMap { $0 }
  }

  /// The names in a line of a signature; what the page's makers left behind them is dropped.
  private static func names(of line: Scalars) -> [Scalars] {
    guard line.count <= 120, line.count(of: "。；：:;《》") <= 1 else { return [] }
    var end = line.count
    while end > 0, !line[end - 1].isHan, line[end - 1] != "）", line[end - 1] != ")" { end -= 1 }
    return OrganisationNames.names(in: Scalars(line[..<end]))
  }

  /// The block that heads the payload: it reads as the payload's title.
  private static func payloadStart(
    _ payload: Scalars, _ blocks: [Block], _ functions: [BlockFunction]
  ) -> Int? {
    let wanted = plain(payload)
    guard wanted.count >= 4 else { return nil }
    for index in blocks.indices
    where functions[index] == .text || functions[index] == .attachmentList {
      guard functions[index] == .text, blocks[index].text.count <= wanted.count + 20 else {
        continue
      }
      var text = plain(blocks[index].text)
      var last = index
      // The heading may be set over several lines.
      while text.count < wanted.count, wanted.starts(with: text), last + 1 < blocks.count {
        last += 1
        text += plain(blocks[last].text)
      }
      if text == wanted || (text.count >= 8 && wanted.ends(with: text)) { return index }
    }
    return nil
  }

  private static func plain(_ text: Scalars) -> Scalars {
    Scalars(text[..<GenreRule.coreEnd(of: text)]).filter { $0.isHan || $0.isLatin }
  }
}
