import Foundation
import TestSupport
import Testing

@Suite struct ScheduleCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // A folder that every quoting has to survive.
    try folder.write("it's 5% off/pages/1.txt", SampleNotice.text("养老服务", number: 1))
    try folder.write(
      "it's 5% off/Pipelines/notices.yaml",
      "name: 每日 notices\ninputs: [{path: pages}]\noutput: Output/warehouse.sqlite\n")
  }

  private func schedule(_ arguments: String...) throws -> Executable.Result {
    try Executable.run(["schedule"] + arguments, in: folder.file("it's 5% off"))
  }

  /// Runs `command` as cron does; returns the status.
  private func shell(_ command: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: "/")
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func theLineOfTheCrontabRunsThePipelineAndKeepsALog() throws {
    let line = try schedule("--at", "3:05", "--only", "crontab").output
      .trimmingCharacters(in: .newlines)
    #expect(line.hasPrefix("5 3 * * * "))
    #expect(!line.replacing("\\%", with: "").contains("%"))
    let command = line.dropFirst("5 3 * * * ".count).replacing("\\%", with: "%")
    #expect(try shell(String(command)) == 0)
    let log = folder.file("it's 5% off/Output/logs/gongwen-notices.log")
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(lines.contains { $0.contains("1 item: 1 new") }, "\(lines)")
    #expect(lines.allSatisfy { $0.hasPrefix("{") })
    #expect(
      FileManager.default.fileExists(atPath: folder.file("it's 5% off/Output/warehouse.sqlite")))
  }

  @Test func theUnitsNameTheProgramThePipelineAndTheTime() throws {
    let service = try schedule("--only", "service").output
    #expect(service.contains("SuccessExitStatus=3 11"))
    #expect(service.contains("it's 5%% off/Pipelines/notices.yaml\" --log-format json"))
    let timer = try schedule("--only", "timer").output
    #expect(timer.contains("OnCalendar=*-*-* 02:30:00"))
    let all = try schedule().output
    #expect(all.contains(service) && all.contains(timer))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze"),
      "needs systemd"))
  func systemdHasNothingToObjectTo() throws {
    for part in ["service", "timer"] {
      try folder.write("units/gongwen-x.\(part)", try schedule("--only", part).output)
    }
    let units = folder.file("units")
    #expect(
      try shell(
        "systemd-analyze verify --man=no \(units)/gongwen-x.service \(units)/gongwen-x.timer") == 0)
  }

  @Test func aWrongTimeIsAMistakeOfTheCommandLine() throws {
    for time in ["25:00", "2", "02:60", "2:3"] {
      #expect(try schedule("--at", time).status == 64, "\(time)")
    }
  }
}
