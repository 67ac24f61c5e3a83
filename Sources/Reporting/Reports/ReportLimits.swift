/// How much of everything a report lists; what is left out is counted, with the SQL of all of it.
enum ReportLimits {
  /// Quotes under a number.
  static let quotes = 4
  /// Scalars of a quote.
  static let quoteLength = 120
  /// Rows of a table of places, indicators, kinds or bodies.
  static let groups = 30
  /// Bars of the chart of genres.
  static let genres = 12
  /// Rows of a table of single facts.
  static let facts = 20
  /// Ladders, and places of one.
  static let ladders = 8
  static let ladderPlaces = 24
  /// Years of a chart or a table: the latest.
  static let years = 14
  /// Runs, and entries of the quarantine.
  static let runs = 8
  static let quarantine = 40
  /// Notices that are listed though nothing links to them.
  static let notices = 300
}
