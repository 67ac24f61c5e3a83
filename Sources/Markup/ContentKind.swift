/// What the bytes of an input are, judged by their content and never by a name or a label.
package enum ContentKind: Sendable, Equatable {
  /// An HTML page or fragment, XHTML included.
  case html
  /// An XML document that is no XHTML page.
  case xml
  /// Plain text of any charset; JSON counts as text.
  case text
  /// No bytes, or white space only.
  case empty
  /// Neither text nor markup, with a short name of what it is, such as `PDF document`.
  case binary(String)
}
