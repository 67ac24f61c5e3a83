/// What a block of the body is for, by GB/T 9704—2012.
package enum BlockFunction: Sendable, Equatable {
  /// A line of the title (标题).
  case title
  /// The document number on a line of its own (发文字号).
  case documentNumber
  /// 主送机关.
  case recipients
  /// Running text: a unit, a paragraph.
  case text
  /// 附件说明: the list of attached files.
  case attachmentList
  /// 发文机关署名.
  case signature
  /// 成文日期.
  case signingDate
  /// 附注: （此件公开发布）.
  case note
  /// A table row or a cell of a flattened table.
  case table
}
