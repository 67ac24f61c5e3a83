/// One unit of GB/T 2260 over one span of time, or a development zone.
package struct Region: Sendable, Equatable, Hashable {
  /// Six digits; `nil` for a development zone.
  package var code: String?
  /// The full name: 磐安县, 延边朝鲜族自治州.
  package var name: String
  /// The name without its kind: 磐安, 延边; `nil` where nothing is left of it (任县).
  package var shortName: String?
  /// The code of the unit above; `nil` for a province.
  package var parentCode: String?
  /// Its level.
  package var level: RegionLevel
  /// The first day in force; `nil` where it stands in the first table (1980).
  package var validFrom: String?
  /// The first day no longer in force; `nil` for units of today.
  package var validTo: String?
  /// The codes of the units that followed it.
  package var successors: [String]
}
