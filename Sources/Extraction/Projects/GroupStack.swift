internal import PolicyModel
internal import TextScanning

/// The group rows that are open over a row of a list.
struct GroupStack {
  private var kind: String?
  private var stage: String?
  /// What the groups say of how far their rows are.
  private(set) var phase: Project.Phase?

  /// The category of the rows below: what they are before how far they are.
  var category: String? { kind ?? stage }

  /// Opens the group that a row names.
  mutating func open(_ name: Range<Int>, in body: Scalars) {
    let text = Scalars(body[name])
    if ProjectPhaseRule.isNothingElse(text) {
      phase = ProjectPhaseRule.phase(in: text)
      stage = text.string
    } else {
      kind = text.string
      phase = nil
      stage = nil
    }
  }
}
