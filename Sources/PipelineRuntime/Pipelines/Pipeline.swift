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
  /// Which stages to carry out.
  package var stages: RunSettings.Stages
  /// How to run.
  package var options: RunOptions
  /// The warehouse; an absolute path.
  package var output: String
}
