internal import Dimensions

/// What one piece of a page says of the area that the notice governs.
enum RegionClaim {
  /// A named area.
  case area(Area)
  /// A name that several areas bear.
  case ambiguous(name: String, units: [Int])
  /// A kind of area without a name: 市科技局, 县政府.
  case kind([RegionLevel])
  /// A central body.
  case national

  /// A named area.
  struct Area {
    /// The full name.
    var name: String
    /// The six-digit code; `nil` for townships, zones and names that no table has.
    var code: String?
    var level: RegionLevel
    /// The number of the unit that it is, or lies in.
    var unit: Int?
  }
}
