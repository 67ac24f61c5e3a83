internal import TextScanning

/// What kind of value a table cell holds, to tell columns apart.
enum CellType: Sendable, Equatable {
  case empty
  /// 12 · 1,200.5 · 30% · ≥85 · 120MW.
  case number
  /// 2023年 · 2021-2025年.
  case period
  /// —, /, 无: stands for nothing in a column of any type.
  case dash
  case text

  private static let dashes = ScalarSet("—－-–/／\\*·―─")

  /// The type of a text.
  init(_ text: Scalars) {
    let bare = text.withoutSpaces
    if bare.isEmpty {
      self = .empty
    } else if bare.allSatisfy({ Self.dashes.contains($0) }) {
      self = .dash
    } else if HeaderRows.isPeriod(bare), bare.contains(where: { $0.digit != nil }) {
      self = .period
    } else if HeaderRows.isNumber(bare) {
      self = .number
    } else {
      self = .text
    }
  }
}
