internal import PolicyModel

/// A body with its duty in a stretch of text, before it is placed in the notice.
struct DutyHit: Equatable {
  /// The name, in scalars of the text.
  var agency: Range<Int>
  /// What the body does.
  var role: Responsibility.Role
  /// The word that gives the role, as printed.
  var marker: Range<Int>
  /// The stretch that shows it, in scalars of the text.
  var evidence: Range<Int>
  /// The rule that read it.
  var ruleID: String

  /// A notation for the examples of rules.
  func notation(in text: [Unicode.Scalar]) -> String {
    var name = ""
    name.unicodeScalars.append(contentsOf: text[agency])
    return "\(role.rawValue) \(name)"
  }
}
