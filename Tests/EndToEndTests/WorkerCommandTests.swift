import Foundation
import TestSupport
import Testing

@Suite struct WorkerCommandTests {
  @Test func everyLineHasOneReplyInOrder() throws {
    let place = try Workplace()
    let result = try place.gongwen(
      "worker",
      input:
        "{\"url\":\"a\",\"text\":\"关于开展检查的通知\\n\\n一、目标\\n\\n到2025年建成10个。\"}\nnot json\n\n{\"url\":\"b\"}\n"
    )
    #expect(result.status == 0)
    let replies = result.output.split(separator: "\n").compactMap {
      (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
    }
    #expect(replies.map { $0["source"] as? String } == ["a", "line 2", "b"])
    #expect(replies.map { $0["status"] as? String } == ["read", "quarantined", "quarantined"])
    #expect(replies[1]["reason"] as? String == "malformed_record")
  }

  @Test func aWorkerIsAPureFunction() throws {
    let place = try Workplace()
    let line = "{\"url\":\"a\",\"text\":\"关于开展检查的通知\\n\\n一、目标\\n\\n到2025年建成10个。\"}\n"
    let twice = try place.gongwen("worker", input: line + line).output.split(separator: "\n")
    #expect(twice.count == 2)
    #expect(twice[0] == twice[1])
    let files = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
    #expect(files.sorted() == ["Pipelines", "pages"])
  }
}
