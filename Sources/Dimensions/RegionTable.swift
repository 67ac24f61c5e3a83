package import TextScanning

/// The units of GB/T 2260 from 1980 on, found by name, by code and at a place of a text.
///
/// Units are numbered by their line in ``RegionData``; nothing is decoded before it is asked for.
package struct RegionTable: Sendable {
  /// The table of the package.
  package static let shared = RegionTable()

  /// What a lookup by name gives.
  package enum Lookup: Sendable, Equatable {
    /// One unit bears the name.
    case unit(Region)
    /// Several do; none is preferred.
    case ambiguous([Region])
    /// None does.
    case unknown
  }

  /// A name that stands in a text, and the units that bear it.
  package struct Match: Sendable {
    /// Where the name ends.
    package var end: Int
    /// Whether it is the full name.
    package var isFull: Bool
    /// The numbers of the units.
    package var units: [Int]
  }

  private struct Unit {
    var code: Int32
    var parent: Int32
    var level: RegionLevel
    /// Days as yyyymmdd; 0 and Int32.max where open.
    var from: Int32
    var to: Int32
    var name: Range<Int32>
    var short: Range<Int32>
    var successors: Range<Int32>
  }

  /// One name in the hash table: a unit, and whether it is its full name.
  private struct Entry {
    var hash: UInt64
    var unit: Int32
    var isFull: Bool
    var next: Int32
  }

  private let bytes: [UInt8]
  private var units: [Unit] = []
  private var entries: [Entry] = []
  private var buckets: [Int32]
  /// One bit for each hash of the first two characters of a name: nearly every place of a text is
  /// none where a name starts.
  private var beginnings: [UInt64] = .init(repeating: 0, count: 1024)
  private static let mask = 0x7FFF
  private static let longestName = 15

  private init() {
    bytes = RegionData.text.withUTF8Buffer { Array($0) }
    buckets = .init(repeating: -1, count: Self.mask + 1)
    units.reserveCapacity(8000)
    entries.reserveCapacity(16000)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      addUnit(start..<end)
      start = end + 1
    }
  }

  /// How many units there are.
  package var count: Int { units.count }

  // MARK: - Lookups

  /// The units that bear a name, full or short, on a day (`YYYY-MM-DD`; `nil` for today).
  ///
  /// `within` is the code of a unit that they must belong to. A full name comes before short ones.
  package func lookup(_ name: String, on day: String? = nil, within code: String? = nil) -> Lookup {
    let scalars = Scalars(name)
    let matches = matches(in: scalars, at: 0).filter { $0.end == scalars.count }
    let day = Self.day(day)
    let above = code.flatMap { Int($0) }
    for wantsFull in [true, false] {
      let found = matches.filter { $0.isFull == wantsFull }.flatMap(\.units).filter { unit in
        isInForce(unit, on: day) && above.map { isWithin(unit, code: $0) } ?? true
      }
      if found.count == 1 { return .unit(region(found[0])) }
      if !found.isEmpty { return .ambiguous(found.map(region)) }
    }
    return .unknown
  }

  /// The number of the unit that had a code on a day; `nil` for none.
  package func unit(code: Int, on day: Int) -> Int? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].code != 0, units[middle].code < Int32(code) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var latest: Int?
    while low < units.count, units[low].code == Int32(code) {
      if isInForce(low, on: day) { return low }
      latest = low
      low += 1
    }
    return latest
  }

  /// The names that stand at a place of a text, longest first.
  package func matches(in text: Scalars, at index: Int) -> [Match] {
    var found: [Match] = []
    var hash = Self.seed
    var position = index
    while position < text.count, position - index < Self.longestName, text[position].isHan {
      Self.add(text[position], to: &hash)
      position += 1
      guard position - index >= 2 else { continue }
      if position - index == 2, !mayBegin(hash) { return [] }
      var full: [Int] = []
      var short: [Int] = []
      var entry = buckets[Int(truncatingIfNeeded: hash) & Self.mask]
      while entry >= 0 {
        let candidate = entries[Int(entry)]
        if candidate.hash == hash {
          if candidate.isFull {
            full.append(Int(candidate.unit))
          } else {
            short.append(Int(candidate.unit))
          }
        }
        entry = candidate.next
      }
      if !short.isEmpty { found.append(Match(end: position, isFull: false, units: short)) }
      if !full.isEmpty { found.append(Match(end: position, isFull: true, units: full)) }
    }
    return found.reversed()
  }

  // MARK: - Units

  /// The unit in words.
  package func region(_ number: Int) -> Region {
    let unit = units[number]
    return Region(
      code: unit.code == 0 ? nil : String(unit.code), name: string(unit.name),
      shortName: unit.short.isEmpty ? nil : string(unit.short),
      parentCode: unit.parent == 0 ? nil : String(unit.parent), level: unit.level,
      validFrom: unit.from == 0 ? nil : Self.iso(unit.from),
      validTo: unit.to == .max ? nil : Self.iso(unit.to),
      successors: string(unit.successors).split(separator: ",").map(String.init))
  }

  /// The code of a unit as a number; 0 for a development zone.
  package func code(_ number: Int) -> Int { Int(units[number].code) }

  /// The level of a unit.
  package func level(_ number: Int) -> RegionLevel { units[number].level }

  /// Whether a unit was in force on a day (yyyymmdd).
  package func isInForce(_ number: Int, on day: Int) -> Bool {
    units[number].from <= Int32(day) && Int32(day) < units[number].to
  }

  /// Whether a unit was no longer in force on a day.
  package func hasEnded(_ number: Int, by day: Int) -> Bool { units[number].to <= Int32(day) }

  /// How many years lie between a day and the span of a unit; 0 inside.
  package func yearsAway(_ number: Int, from day: Int) -> Int {
    if isInForce(number, on: day) { return 0 }
    let unit = units[number]
    let edge = Int32(day) < unit.from ? unit.from : unit.to
    return max(1, abs(Int(edge) / 10000 - day / 10000))
  }

  /// Whether a unit is, or lies in, the unit of a code.
  package func isWithin(_ number: Int, code: Int) -> Bool {
    let own = units[number].code == 0 ? Int(units[number].parent) : Int(units[number].code)
    if code % 10000 == 0 { return own / 10000 == code / 10000 }
    if code % 100 == 0 { return own / 100 == code / 100 }
    return own == code
  }

  /// The unit above a unit at a level on a day.
  package func ancestor(of number: Int, at level: RegionLevel, on day: Int) -> Int? {
    let own = units[number].code == 0 ? Int(units[number].parent) : Int(units[number].code)
    let code =
      switch level {
      case .province: own / 10000 * 10000
      case .prefecture: own / 100 * 100
      default: own
      }
    guard let found = unit(code: code, on: day), units[found].level == level else { return nil }
    return found
  }

  /// A day as yyyymmdd; `nil` is the last day there is.
  package static func day(_ iso: String?) -> Int {
    guard let iso else { return 9999_12_31 }
    let digits = iso.utf8.prefix(10).filter { (0x30...0x39).contains($0) }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return digits.count == 4 ? value * 10000 + 1231 : value
  }

  private static func iso(_ day: Int32) -> String {
    let year = day / 10000
    let month = day / 100 % 100
    let date = day % 100
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(date < 10 ? "0" : "")\(date)"
  }

  private func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  // MARK: - Building

  private mutating func addUnit(_ line: Range<Int>) {
    var fields: [Range<Int32>] = []
    fields.reserveCapacity(8)
    var start = line.lowerBound
    for index in line where bytes[index] == 0x09 {
      fields.append(Int32(start)..<Int32(index))
      start = index + 1
    }
    fields.append(Int32(start)..<Int32(line.upperBound))
    guard fields.count == 8 else { return }
    let level: RegionLevel =
      switch bytes[Int(fields[4].lowerBound)] {
      case 0x70: .province
      case 0x63: .prefecture
      case 0x64: .county
      default: .zone
      }
    let number = Int32(units.count)
    units.append(
      Unit(
        code: digits(fields[0]), parent: digits(fields[3]), level: level, from: digits(fields[5]),
        to: fields[6].isEmpty ? .max : digits(fields[6]), name: fields[1], short: fields[2],
        successors: fields[7]))
    addName(fields[1], number, isFull: true)
    guard !fields[2].isEmpty else { return }
    addName(fields[2], number, isFull: false)
    if let alias = alias(name: fields[1], short: fields[2]) {
      addEntry(alias, number, isFull: true)
    }
  }

  /// 延边州 and 景宁县 for names with peoples in them; they count as full names.
  private func alias(name: Range<Int32>, short: Range<Int32>) -> UInt64? {
    let autonomous = Array("自治".utf8)
    let kind = bytes[Int(name.upperBound) - 3..<Int(name.upperBound)]
    let before = Int(name.upperBound) - 9
    guard before > Int(short.upperBound) - Int(short.lowerBound) + Int(name.lowerBound) - 1,
      bytes[before..<before + 6].elementsEqual(autonomous)
    else { return nil }
    var hash = Self.seed
    for byte in bytes[Int(short.lowerBound)..<Int(short.upperBound)] { Self.add(byte, to: &hash) }
    for byte in kind { Self.add(byte, to: &hash) }
    return hash
  }

  private mutating func addName(_ name: Range<Int32>, _ unit: Int32, isFull: Bool) {
    var hash = Self.seed
    for index in Int(name.lowerBound)..<Int(name.upperBound) {
      Self.add(bytes[index], to: &hash)
      // Two characters are six bytes of UTF-8.
      if index - Int(name.lowerBound) == 5 {
        beginnings[Int(hash >> 6 & 1023)] |= 1 << (hash & 63)
      }
    }
    addEntry(hash, unit, isFull: isFull)
  }

  private func mayBegin(_ hash: UInt64) -> Bool {
    beginnings[Int(hash >> 6 & 1023)] & (1 << (hash & 63)) != 0
  }

  private mutating func addEntry(_ hash: UInt64, _ unit: Int32, isFull: Bool) {
    let bucket = Int(truncatingIfNeeded: hash) & Self.mask
    entries.append(Entry(hash: hash, unit: unit, isFull: isFull, next: buckets[bucket]))
    buckets[bucket] = Int32(entries.count - 1)
  }

  private func digits(_ range: Range<Int32>) -> Int32 {
    var value: Int32 = 0
    for index in Int(range.lowerBound)..<Int(range.upperBound) {
      let digit = bytes[index] &- 0x30
      if digit < 10 { value = value * 10 + Int32(digit) }
    }
    return value
  }

  // FNV-1a of 64 bits: a name is told by its hash alone, which the tests hold against all names.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func add(_ scalar: Unicode.Scalar, to hash: inout UInt64) {
    for byte in UTF8.encode(scalar) ?? .init() { add(byte, to: &hash) }
  }
}
