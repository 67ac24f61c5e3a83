package import PolicyModel

/// Reads the projects of a notice.
package enum ProjectExtraction {
  /// The projects in document order.
  package static func projects(in context: NoticeContext) -> Facts<Project> {
    Facts()
  }
}
