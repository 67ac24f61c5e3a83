internal import Dimensions
package import PolicyModel
internal import TextScanning

/// Finds the public bodies that a reading names, each in its area where that is certain.
package enum AgencyReading {
  /// One for each name: issuers first, then who signs, then who answers for something.
  package static func agencies(
    of notice: Notice, fields: [FieldCandidate], responsibilities: [Responsibility]
  ) -> [AgencyMention] {
    let place = AgencyPlace(notice)
    var mentions: [AgencyMention] = []
    var seen: Set<String> = []
    func add(_ name: String, _ source: AgencyMention.Source, ordinal: Int? = nil) {
      guard seen.insert(name).inserted, let placed = place.place(Scalars(name)) else { return }
      guard !placed.key.isEmpty else { return }
      mentions.append(
        AgencyMention(
          name: name, source: source, issuerOrdinal: ordinal, area: placed.area,
          core: placed.core.string, key: placed.key.string))
    }
    for (index, name) in (notice.issuer ?? "").split(separator: ";").enumerated() {
      add(String(name), .issuer, ordinal: index + 1)
    }
    for field in fields where field.field == .issuer && field.label == "signature" {
      for name in field.value.split(separator: ";") { add(String(name), .signature) }
    }
    for duty in responsibilities { add(duty.agency, .responsibility) }
    return mentions
  }
}
