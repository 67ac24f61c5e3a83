/// Tells links to files from links to pages.
enum FileAddress {
  private static let endings: [[UInt8]] = [
    "doc", "docx", "pdf", "xls", "xlsx", "wps", "et", "ofd", "zip", "rar", "7z", "ppt", "pptx",
    "txt", "rtf", "csv", "jpg", "jpeg", "png", "tif", "tiff", "ceb",
  ].map { Array($0.utf8) }
  private static let download = Array("downfile".utf8)

  /// Whether an address names a file: by its ending, that of a parameter, or a download service.
  static func isFile(_ address: ArraySlice<UInt8>) -> Bool {
    guard address.count >= 4 else { return false }
    var end = address.endIndex
    if let mark = address.lastIndex(of: 0x23) { end = mark }
    var start = end
    while start > address.startIndex, end - start < 6, address[start - 1] != 0x2E { start -= 1 }
    if start > address.startIndex, address[start - 1] == 0x2E {
      let ending = address[start..<end].map { $0 | 0x20 }
      if endings.contains(ending) { return true }
    }
    return contains(download, address)
  }

  private static func contains(_ word: [UInt8], _ address: ArraySlice<UInt8>) -> Bool {
    guard address.count >= word.count else { return false }
    for start in address.startIndex...address.endIndex - word.count
    where address[start] == word[0] && address[start..<start + word.count].elementsEqual(word) {
      return true
    }
    return false
  }
}
