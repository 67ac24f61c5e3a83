internal import Glibc
internal import PolicyModel
internal import Warehouse

/// Prints rows as they come, in one of the formats that `--format` names.
final class RowPrinter {
  private let format: RowFormat
  private let output: StandardOutput
  private let style: CSVStyle
  private var columns: [String] = []
  private var waiting: [[RowScalar]] = []
  private var widths: [Int] = []
  private var count = 0

  /// Rows that decide the widths of a table; later ones are printed as they come.
  private static let sample = 1_000
  /// On a terminal a long value is cut; a file or another program gets all of it.
  private static let widest = isatty(1) == 1 ? 60 : Int.max

  init(format: RowFormat, output: StandardOutput, style: CSVStyle = CSVStyle()) {
    self.format = format
    self.output = output
    self.style = style
  }

  /// Says the columns; before any row.
  func begin(_ columns: [String]) {
    self.columns = columns
    if format == .csv {
      if style.hasMark { output.write("\u{FEFF}") }
      output.write(columns.map { field(.text($0)) }.joined(separator: ",") + style.lineEnd)
    }
    if format == .json { output.write("[") }
  }

  /// Prints one row, or keeps it until the widths are known.
  func row(_ row: [RowScalar]) {
    count += 1
    switch format {
    case .csv:
      output.write(row.map { field($0) }.joined(separator: ",") + style.lineEnd)
    case .jsonl:
      output.line(Self.object(columns, row))
    case .json:
      output.write((count == 1 ? "\n" : ",\n") + Self.object(columns, row))
    case .table:
      if widths.isEmpty {
        waiting.append(row)
        if waiting.count == Self.sample { printWaiting() }
      } else {
        printTableRow(row)
      }
    }
  }

  /// Prints what is left.
  func end() {
    if format == .json { output.line(count == 0 ? "]" : "\n]") }
    if format == .table, widths.isEmpty, !columns.isEmpty { printWaiting() }
    output.flush()
  }

  private func printWaiting() {
    widths = columns.map { DisplayWidth.of($0) }
    for row in waiting {
      for (index, value) in row.enumerated() where index < widths.count {
        let text = DisplayWidth.flattened(Self.text(value) ?? "")
        widths[index] = min(max(widths[index], DisplayWidth.of(text)), Self.widest)
      }
    }
    printTableRow(columns.map { .text($0) })
    output.line(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for row in waiting { printTableRow(row) }
    waiting = []
  }

  private func printTableRow(_ row: [RowScalar]) {
    var line = ""
    for (index, value) in row.enumerated() where index < widths.count {
      let text = DisplayWidth.cut(
        DisplayWidth.flattened(Self.text(value) ?? ""), to: widths[index])
      let isNumber: Bool
      switch value {
      case .integer, .real: isNumber = true
      default: isNumber = false
      }
      let fill = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)))
      line += (index > 0 ? "  " : "") + (isNumber ? fill + text : text + fill)
    }
    while line.last == " " { line.removeLast() }
    output.line(line)
  }

  /// A value as it is printed; `nil` for NULL.
  static func text(_ value: RowScalar) -> String? {
    switch value {
    case .null: nil
    case .integer(let value): String(value)
    case .real(let value): String(value)
    case .text(let value): value
    case .blob(let bytes): "<\(bytes.count) bytes>"
    }
  }

  private func field(_ value: RowScalar) -> String {
    guard case .text(var text) = value else { return Self.text(value) ?? "" }
    if style.guardsFormulas, let first = text.utf8.first, Self.formulaStarts.contains(first) {
      text = "'" + text
    }
    let needsQuotes =
      text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      || (style.quotesEmptyText && text.isEmpty)
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// `=`, `+`, `-`, `@`, tab and carriage return.
  private static let formulaStarts: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]

  private static func object(_ columns: [String], _ row: [RowScalar]) -> String {
    var fields: [String] = []
    for (column, value) in zip(columns, row) {
      let text: String
      switch value {
      case .null: text = "null"
      case .integer(let value): text = String(value)
      case .real(let value): text = value.isFinite ? String(value) : "null"
      case .text(let value): text = JSONText.quoted(value)
      case .blob: text = JSONText.quoted(Self.text(value) ?? "")
      }
      fields.append("\(JSONText.quoted(column)):\(text)")
    }
    return "{" + fields.joined(separator: ",") + "}"
  }
}
