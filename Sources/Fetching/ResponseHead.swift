/// The head of a response, read from its bytes.
enum ResponseHead {
  /// The headers behind the status line; lines that continue the one before are joined to it.
  static func headers(_ head: [UInt8]) -> HTTPHeaders {
    var fields: [HTTPHeaders.Field] = []
    for (index, line) in head.split(separator: 0x0A).enumerated() where index > 0 {
      let line = line.last == 0x0D ? line.dropLast() : line
      if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += " " + text(line)
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      fields.append(
        HTTPHeaders.Field(name: text(line[..<colon]), value: text(line[(colon + 1)...])))
    }
    return HTTPHeaders(fields)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
