/// Names of markup to small numbers, without making a string.
struct NameTable: Sendable {
  /// The number of a name that is not in the table.
  static let unknown: UInt8 = 0xFF

  /// Names of up to 16 bytes are compared as two words.
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var value = NameTable.unknown
  }

  private static let slotBits = 9
  private var entries = [Entry](repeating: Entry(), count: 1 << slotBits)

  /// Makes a table; names are lower-case ASCII of at most 16 bytes.
  init(_ names: [(name: String, value: UInt8)]) {
    for (name, value) in names {
      var entry = Entry(value: value)
      for (index, byte) in name.utf8.enumerated() {
        if index < 8 {
          entry.low |= UInt64(byte) << (8 * index)
        } else {
          entry.high |= UInt64(byte) << (8 * (index - 8))
        }
      }
      var slot = Self.slot(low: entry.low, high: entry.high)
      while entries[slot].value != Self.unknown { slot = (slot + 1) % entries.count }
      entries[slot] = entry
    }
  }

  /// The number of a NUL-terminated name in either case.
  func value(of name: UnsafePointer<UInt8>) -> UInt8 {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length = 0
    while true {
      var byte = name[length]
      if byte == 0 { break }
      if byte &- 0x41 < 26 { byte |= 0x20 }
      if length < 8 {
        low |= UInt64(byte) &<< UInt64(8 * length)
      } else if length < 16 {
        high |= UInt64(byte) &<< UInt64(8 * (length - 8))
      } else {
        return Self.unknown
      }
      length += 1
    }
    var slot = Self.slot(low: low, high: high)
    while true {
      let entry = entries[slot]
      if entry.low == low && entry.high == high || entry.value == Self.unknown {
        return entry.value
      }
      slot = (slot + 1) % entries.count
    }
  }

  private static func slot(low: UInt64, high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0xA24B_AED4_963E_E407)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - slotBits))
  }
}

extension NameTable {
  /// The number of `script`, `style` and `noscript`, which are not part of a tree.
  static let leftOut: UInt8 = 0xFE

  /// Element names to raw values of ``Tag``.
  static let tags = NameTable(
    Tag.allCases.filter { $0 != .text && $0 != .root && $0 != .other }
      .map { ($0.markupName, $0.rawValue) }
      + ["script", "style", "noscript"].map { ($0, leftOut) })

  /// Attribute names to raw values of ``AttributeName``.
  static let attributes = NameTable(AttributeName.allCases.map { ($0.markupName, $0.rawValue) })
}
