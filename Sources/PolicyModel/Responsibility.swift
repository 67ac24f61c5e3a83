/// A body that answers for a unit of the notice (contract, `responsibilities`).
package struct Responsibility: Sendable, Equatable {
  /// What the body does. Raw values are stored.
  package enum Role: String, Sendable, CaseIterable {
    /// 牵头
    case lead
    /// 会同
    case joint
    /// 配合, 协办, 参与
    case support
    /// 责任单位, 负责
    case responsible
    /// 督查, 监督, 指导
    case supervise
  }

  /// The notice's id, `-duty` and the ordinal.
  package var id: String
  package var clauseID: String?
  /// The name as printed.
  package var agency: String
  package var role: Role
  /// The word that gives the role, as printed (责任单位, 牵头).
  package var marker: String
  package var ruleID: String
  /// Half-open range in the body, in Unicode scalars.
  package var range: Range<Int>
  package var quote: String

  /// Makes a responsibility.
  package init(
    id: String, clauseID: String?, agency: String, role: Role, marker: String, ruleID: String,
    range: Range<Int>, quote: String
  ) {
    self.id = id
    self.clauseID = clauseID
    self.agency = agency
    self.role = role
    self.marker = marker
    self.ruleID = ruleID
    self.range = range
    self.quote = quote
  }
}
