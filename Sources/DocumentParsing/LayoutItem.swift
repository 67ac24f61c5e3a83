internal import TextScanning

/// What the body of a notice is laid out from, in reading order.
enum LayoutItem {
  /// A line, and the box that it stands in.
  case line(PageLine, box: Int?)
  /// A table in markup; a caption inside it makes it a box of this number.
  case table(MarkupTable, box: Int)
}
