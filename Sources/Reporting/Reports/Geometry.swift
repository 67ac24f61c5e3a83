/// Numbers of drawings.
enum Geometry {
  /// A percentage with at most two places, the same on every machine.
  static func percent(_ value: Double) -> String {
    let hundredths = Int((max(0, min(100, value)) * 100).rounded())
    var text = String(hundredths / 100)
    if !hundredths.isMultiple(of: 100) {
      let rest = hundredths % 100
      text += "." + (rest < 10 ? "0" : "") + String(rest)
    }
    return text
  }

  /// `part` of `whole` in percent.
  static func share(_ part: Double, of whole: Double) -> Double {
    whole > 0 ? part * 100 / whole : 0
  }
}
