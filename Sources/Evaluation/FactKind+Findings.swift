/// What findings say of a kind of fact.
extension FactKind {
  /// What a row is called: its first column that says something.
  func label(_ record: FactRecord) -> String {
    record.stated(columns).first?.value.text ?? ""
  }

  /// The columns in which a matched pair differs, in the order of the columns.
  func differences(_ gold: FactRecord, _ row: FactRecord) -> [Finding.Difference] {
    columns.compactMap { column in
      let wanted = gold[column]
      let found = row[column]
      let isAsked = attributes[column] != nil && !wanted.isEmpty
      let fails =
        strict?.tests[column].map { !$0(wanted, found) } ?? false
        || isAsked && attributes[column].map { !$0(wanted, found) } ?? false
      return fails ? Finding.Difference(column: column, gold: wanted, found: found) : nil
    }
  }
}
