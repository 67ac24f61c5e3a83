internal import TextScanning

/// The call by which lists of TRS make the links to their pages:
/// `createPageHTML(3, 0, "index", "html")`, also with the place to write to as first argument.
enum PagingScript {
  private enum Argument {
    case number(Int)
    case text(String)
    case other
  }

  /// The page behind the one that is shown; `nil` for the last and for pages without the call.
  static func next(_ text: [UInt8], page: WebAddress) -> WebAddress? {
    let name = Array("createPageHTML".utf8)
    var start = 0
    while let place = index(of: name, in: text, from: start) {
      start = place + name.count
      guard start < text.count, text[start] == 0x28 else { continue }
      let arguments = arguments(text, from: start + 1)
      let numbers = arguments.compactMap { argument -> Int? in
        if case .number(let number) = argument { number } else { nil }
      }
      guard numbers.count >= 2, let first = arguments.firstIndex(where: isNumber) else { continue }
      let names = arguments[first...].compactMap { argument -> String? in
        if case .text(let text) = argument { text } else { nil }
      }
      // Of a definition the arguments are names; of a call they are values.
      guard names.count >= 2, names[0] != "" else { continue }
      let (count, shown) = (numbers[0], numbers[1])
      guard shown >= 0, shown + 1 < count else { return nil }
      return page.resolving("\(names[0])_\(shown + 1).\(names[1])")
    }
    return nil
  }

  private static func isNumber(_ argument: Argument) -> Bool {
    if case .number = argument { true } else { false }
  }

  private static func index(of name: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count >= name.count else { return nil }
    var index = start
    while index <= text.count - name.count {
      if text[index] == name[0], text[index..<(index + name.count)].elementsEqual(name) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func arguments(_ text: [UInt8], from start: Int) -> [Argument] {
    guard let end = text[start...].prefix(400).firstIndex(of: 0x29) else { return [] }
    return text[start..<end].split(separator: 0x2C, omittingEmptySubsequences: false).map {
      var piece = $0.drop { $0 <= 0x20 }
      while let last = piece.last, last <= 0x20 { piece.removeLast() }
      if let number = Int(String(decoding: piece, as: UTF8.self)) { return .number(number) }
      guard let quote = piece.first, quote == 0x22 || quote == 0x27, piece.count >= 2,
        piece.last == quote
      else { return .other }
      return .text(String(decoding: piece.dropFirst().dropLast(), as: UTF8.self))
    }
  }
}
