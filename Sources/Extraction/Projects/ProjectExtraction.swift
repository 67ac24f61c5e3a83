package import PolicyModel
internal import TextScanning

/// Reads the projects of a notice.
package enum ProjectExtraction {
  /// The projects in document order: rows of tables first read, then boxes, then lists in running
  /// text that no table of the page repeats.
  package static func projects(in context: NoticeContext) -> Facts<Project> {
    var result = Facts<Project>()
    var layout: ProjectTableReader.Layout?
    for table in context.tables {
      let read = ProjectTableReader.read(table, in: context, after: layout)
      layout = read?.layout
      if let read {
        result.facts += read.projects
      } else if looksLikeList(table) {
        result.diagnostics.append(
          Diagnostic(
            .note, "project_table_unread",
            "\(table.caption ?? "") names no column of projects or tasks and was left out",
            place: table.range))
      }
    }
    let listed = result.facts.map { ProjectName.normalised($0.name) }
    result.facts += unlisted(ProjectBoxReader.read(context), listed)
    let prose = ProjectProseReader.read(context)
    result.facts += unlisted(
      prose.facts, listed + result.facts.map { ProjectName.normalised($0.name) })
    result.diagnostics += prose.diagnostics
    result.facts.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for index in result.facts.indices {
      result.facts[index].id = "\(context.notice.id)-project\(index)"
    }
    return result
  }

  /// How many pairs of names are compared at most; beyond, only equal names are known.
  private static let comparisons = 200_000

  /// Without the items that are listed already; a list most of which is, goes as a whole.
  private static func unlisted(_ projects: [Project], _ listed: [Scalars]) -> [Project] {
    guard !listed.isEmpty else { return projects }
    var repeats: [String: (all: Int, known: Int)] = [:]
    let names = Set(listed)
    let comparesAll = projects.count <= comparisons / listed.count
    let known = projects.map { project in
      let name = ProjectName.normalised(project.name)
      return names.contains(name)
        || comparesAll && listed.contains { ProjectName.areSame($0, name) }
    }
    for (project, isKnown) in zip(projects, known) {
      repeats[project.listTitle ?? "", default: (0, 0)].all += 1
      if isKnown { repeats[project.listTitle ?? "", default: (0, 0)].known += 1 }
    }
    return zip(projects, known).filter { project, isKnown in
      let count = repeats[project.listTitle ?? ""] ?? (0, 0)
      return !isKnown && count.known * 2 <= count.all
    }.map(\.0)
  }

  private static func looksLikeList(_ table: NoticeTable) -> Bool {
    guard let caption = table.caption, table.columnCount > 1 else { return false }
    let text = Scalars(caption)
    return ["项目", "工程", "任务分解", "任务清单"].contains { text.contains(Scalars($0)) }
  }
}
