import RawStore
import Testing

@Suite struct HTTPMessageTests {
  private func message(_ head: String, _ body: String) throws -> HTTPMessage {
    let text = head.replacing("\n", with: "\r\n") + "\r\n\r\n" + body
    return try #require(HTTPMessage(Array(text.utf8)))
  }

  private func text(_ message: HTTPMessage, limit: Int = 1_000) throws -> String {
    String(decoding: try message.decoded(limit: limit), as: UTF8.self)
  }

  @Test func fieldsAreFoundInAnyCaseAndOverFoldedLines() throws {
    let message = try message(
      "HTTP/1.1 404 Not Found\ncontent-TYPE: text/html;\n  charset=gbk\nno field\nX:y", "")
    #expect(message.status == 404)
    #expect(message.contentType == "text/html; charset=gbk")
    #expect(message.fields["x"] == "y")
  }

  @Test func chunksAreJoined() throws {
    let head = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked"
    #expect(
      try text(message(head, "3\r\nabc\r\nA;n=v\r\n0123456789\r\n0\r\nT: x\r\n\r\n"))
        == "abc0123456789")
    #expect(
      try text(message(head, "<p>stored without chunks</p>")) == "<p>stored without chunks</p>")
    #expect(throws: HTTPBodyFault.self) { try text(message(head, "3\r\nabc\r\n5\r\nab")) }
    #expect(throws: HTTPBodyFault.self) { try text(message(head, "3\r\nabc\r\n")) }
    #expect(throws: HTTPBodyFault.tooLarge(limit: 2)) {
      try text(message(head, "3\r\nabc\r\n0\r\n\r\n"), limit: 2)
    }
  }

  @Test func aBodyShorterThanItsLengthIsNoPage() throws {
    #expect(throws: HTTPBodyFault.damaged("the body ends after 2 of 5 bytes")) {
      try text(message("HTTP/1.1 200 OK\nContent-Length: 5", "ab"))
    }
  }

  @Test func codingsThatAreNotReadAreNamed() throws {
    #expect(throws: HTTPBodyFault.encoding("br")) {
      try text(message("HTTP/1.1 200 OK\nContent-Encoding: br", "x"))
    }
    #expect(try text(message("HTTP/1.1 200 OK\nContent-Encoding: identity", "x")) == "x")
    #expect(try text(message("HTTP/1.1 200 OK\nContent-Encoding: gzip", "<p>plain")) == "<p>plain")
  }

  @Test func whatIsNoResponseIsNoMessage() {
    #expect(HTTPMessage(Array("GET / HTTP/1.1\r\n\r\n".utf8)) == nil)
    #expect(HTTPMessage([]) == nil)
  }
}
