import PolicyModel
import Testing

@testable import PipelineRuntime

@Suite struct InputRecordTests {
  private func parse(_ line: String) throws(InputRecord.Fault) -> NoticeInput {
    try InputRecord.parse(Array(line.utf8))
  }

  @Test func aWrittenRecordReadsAsItWas() throws {
    let input = NoticeInput(
      source: "a \"b\" 公文", bytes: Array(0...255), contentType: "text/html; charset=gbk",
      fetchedAt: "2024-05-06 07:08:09")
    var line: [UInt8] = []
    InputRecord.write(input, to: &line)
    #expect(line.last == 0x0A)
    #expect(try InputRecord.parse(line.dropLast()) == input)
  }

  @Test func textInJSONIsUnicodeWhateverItsHeaderSays() throws {
    let input = try parse(
      #"{"url":"u","html":"<p>公</p>","content_type":"text/html; charset=gb2312","fetched_at":"2024-05-06T15:08:09+08:00"}"#
    )
    #expect(input.contentType == "text/html; charset=utf-8")
    #expect(input.fetchedAt == "2024-05-06 07:08:09")
    #expect(input.bytes == Array("<p>公</p>".utf8))
  }

  @Test func encodedBytesWinOverDecodedText() throws {
    let input = try parse(#"{"text":"x","content_b64":"5YWs","source":"s"}"#)
    #expect(input.bytes == Array("公".utf8))
    #expect(input.contentType == nil)
  }

  @Test(arguments: [
    (#"{"text":"x"}"#, "no \"url\" or \"source\""),
    (#"{"url":"u"}"#, "no \"html\", \"text\" or \"content_b64\""),
    (#"{"url":"u","content_b64":"***"}"#, "\"content_b64\" is not base64"),
    (#"{"url":"u","text":"x","fetched_at":"yesterday"}"#, "\"fetched_at\" is no time: yesterday"),
    (#"{"url":"u","text":"x""#, "the JSON ends too early"),
    (#"{"url":"u","text":"x"} more"#, "more text after the JSON object"),
    (#"["u"]"#, "not a JSON object: mistake at byte 1"),
  ])
  func aMistakeIsNamed(line: String, message: String) {
    let fault = #expect(throws: InputRecord.Fault.self) { try parse(line) }
    #expect(fault?.message == message)
  }

  @Test func valuesMadeToExhaustTheStackAreRefused() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: InputRecord.Fault.self) {
      try parse("{\"url\":\"u\",\"x\":\(deep)")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 255, 1_000])
  func base64OfAnyLengthReadsAsItWas(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var text: [UInt8] = []
    Base64.encode(bytes, to: &text)
    let decoded = text.withUnsafeBytes { Base64.decode($0) }
    #expect(decoded == bytes)
  }
}
