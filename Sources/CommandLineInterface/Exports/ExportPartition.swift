internal import ArgumentParser

/// What files are divided by.
enum ExportPartition: String, CaseIterable, Sendable {
  case region, year

  /// The value of a notice, a text that may be NULL.
  var expression: String {
    switch self {
    case .region: "coalesce(region_code, region_parent_code)"
    case .year: "coalesce(substr(issued_on, 1, 4), substr(published_on, 1, 4))"
    }
  }
}
