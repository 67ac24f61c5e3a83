/// The elements that a reader of notices tells apart, and the two kinds of node that are no element.
package enum Tag: UInt8, Sendable, CaseIterable {
  /// A run of text.
  case text
  /// The top of a tree, which stands for no element.
  case root
  /// An element of another name, which ``MarkupTree/name(of:)`` gives.
  case other
  case a
  case abbr
  case address
  case area
  case article
  case aside
  case audio
  case b
  case base
  case big
  case blockquote
  case body
  case br
  case button
  case canvas
  case caption
  case center
  case cite
  case code
  case col
  case colgroup
  case dd
  case del
  case details
  case dfn
  case dialog
  case dir
  case div
  case dl
  case dt
  case em
  case embed
  case fieldset
  case figcaption
  case figure
  case font
  case footer
  case form
  case frame
  case frameset
  case h1
  case h2
  case h3
  case h4
  case h5
  case h6
  case head
  case header
  case hgroup
  case hr
  case html
  case i
  case iframe
  case img
  case input
  case ins
  case kbd
  case label
  case legend
  case li
  case link
  case main
  case map
  case mark
  case marquee
  case menu
  case meta
  case nav
  case nobr
  case noframes
  case object
  case ol
  case optgroup
  case option
  case output
  case p
  case param
  case picture
  case pre
  case progress
  case q
  case rp
  case rt
  case ruby
  case s
  case samp
  case section
  case select
  case small
  case source
  case span
  case strike
  case strong
  case sub
  case summary
  case sup
  case svg
  case table
  case tbody
  case td
  case template
  case textarea
  case tfoot
  case th
  case thead
  case time
  case title
  case tr
  case tt
  case u
  case ul
  case `var`
  case video
  case wbr

  /// The name in markup, in lower case; `#text`, `#root` and `#other` for what has none.
  package var markupName: String {
    switch self {
    case .text, .root, .other: "#\(self)"
    default: String(describing: self)
    }
  }
}
