internal import Dimensions

/// Keeps `agencies` and `agency_names` right as notices come and change.
///
/// They depend on nothing but the names in `notice_agencies`, so that the order of arrival does not
/// matter. A name that is known costs one look; a new one has the few names of its area that it may
/// be short or full for looked at again.
final class AgencyRegister {
  /// A name that a notice prints, in its area.
  struct Name: Hashable {
    var area: String
    var key: String
    var name: String
  }

  private struct Bucket: Hashable {
    var area: String
    var letters: String
  }

  private let ofNotice, add, isHeld, remove, forms, link, clear, save: PreparedStatement

  init(_ connection: OpaquePointer) throws(SQLiteFault) {
    func prepare(_ sql: String) throws(SQLiteFault) -> PreparedStatement {
      try PreparedStatement(connection, sql)
    }
    ofNotice = try prepare("SELECT area, core_key, core FROM notice_agencies WHERE notice_id = ?")
    add = try prepare(
      """
      INSERT INTO agency_names (area, core_key, name, bucket, agency_id) VALUES (?, ?, ?, ?, '')
      ON CONFLICT DO NOTHING RETURNING 1
      """)
    isHeld = try prepare(
      "SELECT 1 FROM notice_agencies WHERE area = ? AND core_key = ? AND core = ? LIMIT 1")
    remove = try prepare("DELETE FROM agency_names WHERE area = ? AND core_key = ? AND name = ?")
    forms = try prepare("SELECT core_key, name FROM agency_names WHERE area = ? AND bucket = ?")
    link = try prepare("UPDATE agency_names SET agency_id = ? WHERE area = ? AND core_key = ?")
    clear = try prepare("DELETE FROM agencies WHERE area = ? AND bucket = ?")
    save = try prepare("INSERT INTO agencies VALUES (?, ?, ?, ?, ?, ?, ?)")
  }

  /// The names that a notice prints as it stands.
  func names(in noticeID: String) throws(SQLiteFault) -> Set<Name> {
    ofNotice.bind(noticeID, at: 1)
    return Set(
      try ofNotice.all {
        Name(area: $0.text(0) ?? "", key: $0.text(1) ?? "", name: $0.text(2) ?? "")
      })
  }

  /// Enters the names of a notice that was just written, and takes out those that none prints any
  /// more of those that it printed `before`.
  func register(noticeID: String, before: Set<Name>) throws(SQLiteFault) {
    let now = try names(in: noticeID)
    var changed: Set<Bucket> = []
    for name in now where !before.contains(name) {
      bind(name, to: add)
      add.bind(AgencyLearning.bucket(ofKey: name.key), at: 4)
      // Read to its end, the statement is finished.
      if try !add.all({ _ in true }).isEmpty { changed.insert(bucket(of: name)) }
    }
    for name in before where !now.contains(name) {
      bind(name, to: isHeld)
      if try isHeld.first({ _ in true }) != nil { continue }
      bind(name, to: remove)
      try remove.run()
      changed.insert(bucket(of: name))
    }
    for bucket in changed { try learn(bucket) }
  }

  private func bind(_ name: Name, to statement: PreparedStatement) {
    statement.bind(name.area, at: 1)
    statement.bind(name.key, at: 2)
    statement.bind(name.name, at: 3)
  }

  private func bucket(of name: Name) -> Bucket {
    Bucket(area: name.area, letters: AgencyLearning.bucket(ofKey: name.key))
  }

  private func learn(_ bucket: Bucket) throws(SQLiteFault) {
    forms.bind(bucket.area, at: 1)
    forms.bind(bucket.letters, at: 2)
    let found = try forms.all {
      AgencyLearning.Form(key: $0.text(0) ?? "", name: $0.text(1) ?? "")
    }
    clear.bind(bucket.area, at: 1)
    clear.bind(bucket.letters, at: 2)
    try clear.run()
    let region = Self.region(ofArea: bucket.area)
    for agency in AgencyLearning.agencies(of: found) {
      let id = "\(bucket.area)/\(agency.key)"
      for key in agency.keys {
        link.bind(id, at: 1)
        link.bind(bucket.area, at: 2)
        link.bind(key, at: 3)
        try link.run()
      }
      save.bind(id, at: 1)
      save.bind(region.code, at: 2)
      save.bind(region.name, at: 3)
      save.bind((region.name ?? "") + agency.fullName, at: 4)
      save.bind(agency.kind.rawValue, at: 5)
      save.bind(bucket.area, at: 6)
      save.bind(bucket.letters, at: 7)
      try save.run()
    }
  }

  /// The region of an area: 130502, 130500-邢东新区; the whole country has none.
  private static func region(ofArea area: String) -> (code: String?, name: String?) {
    if area == "000000" { return (nil, nil) }
    if let dash = area.firstIndex(of: "-") {
      return (nil, String(area[area.index(after: dash)...]))
    }
    let unit = Int(area).flatMap { RegionTable.shared.unit(code: $0, on: RegionTable.day(nil)) }
    return (area, unit.map { RegionTable.shared.region($0).name })
  }
}
