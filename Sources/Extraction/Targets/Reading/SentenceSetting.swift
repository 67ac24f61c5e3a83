package import PolicyModel

/// What a sentence takes from around it.
package struct SentenceSetting: Sendable {
  package var clock: DocumentClock
  /// The period that opens the paragraph or stands in the headings above.
  package var inherited: PeriodPhrase?
  /// The role of the unit it stands in.
  package var role: Clause.Role?
  /// Whether the words above look back (回顾, 主要成就).
  package var looksBack: Bool
  /// Whether the notice lays down standing rules (办法, 细则, 条例).
  package var isRegulation: Bool
  /// The heading of the unit, a noun for statements without one.
  package var topic: String?
  /// Whether the notice lists projects whose counts its sums repeat.
  package var listsProjects: Bool

  /// Makes a setting.
  package init(
    clock: DocumentClock, inherited: PeriodPhrase? = nil, role: Clause.Role? = nil,
    looksBack: Bool = false, isRegulation: Bool = false, topic: String? = nil,
    listsProjects: Bool = false
  ) {
    self.clock = clock
    self.inherited = inherited
    self.role = role
    self.looksBack = looksBack
    self.isRegulation = isRegulation
    self.topic = topic
    self.listsProjects = listsProjects
  }
}
