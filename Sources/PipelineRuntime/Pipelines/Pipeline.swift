package import Checking
package import PolicyModel

/// A pipeline: what to read, how, and where to.
package struct Pipeline: Sendable, Equatable {
  /// The YAML file it was read from.
  package var file: String
  /// Its name.
  package var name: String
  /// One line for people.
  package var description: String?
  /// What to read, in this order; absolute paths.
  package var inputs: [InputSource]
  /// Sources that are fetched, in this order; after the inputs.
  package var sites: [SiteSource] = []
  /// How they are fetched; `nil` where none is.
  package var fetching: FetchingOptions?
  /// Which stages to carry out.
  package var stages: RunSettings.Stages
  /// How to run.
  package var options: RunOptions
  /// What is to hold of the warehouse, for `gongwen check`.
  package var checks: CheckPlan
  /// The warehouse; an absolute path.
  package var output: String

  /// The fetched source of a name.
  package func site(named name: String) throws(GongwenError) -> SiteSource {
    if let site = sites.first(where: { $0.name == name }) { return site }
    let names = sites.map { $0.name }
    throw GongwenError(
      .usage, "the pipeline has no fetched source \(name)", place: file,
      advice: names.isEmpty
        ? "name one under sources" : Suggestion.advice(name, among: names))
  }
}
