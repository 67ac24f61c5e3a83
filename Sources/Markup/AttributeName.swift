/// The attributes that a tree keeps; all others are dropped while parsing.
package enum AttributeName: UInt8, Sendable, CaseIterable {
  case id
  case `class`
  case style
  case align
  case href
  case src
  case alt
  case name
  case rel
  case content
  case httpEquiv
  case rowspan
  case colspan
  case hidden
  case title
  case type

  /// The name in markup, in lower case.
  package var markupName: String {
    self == .httpEquiv ? "http-equiv" : String(describing: self)
  }
}
