internal import ArgumentParser

/// The stages that can be asked for on their own.
enum StageOption: String, ExpressibleByArgument, CaseIterable, Sendable {
  case ingest, read
}
