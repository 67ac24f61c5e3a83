/// The level of an administrative area. Raw values are those of `notices.admin_level`.
package enum RegionLevel: String, Sendable, Comparable, CaseIterable {
  case national
  /// 省, 自治区, 直辖市, 特别行政区.
  case province
  /// 地级市, 地区, 自治州, 盟.
  case prefecture
  /// 县, 县级市, 市辖区, 旗.
  case county
  /// 乡, 镇, 街道.
  case township
  /// 开发区, 新区 and other areas run by a committee.
  case zone

  package static func < (a: RegionLevel, b: RegionLevel) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .national: 0
    case .province: 1
    case .prefecture: 2
    case .county: 3
    case .zone: 4
    case .township: 5
    }
  }
}
