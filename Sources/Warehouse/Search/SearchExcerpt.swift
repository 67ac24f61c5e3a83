internal import TextScanning

/// The part of a text around the words that were found, cut into plain and found pieces.
package struct SearchExcerpt: Sendable, Equatable {
  /// A piece of the text.
  package struct Piece: Sendable, Equatable {
    package var text: String
    /// Whether it is one of the words.
    package var isFound: Bool
  }

  /// The pieces in the order of the text.
  package var pieces: [Piece]

  /// Takes at most `width` characters, from a little before the first word on; `…` stands for what
  /// is left out.
  package init(of text: String, words: SearchWords, width: Int = 80) {
    let scalars = Scalars(text.unicodeScalars.map { $0 == "\n" ? " " : $0 })
    let folded = Scalars(SearchBigrams.folded(text))
    let found = Self.ranges(of: words.words.map { Scalars($0) }, in: folded)
    let first = found.first?.lowerBound ?? 0
    let start = scalars.count <= width ? 0 : max(0, min(first - width / 4, scalars.count - width))
    let end = min(scalars.count, max(start + width, found.first?.upperBound ?? 0))
    pieces = []
    if start > 0 { pieces.append(Piece(text: "…", isFound: false)) }
    var position = start
    for range in found where range.lowerBound >= position && range.upperBound <= end {
      if range.lowerBound > position {
        pieces.append(Piece(text: scalars.string(position..<range.lowerBound), isFound: false))
      }
      pieces.append(Piece(text: scalars.string(range), isFound: true))
      position = range.upperBound
    }
    if position < end {
      pieces.append(Piece(text: scalars.string(position..<end), isFound: false))
    }
    if end < scalars.count { pieces.append(Piece(text: "…", isFound: false)) }
  }

  /// The text with marks around what was found.
  package func marked(_ before: String, _ after: String) -> String {
    pieces.map { $0.isFound ? before + $0.text + after : $0.text }.joined()
  }

  /// Where the words stand; of words that overlap the one that begins first.
  private static func ranges(of words: [Scalars], in text: Scalars) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    while position < text.count {
      let here = words.filter { text[position...].starts(with: $0) }.map { $0.count }.max()
      if let here {
        ranges.append(position..<position + here)
        position += here
      } else {
        position += 1
      }
    }
    return ranges
  }
}
