internal import Dimensions
package import PolicyModel
internal import TextScanning

/// Maps what a reading prints to the dimensions that notices are compared by.
package enum DimensionReading {
  /// The subjects that the page's 主题分类 names in the State Council's scheme; none is invented.
  package static func subjects(of notice: Notice) -> [NoticeSubject] {
    guard let printed = notice.subjectCategories else { return [] }
    var subjects: [NoticeSubject] = []
    for value in printed.split(separator: ";") {
      guard let subject = SubjectScheme.subject(of: String(value)),
        !subjects.contains(where: { $0.subjectID == subject.id })
      else { continue }
      subjects.append(NoticeSubject(subjectID: subject.id, text: String(value)))
    }
    return subjects
  }

  /// The areas that scopes and locations name, in the order of the facts.
  package static func regions(
    of notice: Notice, targets: [Target], projects: [Project]
  ) -> [FactRegion] {
    let scope = RegionScope(notice)
    var regions: [FactRegion] = []
    func add(_ text: String?, _ factID: String, _ column: FactRegion.Column) {
      guard let text else { return }
      for (ordinal, area) in scope.areas(in: Scalars(text)).enumerated() {
        regions.append(
          FactRegion(
            factID: factID, column: column, ordinal: ordinal, name: area.name, code: area.code,
            parentCode: area.parentCode))
      }
    }
    for target in targets { add(target.scopeText, target.id, .targetScope) }
    for project in projects { add(project.location, project.id, .projectLocation) }
    return regions
  }
}
