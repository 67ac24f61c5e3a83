package import PolicyModel

/// Finds the pipeline that a command means.
package enum PipelineLocator {
  /// The path of the pipeline `name`: a file, or the name of one in `Pipelines`.
  ///
  /// Without a name it is the only pipeline there is, such as `Pipelines/notices.yaml`. `Pipelines` is
  /// looked for in `folder` and in the folders over it.
  package static func locate(
    _ name: String?, from folder: String = CanonicalPath.currentFolder
  ) throws(GongwenError) -> String {
    if let name, name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return CanonicalPath.absolute(name, from: folder)
    }
    guard let pipelines = pipelinesFolder(from: folder) else {
      throw GongwenError(
        .configuration, "there is no folder Pipelines here or above", place: folder,
        advice: "go to the project's folder or name a pipeline file")
    }
    let found = files(in: pipelines)
    let names = found.map { String($0.split(separator: ".").first ?? "") }
    if let name {
      if let index = names.firstIndex(of: name) { return pipelines + "/" + found[index] }
      throw GongwenError(
        .configuration, "no pipeline of the name \(name)", place: pipelines,
        advice: Suggestion.advice(name, among: names))
    }
    if found.count == 1 { return pipelines + "/" + found[0] }
    throw GongwenError(
      .configuration,
      found.isEmpty ? "the folder holds no pipeline" : "there are several pipelines",
      place: pipelines,
      advice: found.isEmpty ? nil : "name one of \(names.joined(separator: ", "))")
  }

  private static func pipelinesFolder(from folder: String) -> String? {
    var current = folder
    while true {
      let candidate = current == "/" ? "/Pipelines" : current + "/Pipelines"
      if let kind = try? FileKind.of(candidate, followingLinks: true), case .folder = kind {
        return candidate
      }
      if current == "/" { return nil }
      current = CanonicalPath.folder(of: current)
    }
  }

  private static func files(in folder: String) -> [String] {
    let names = ((try? FolderEntry.list(folder)) ?? []).map { $0.name }
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
  }
}
