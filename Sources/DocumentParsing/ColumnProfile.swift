internal import TextScanning

/// What the cells of a column have in common.
struct ColumnProfile {
  private var count = 0
  private var numbers = 0
  private var periods = 0
  private var texts = 0
  private var letters = 0
  private var values: Set<Scalars> = []

  /// Takes a cell in.
  mutating func add(_ text: Scalars) {
    switch CellType(text) {
    case .empty, .dash: return
    case .number: numbers += 1
    case .period: periods += 1
    case .text: texts += 1
    }
    count += 1
    letters += text.count
    values.insert(text)
  }

  /// How well a cell suits the column; above 0 it does, below it does not.
  func fit(_ text: Scalars) -> Double {
    let type = CellType(text)
    guard count > 0, type != .empty, type != .dash else { return 0 }
    if values.contains(text) { return 3 }
    let share: Double
    switch type {
    case .number: share = Double(numbers) / Double(count)
    case .period: share = Double(periods) / Double(count)
    default: share = Double(texts) / Double(count)
    }
    // Half of the weight is the type, the rest the length of the text.
    var fit = share * 4 - 2
    let usual = Double(letters) / Double(count)
    let length = Double(text.count)
    let ratio = length > usual ? length / max(usual, 1) : usual / max(length, 1)
    fit += ratio < 2 ? 1 : ratio < 4 ? 0 : -1
    return fit
  }

  /// How much of the column is of one type, from 0 to 1.
  var purity: Double {
    count == 0 ? 0 : Double(max(numbers, periods, texts)) / Double(count)
  }

  /// Whether there is nothing but words.
  var isText: Bool { texts == count }

  /// Whether values come again and again, as those of a group do.
  var repeats: Bool { count >= 3 && values.count * 2 <= count }
}
