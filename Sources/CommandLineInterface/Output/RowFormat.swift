internal import ArgumentParser

/// How rows are printed.
enum RowFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table, csv, json, jsonl
}
