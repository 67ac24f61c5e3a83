/// A value of 主题分类 on a page and the subject of the State Council's scheme that it names.
package struct NoticeSubject: Sendable, Equatable {
  /// The subject in `subjects`.
  package var subjectID: String
  /// The value as printed.
  package var text: String

  /// Makes a subject of a notice.
  package init(subjectID: String, text: String) {
    self.subjectID = subjectID
    self.text = text
  }
}
