package import TextScanning

/// White space as the canonical text has it.
package enum SpaceFolding {
  /// Folds every run of white space into one space, trims the ends and drops invisible characters.
  ///
  /// A run that holds a line break and stands between two Chinese characters or marks is the
  /// page's source wrapping and vanishes; a printed space stays.
  package static func fold(_ text: some Sequence<Unicode.Scalar>) -> Scalars {
    var folded: Scalars = []
    var hasSpace = false
    var hasBreak = false
    for scalar in text {
      if scalar.isSpace {
        if !scalar.isInvisible { hasSpace = true }
        if scalar == "\n" || scalar == "\r" { hasBreak = true }
        continue
      }
      if hasSpace, let last = folded.last {
        if !(hasBreak && isWide(last) && isWide(scalar)) { folded.append(" ") }
      }
      hasSpace = false
      hasBreak = false
      folded.append(scalar)
    }
    return folded
  }

  /// Whether the scalar is as wide as a Chinese character, so that no space parts it from another.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 || (0x2010...0x203F).contains(scalar.value)
  }
}
