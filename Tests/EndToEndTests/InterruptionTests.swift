import Foundation
import TestSupport
import Testing

/// Signals, crashes and two runs at once.
@Suite struct InterruptionTests {
  @Test func killedAtAnyInstantASecondRunGivesTheRowsOfAnUninterruptedOne() throws {
    let place = try Workplace(pages: 150)
    let whole = place.folder.file("whole.sqlite")
    #expect(try place.gongwen("run", "--warehouse", whole).status == 0)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<6 {
      let run = try place.start("run")
      usleep(UInt32.random(in: 0...400_000, using: &generator))
      run.signal(SIGKILL)
      #expect(try [0, -SIGKILL].contains(run.wait().status))
    }
    #expect(try place.gongwen("run").status == 0)
    #expect(try place.dump() == place.dump(whole))
    #expect(try place.texts("SELECT count(*) FROM runs WHERE status = 'running'") == ["0"])
  }

  @Test func sigtermFinishesTheItemInHandAndTheNextRunGoesOn() throws {
    let place = try Workplace(pages: 400)
    let run = try place.start("run")
    // As soon as there is a row, but most likely not the last one.
    while run.isRunning, (try? place.texts("SELECT count(*) FROM notices")) ?? ["0"] == ["0"] {
      usleep(2_000)
    }
    run.signal(SIGTERM)
    let result = try run.wait()
    if result.status != 0 {
      #expect(result.status == 1)
      #expect(result.errors.contains("stopped by a signal"))
      #expect(try place.texts("SELECT status FROM runs") == ["interrupted"])
    }
    #expect(try place.gongwen("run").status == 0)
    #expect(try place.texts("SELECT count(*) FROM notices") == ["400"])
    #expect(try place.texts("PRAGMA integrity_check") == ["ok"])
  }

  @Test func ofTwoRunsAtOnceOneWaitsForNobodyAndSaysSo() throws {
    let place = try Workplace(pages: 300)
    let runs = try (0..<2).map { _ in try place.start("run") }
    let results = try runs.map { try $0.wait() }
    let statuses = Set(results.map { $0.status })
    // The second may also have come after the end of the first.
    #expect(statuses.isSubset(of: [0, 11]) && statuses.contains(0))
    for result in results where result.status == 11 {
      // Who holds it, unless that is not written down yet.
      #expect(
        result.errors.contains("another run holds the warehouse (process ")
          || result.errors.contains("another run holds the warehouse (it has only just begun)"))
    }
    #expect(try place.texts("SELECT count(*) FROM notices") == ["300"])
    #expect(try place.gongwen("run").status == 0)
  }

  @Test func aWarehouseCanBeReadWhileARunWrites() throws {
    let place = try Workplace(pages: 300)
    let run = try place.start("run")
    var counts: [Int] = []
    while run.isRunning {
      let result = try place.gongwen("query", "SELECT count(*) FROM notices", "--format", "csv")
      if result.status == 0, let last = result.output.split(separator: "\n").last {
        counts.append(Int(last) ?? -1)
      } else {
        // Only the first instants, before the schema is there, have an excuse.
        #expect(result.errors.contains("no warehouse yet") || result.errors.contains("is empty"))
      }
    }
    let result = try run.wait()
    #expect(result.status == 0, "\(result.errors)")
    #expect(counts == counts.sorted())
  }
}
