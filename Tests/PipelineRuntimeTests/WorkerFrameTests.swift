import Glibc
import PolicyModel
import Testing

@testable import PipelineRuntime

@Suite struct WorkerFrameTests {
  private func received(_ bytes: [UInt8]) throws -> [NoticeInput] {
    let pipe = try DescriptorPair()
    defer { close(pipe.readEnd) }
    #expect(bytes.withUnsafeBytes { write(pipe.writeEnd, $0.baseAddress, $0.count) } == bytes.count)
    close(pipe.writeEnd)
    var inputs: [NoticeInput] = []
    while let input = WorkerFrame.read(from: pipe.readEnd) { inputs.append(input) }
    return inputs
  }

  @Test func pagesArriveAsTheyWereSent() throws {
    let inputs = [
      NoticeInput(source: "/甲.html", bytes: [0, 10, 255], contentType: "text/html"),
      NoticeInput(source: "b", bytes: [], fetchedAt: "2024-05-06 00:00:00"),
      NoticeInput(source: "c", bytes: Array("公文".utf8), contentType: "", fetchedAt: nil),
    ]
    var bytes: [UInt8] = []
    for input in inputs { WorkerFrame.write(input, to: &bytes) }
    #expect(try received(bytes) == inputs)
    #expect(try received(Array(bytes.dropLast())) == Array(inputs.dropLast()))
  }

  @Test func aReplySaysHowLongItIs() {
    var reply: [UInt8] = [1, 2, 3]
    WorkerFrame.close(&reply)
    #expect(WorkerFrame.byteCount(ofReply: reply) == reply.count)
    #expect(WorkerFrame.byteCount(ofReply: Array(reply.prefix(4))) == 7)
    #expect(WorkerFrame.byteCount(ofReply: Array(reply.prefix(3))) == nil)
  }

  @Test func aWorkerThatSaysMoreThanItsFrameIsOutOfTurn() throws {
    var command = WorkerCommand(
      executable: "/bin/sh", arguments: ["-c", "printf '\\001\\000\\000\\000{}'; exec cat"])
    command.isFramed = true
    let process = try WorkerProcess(command)
    let death = #expect(throws: WorkerDeath.self) { try process.exchange([0], seconds: 10) }
    #expect(death?.message == "the worker answered out of turn")
  }
}
