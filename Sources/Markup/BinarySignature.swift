/// Recognises files that are no text by their first bytes.
enum BinarySignature {
  private static let signatures: [(prefix: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "PDF document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "OLE document (Word, Excel or WPS)"),
    (Array("{\\rtf".utf8), "RTF document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG image"),
    ([0xFF, 0xD8, 0xFF], "JPEG image"),
    (Array("GIF87a".utf8), "GIF image"),
    (Array("GIF89a".utf8), "GIF image"),
    ([0x49, 0x49, 0x2A, 0x00], "TIFF image"),
    ([0x4D, 0x4D, 0x00, 0x2A], "TIFF image"),
    ([0x1F, 0x8B], "gzip archive"),
    (Array("Rar!".utf8) + [0x1A, 0x07], "RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip archive"),
    (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], "bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz archive"),
    (Array("SQLite format 3".utf8) + [0], "SQLite database"),
    ([0x7F] + Array("ELF".utf8), "program"),
  ]

  /// A short name of what the bytes are; `nil` if no signature fits.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(bytes) }
    if bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return "ZIP archive" }
    for (prefix, name) in signatures where bytes.starts(with: prefix) { return name }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.starts("webp", at: 8) { return "WebP image" }
    // `BM` alone could start a text; a bitmap's reserved bytes are zero.
    if bytes.starts(with: Array("BM".utf8)), bytes.count > 14,
      bytes[6..<10].allSatisfy({ $0 == 0 })
    {
      return "BMP image"
    }
    // Some servers send white space before a PDF.
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    return start > 0 && bytes.starts("%pdf-", at: start) ? "PDF document" : nil
  }

  /// Documents that are ZIP archives, by the names of their first members.
  private static func archive(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 14))
    let documents: [(StaticString, String)] = [
      ("word/", "Word document (docx)"), ("xl/", "Excel workbook (xlsx)"),
      ("ppt/", "PowerPoint presentation (pptx)"), ("ofd.xml", "OFD document"),
      ("application/vnd.oasis.opendocument", "OpenDocument file"),
      ("[content_types].xml", "Office Open XML document"),
    ]
    for (mark, name) in documents where head.place(of: mark, from: 30) != nil {
      return name
    }
    return "ZIP archive"
  }
}
