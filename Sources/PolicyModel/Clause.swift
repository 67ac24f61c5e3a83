/// One numbered or bulleted unit of a notice, or its preamble.
package struct Clause: Sendable, Equatable {
  /// What a clause is there for. Raw values are stored.
  package enum Role: String, Sendable, CaseIterable {
    case preamble, situation, principles, targets, tasks, projects, incentives, safeguards
    case supplementary, attachment
    case statusReview = "status_review"
    case guidingThought = "guiding_thought"
  }

  /// The notice's id, `-c` and the ordinal.
  package var id: String
  /// The id of the unit it stands in; `nil` at the top.
  package var parentID: String?
  /// Position in document order, from 0; runs inside paragraphs follow the units of the tree.
  package var ordinal: Int
  /// 1 at the top; 0 for the preamble.
  package var depth: Int
  /// The path of normalised labels: 四/(三)/2.
  package var address: String
  /// The label as printed; `nil` for the preamble.
  package var label: String?
  /// The lead of the unit, where it has one.
  package var heading: String?
  /// The unit's own text without number and without its children.
  package var text: String
  /// What the unit is there for, inherited from the nearest heading that says so.
  package var role: Role?
  /// Whether it is a run inside a paragraph (一是…;二是…) rather than a unit of the tree.
  package var isInline: Bool
  /// Half-open range in the body, in Unicode scalars: the unit with its label, without children.
  package var range: Range<Int>
  /// The body at `range`.
  package var quote: String

  /// Makes a clause.
  package init(
    id: String, parentID: String?, ordinal: Int, depth: Int, address: String, label: String?,
    heading: String?, text: String, role: Role?, isInline: Bool, range: Range<Int>, quote: String
  ) {
    self.id = id
    self.parentID = parentID
    self.ordinal = ordinal
    self.depth = depth
    self.address = address
    self.label = label
    self.heading = heading
    self.text = text
    self.role = role
    self.isInline = isInline
    self.range = range
    self.quote = quote
  }
}
