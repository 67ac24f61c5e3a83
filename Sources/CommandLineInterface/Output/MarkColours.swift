internal import Reporting

/// Colours of marks on a terminal; elsewhere there are none.
struct MarkColours {
  let isOn: Bool

  /// `text` in the colour of a kind of facts.
  func marked(_ text: String, as kind: NoticeMark.Kind) -> String {
    let colour =
      switch kind {
      case .target: 34
      case .project: 32
      case .incentive: 33
      case .duty: 35
      case .citation: 31
      }
    return isOn ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }

  /// `text` that stands back.
  func quiet(_ text: String) -> String { isOn ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  /// The columns of `text` without its colours.
  func width(of text: String) -> Int {
    var width = 0
    var isColour = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isColour = true }
      if !isColour { width += DisplayWidth.of(scalar) }
      if scalar == "m" { isColour = false }
    }
    return width
  }
}
