internal import ArgumentParser

/// What exports can be written as.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case csv, jsonl, parquet, datapackage

  /// How the names of its files end.
  var suffix: String {
    switch self {
    case .csv, .datapackage: "csv"
    case .jsonl: "jsonl"
    case .parquet: "parquet"
    }
  }
}
