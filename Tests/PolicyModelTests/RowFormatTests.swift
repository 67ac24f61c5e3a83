import PolicyModel
import Testing

@Suite struct RowFormatTests {
  @Test(arguments: [RowForm.json, .packed])
  func whatWasWrittenIsReadBack(form: RowForm) throws {
    var writer = RowWriter(form: form)
    let words = ["浙政办发〔2019〕11号", "a\"b\\c\n\t\u{1}", "", "𠮷野家"]
    writer.beginTable("notices", columns: ["a", "b", "c", "d"])
    for word in words {
      writer.beginArray()
      writer.text(word)
      writer.integer(-9_007_199_254_740_993)
      writer.real(2.9)
      writer.text(nil)
      writer.endArray()
    }
    writer.endTable()

    var rows: [String] = []
    try writer.bytes.withUnsafeBytes { bytes in
      var reader = RowReader(bytes, form: form)
      try reader.beginObject()
      while let key = try reader.nextKey() {
        guard key == "rows" else {
          try reader.skip()
          continue
        }
        try reader.beginArray()
        while try reader.nextElement() {
          try reader.beginArray()
          while try reader.nextElement() {
            switch try reader.value() {
            case .null: rows.append("null")
            case .integer(let value): rows.append(String(value))
            case .real(let value): rows.append(String(value))
            case .text(let text): rows.append(String(decoding: text, as: UTF8.self))
            }
          }
        }
      }
    }
    #expect(rows == words.flatMap { [$0, "-9007199254740993", "2.9", "null"] })
  }

  @Test(arguments: ["{\"source\":", "{\"source\":\"a\"}", "[1,2", "{\"source\":\"\\u12\"}", ""])
  func aCutOrForeignLineIsRefused(line: String) {
    #expect(throws: RowReader.Malformed.self) { try WorkerReply(line: Array(line.utf8)) }
  }

  @Test func aCutPackedReplyIsRefused() throws {
    var writer = RowWriter(form: .packed)
    writer.beginObject()
    writer.key("source")
    writer.text("甲")
    writer.key("notice_id")
    writer.text("n")
    writer.key("tables")
    writer.beginArray()
    writer.endArray()
    writer.endObject()
    #expect(try WorkerReply(line: writer.bytes, form: .packed).source == "甲")
    // The tables themselves are read by whoever loads them.
    for count in 0..<(writer.bytes.count - 3) {
      #expect(throws: RowReader.Malformed.self) {
        try WorkerReply(line: Array(writer.bytes.prefix(count)), form: .packed)
      }
    }
  }

  @Test func specialBytesAreFoundAtEveryPlaceOfALongText() throws {
    for special in ["\"", "\\", "\n", "\u{1}", "\u{1F}", " ", "\u{7F}", "é", "文"] {
      for place in 0..<20 {
        let text =
          String(repeating: "x", count: place) + special + String(repeating: "公", count: 9)
          + special
        var writer = RowWriter()
        writer.text(text)
        let read = try writer.bytes.withUnsafeBytes { bytes in
          var reader = RowReader(bytes)
          return try reader.string()
        }
        #expect(read == text)
        #expect(!writer.bytes.contains { $0 < 0x20 })
      }
    }
  }

  @Test func surrogatePairsOfForeignWritersAreJoined() throws {
    let line = Array(#"{"source":"\ud842\udfb7","notice_id":"n","tables":[]}"#.utf8)
    #expect(try WorkerReply(line: line).source == "𠮷")
  }
}
