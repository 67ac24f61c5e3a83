internal import ArgumentParser

/// How messages are written to standard error.
enum LogFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text, json
}
