/// What a pipeline file says about checks.
package struct CheckPlan: Sendable, Equatable {
  /// One check of the file.
  package struct Entry: Sendable, Equatable {
    /// How it finds failing rows.
    package enum Method: Sendable, Equatable {
      case sql(String)
      case typed(TypedCheck)
    }

    /// Its name.
    package var name: String
    /// What becomes of a warehouse that fails it.
    package var severity: CheckSeverity
    /// How it finds failing rows.
    package var method: Method
    /// Where it stands: file, line, column.
    package var place: String

    /// Makes an entry.
    package init(name: String, severity: CheckSeverity, method: Method, place: String) {
      self.name = name
      self.severity = severity
      self.method = method
      self.place = place
    }
  }

  /// The file's own checks, in order.
  package var entries: [Entry]
  /// Other severities for checks of the program, by name.
  package var severities: [String: CheckSeverity]

  /// Makes a plan; without arguments the checks of the program alone.
  package init(entries: [Entry] = [], severities: [String: CheckSeverity] = [:]) {
    self.entries = entries
    self.severities = severities
  }

  /// All checks to carry out on the day `today` (`YYYY-MM-DD`): those of the program, then the file's.
  package func checks(today: String) -> [DataCheck] {
    let own = BuiltInChecks.all(today: today).map { check in
      var check = check
      check.severity = severities[check.name] ?? check.severity
      return check
    }
    let more = entries.map { entry in
      switch entry.method {
      case .sql(let sql):
        DataCheck(
          name: entry.name, summary: "the query of the pipeline gives no rows",
          severity: entry.severity, method: .sql(sql), place: entry.place)
      case .typed(let typed):
        DataCheck(
          name: entry.name, summary: typed.summary, severity: entry.severity,
          method: .sql(typed.sql(today: today)), shown: typed.shown, place: entry.place)
      }
    }
    return (own + more).filter { $0.severity != .off }
  }
}
