/// One line of comma- or tab-separated values (RFC 4180, without line breaks in fields).
enum SeparatedLine {
  /// The fields, or `nil` where the line is not UTF-8 or a quote stays open.
  static func fields(_ line: [UInt8], separator: UInt8) -> [String]? {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    func finish() -> Bool {
      guard let text = String(validating: field, as: UTF8.self) else { return false }
      fields.append(text)
      field = []
      return true
    }
    while index < line.count {
      let byte = line[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if index < line.count, line[index] == 0x22 {
          field.append(0x22)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == separator {
        guard finish() else { return nil }
      } else if byte == 0x22, field.isEmpty {
        isQuoted = true
      } else {
        field.append(byte)
      }
    }
    return !isQuoted && finish() ? fields : nil
  }
}
