/// Writes rows into one byte buffer, as JSON or packed: the format in which readings cross processes.
///
/// A table is `{"table":"clauses","columns":["clause_id",…],"rows":[[…],[…]]}`; a row is an array
/// of strings, numbers and nulls in the order of the columns. Bytes are written directly because
/// a reading has thousands of values and Codable takes longer over them than the reading itself
/// (Documentation/Performance.md).
package struct RowWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private let isPacked: Bool

  /// Makes an empty writer.
  package init(form: RowForm = .json) {
    isPacked = form == .packed
    bytes.reserveCapacity(1 << 16)
  }

  /// Forgets what was written and keeps the buffer.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Starts an object.
  package mutating func beginObject() { open(0x7B) }
  /// Ends an object.
  package mutating func endObject() { close(0x7D) }
  /// Starts an array.
  package mutating func beginArray() { open(0x5B) }
  /// Ends an array.
  package mutating func endArray() { close(0x5D) }

  /// Writes the key of an object's next value. Keys are plain ASCII names.
  package mutating func key(_ name: StaticString) {
    if isPacked { return name.withUTF8Buffer { pack($0) } }
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes the key of an object's next value, whatever it is made of.
  package mutating func key(text name: String) {
    text(name)
    if isPacked { return }
    bytes.append(0x3A)
    needsComma = false
  }

  /// Starts the table `name` with the given columns; rows follow until ``endTable()``.
  package mutating func beginTable(_ name: StaticString, columns: [String]) {
    beginObject()
    key("table")
    if isPacked {
      name.withUTF8Buffer { pack($0) }
    } else {
      separate()
      bytes.append(0x22)
      name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(0x22)
    }
    key("columns")
    beginArray()
    for column in columns { text(column) }
    endArray()
    key("rows")
    beginArray()
  }

  /// Ends a table.
  package mutating func endTable() {
    endArray()
    endObject()
  }

  /// Writes a null.
  package mutating func null() {
    if isPacked { return bytes.append(0x6E) }
    separate()
    bytes.append(0x6E)
    bytes.append(0x75)
    bytes.append(0x6C)
    bytes.append(0x6C)
  }

  /// Writes a string, or null.
  package mutating func text(_ value: String?) {
    guard var value else { return null() }
    if isPacked { return value.withUTF8 { pack($0) } }
    separate()
    bytes.append(0x22)
    value.withUTF8 { appendEscaped($0) }
    bytes.append(0x22)
  }

  /// Writes an integer, or null.
  package mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    if isPacked { return pack(UInt64(bitPattern: Int64(value)), tag: 0x69) }
    separate()
    if value < 0 { bytes.append(0x2D) }
    let magnitude = value.magnitude
    var place: UInt = 1
    while magnitude / place >= 10 { place *= 10 }
    var rest = magnitude
    while place > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / place))
      rest %= place
      place /= 10
    }
  }

  /// Writes a finite number, or null.
  package mutating func real(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    if isPacked { return pack(value.bitPattern, tag: 0x72) }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Writes a finite number without a fraction where it has none, or null.
  package mutating func number(_ value: Double?) {
    // Whole numbers up to 2 to the power of 53 are exact.
    if let value, value.magnitude <= 0x1p53, value == value.rounded() {
      integer(Int(value))
    } else {
      real(value)
    }
  }

  /// Writes a truth value as 0 or 1, the way SQLite stores it.
  package mutating func flag(_ value: Bool) { integer(value ? 1 : 0) }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func pack(_ text: UnsafeBufferPointer<UInt8>) {
    var head = (UInt64(truncatingIfNeeded: text.count) << 8 | 0x73).littleEndian
    withUnsafeBytes(of: &head) { bytes.append(contentsOf: $0.prefix(5)) }
    bytes.append(contentsOf: text)
  }

  private mutating func pack(_ number: UInt64, tag: UInt8) {
    bytes.append(tag)
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func separate() {
    if isPacked { return }
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    let raw = UnsafeRawBufferPointer(source)
    while true {
      let index = JSONSpecials.needsEscape(in: raw, from: start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      if index == source.count { return }
      let byte = source[index]
      bytes.append(0x5C)
      switch byte {
      case 0x22, 0x5C: bytes.append(byte)
      case 0x0A: bytes.append(0x6E)
      case 0x09: bytes.append(0x74)
      case 0x0D: bytes.append(0x72)
      default:
        let hex = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: [0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]])
      }
      start = index + 1
    }
  }
}
