import Foundation
import PolicyModel
import TestSupport
import Testing

@testable import PipelineRuntime

/// Workers that are shell scripts, to see every way in which one can end.
@Suite struct WorkerHandleTests {
  /// The program ignores it, too: a worker that is gone is met where it is written to.
  init() { signal(SIGPIPE, SIG_IGN) }

  /// Answers the first question, which every handle asks to see that its worker works.
  private static let greeting = #"""
    read -r line
    printf '{"source":"probe","notice_id":"p","reason":"empty_page","tables":[]}\n'

    """#

  private func read(
    _ script: String, seconds: Double = 20
  ) throws -> Result<WorkerReply, WorkerDeath> {
    let handle = WorkerHandle(
      command: WorkerCommand(executable: "/bin/sh", arguments: ["-c", Self.greeting + script]),
      seconds: seconds)
    return try handle.read(NoticeInput(source: "a", bytes: Array("公文".utf8)))
  }

  private func death(_ script: String, seconds: Double = 20) throws -> WorkerDeath? {
    guard case .failure(let death) = try read(script, seconds: seconds) else { return nil }
    return death
  }

  @Test func anAnswerIsHandedOn() throws {
    let reply = try read(
      #"read -r line; printf '{"source":"a","notice_id":"i","title":"题","tables":[]}\n'; read -r line"#
    ).get()
    #expect(reply.noticeID == "i")
    #expect(reply.title == "题")
  }

  @Test func aCrashSaysWhatTheWorkerSaidLast() throws {
    let death = try death("read -r line; echo 'first' >&2; echo 'the last word' >&2; exit 9")
    #expect(death?.reason == .workerCrashed)
    #expect(death?.message == "the worker ended with status 9: the last word")
  }

  @Test func everyKindOfEndHasItsReason() throws {
    #expect(try death("read -r line; kill -SEGV $$")?.reason == .workerCrashed)
    #expect(try death("read -r line; kill -KILL $$")?.reason == .workerCrashed)
    #expect(try death("read -r line; kill -XCPU $$")?.reason == .cpuLimit)
    #expect(try death("read -r line; exit 86")?.reason == .memoryLimit)
    #expect(try death("read -r line; exec sleep 100", seconds: 0.2)?.reason == .deadline)
    #expect(try death("read -r line; echo '{}'")?.reason == .workerCrashed)
    #expect(
      try death(#"read -r line; printf '{"source":"b","notice_id":"i","tables":[]}\n'"#)?.reason
        == .workerCrashed)
    #expect(try death(#"read -r line; printf 'x\ny\n'; exec sleep 100"#)?.reason == .workerCrashed)
  }

  @Test func aWorkerThatCannotStartIsAnErrorOfTheRun() throws {
    let handle = WorkerHandle(
      command: WorkerCommand(executable: "/nowhere/gongwen", arguments: []), seconds: 1)
    let error = #expect(throws: GongwenError.self) {
      _ = try handle.read(NoticeInput(source: "a", bytes: []))
    }
    #expect(error?.code == .worker)
    let mute = WorkerHandle(
      command: WorkerCommand(executable: "/bin/true", arguments: []), seconds: 1)
    #expect(throws: GongwenError.self) { _ = try mute.read(NoticeInput(source: "a", bytes: [])) }
  }

  @Test func aDeadWorkerIsReplaced() throws {
    let script =
      Self.greeting + #"""
        read -r line
        case "$line" in
          *'"bad"'*) exit 1 ;;
          *) printf '{"source":"good","notice_id":"i","tables":[]}\n'; read -r line ;;
        esac
        """#
    let handle = WorkerHandle(
      command: WorkerCommand(executable: "/bin/sh", arguments: ["-c", script]), seconds: 20)
    guard case .failure = try handle.read(NoticeInput(source: "bad", bytes: [])) else {
      Issue.record("the worker should have died")
      return
    }
    let reply = try handle.read(NoticeInput(source: "good", bytes: [])).get()
    #expect(reply.source == "good")
  }
}
