internal import ArgumentParser
internal import PipelineRuntime
internal import PolicyModel
internal import TextScanning

/// `gongwen quantities`
struct QuantitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Print the numbers, amounts, dates and periods in lines of text.",
    discussion: """
      The quantity scanner alone: every numeral counts, also a bare one. Each hit
      is a JSON object on a line of its own, in order:
        line        number of the line, from 1
        start, end  half-open range in Unicode scalars of the line
        text        what stands there, with its words of comparison (不少于300家)
        kind        number, percent, money, quantity, date, period or ordinal
        value       in base units: 2万家 is 20000 家; null for dates and periods
        value_high  the upper end of a range
        unit        as printed, without 万 and 亿; null where there is none
        comparator  eq, ge, gt, le, lt, approx or range; null for dates, periods
                    and ordinals
        start_date, end_date
                    first and last day, where the line itself gives the year
      A line that is not UTF-8 is left out; the exit status is 1 then.

      Example:
        echo '到2025年底新增产业园二十至三十家' | gongwen quantities
      """)

  func run() throws {
    var reader = LineReader(descriptor: 0, limit: .max)
    let output = StandardOutput()
    var writer = RowWriter()
    var broken: (first: Int, count: Int) = (0, 0)
    while let line = try next(&reader) {
      if let text = Scalars(validating: line.bytes) {
        for quantity in QuantityScanner.quantities(in: text, breadth: .everyNumeral) {
          write(quantity, of: text, line: line.number, to: &writer)
          output.write(bytes: writer.bytes)
          output.write("\n")
          writer.clear()
        }
      } else {
        if broken.count == 0 { broken.first = line.number }
        broken.count += 1
      }
      // Whoever writes line by line waits for the answer.
      if !reader.hasBytesAtHand { output.flush() }
    }
    output.flush()
    guard broken.count > 0 else { return }
    throw GongwenError(
      .input,
      broken.count == 1
        ? "line \(broken.first) is not UTF-8 and was left out"
        : "\(broken.count) lines are not UTF-8 and were left out, the first is line \(broken.first)",
      place: "standard input", advice: "convert it first: iconv -f GB18030 -t UTF-8")
  }

  private func next(_ reader: inout LineReader) throws -> LineReader.Line? {
    do {
      return try reader.next()
    } catch {
      throw GongwenError(.input, "cannot be read: \(error)", place: "standard input")
    }
  }

  private func write(
    _ quantity: Quantity, of text: Scalars, line: Int, to writer: inout RowWriter
  ) {
    let isMeasured: Bool
    switch quantity.kind {
    case .date, .period, .ordinal: isMeasured = false
    case .number, .percent, .money, .quantity: isMeasured = true
    }
    writer.beginObject()
    writer.key("line")
    writer.integer(line)
    writer.key("start")
    writer.integer(quantity.range.lowerBound)
    writer.key("end")
    writer.integer(quantity.range.upperBound)
    writer.key("text")
    writer.text(text.string(quantity.range))
    writer.key("kind")
    writer.text(quantity.kind.rawValue)
    writer.key("value")
    writer.number(quantity.value)
    writer.key("value_high")
    writer.number(quantity.valueHigh)
    writer.key("unit")
    writer.text(quantity.unit)
    writer.key("comparator")
    writer.text(isMeasured ? quantity.comparator.rawValue : nil)
    writer.key("start_date")
    writer.text(quantity.startDate)
    writer.key("end_date")
    writer.text(quantity.endDate)
    writer.endObject()
  }
}
