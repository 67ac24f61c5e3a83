/// One thing to be built, run or done, as a list of the notice names it (contract, `projects`).
package struct Project: Sendable, Equatable {
  /// What kind of list names it. Raw values are stored.
  package enum ListKind: String, Sendable, CaseIterable {
    /// A table of projects.
    case projectTable = "project_table"
    /// A table of what is to be where (规划布局表).
    case layoutTable = "layout_table"
    /// A table of tasks (任务分解表).
    case taskTable = "task_table"
    /// A box (专栏).
    case box
    /// A list in prose under 重点项目 or 重大工程.
    case prose
  }

  /// How far it is. Raw values are stored.
  package enum Phase: String, Sendable, CaseIterable {
    case plan, start, upgrade, complete, reserve
    case ongoing = "continue"
  }

  /// The notice's id, `-project` and the ordinal.
  package var id: String
  package var clauseID: String?
  /// The caption or heading over the list.
  package var listTitle: String?
  package var listKind: ListKind
  /// Position in its list, from 1.
  package var ordinal: Int
  package var name: String
  package var category: String?
  package var location: String?
  package var leadAgency: String?
  /// In 元.
  package var investmentYuan: Double?
  package var periodStartYear: Int?
  package var periodEndYear: Int?
  package var phase: Phase?
  package var description: String?
  /// Every other column by its header, verbatim, in the order of the columns.
  package var attributes: [Attribute]
  package var ruleID: String
  /// Half-open range in the body, in Unicode scalars.
  package var range: Range<Int>
  package var quote: String

  /// One column of a row.
  package struct Attribute: Sendable, Equatable {
    package var header: String
    package var text: String

    /// Makes an attribute.
    package init(header: String, text: String) {
      self.header = header
      self.text = text
    }
  }

  /// Makes a project that is only named; the rest is set by the rules that read it.
  package init(
    id: String, clauseID: String?, listTitle: String?, listKind: ListKind, ordinal: Int,
    name: String, ruleID: String, range: Range<Int>, quote: String
  ) {
    self.id = id
    self.clauseID = clauseID
    self.listTitle = listTitle
    self.listKind = listKind
    self.ordinal = ordinal
    self.name = name
    attributes = []
    self.ruleID = ruleID
    self.range = range
    self.quote = quote
  }
}
