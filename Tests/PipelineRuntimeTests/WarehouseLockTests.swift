import PolicyModel
import TestSupport
import Testing

@testable import PipelineRuntime

@Suite struct WarehouseLockTests {
  @Test func oneRunHoldsAWarehouseAndSaysWho() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("w.sqlite")
    let first = try WarehouseLock(warehouse: path, startedAt: "2024-01-01 00:00:00")
    let error = #expect(throws: GongwenError.self) {
      _ = try WarehouseLock(warehouse: path, startedAt: "2024-01-01 00:00:01")
    }
    #expect(error?.exitStatus == 11)
    #expect(error?.message.contains("since 2024-01-01 00:00:00 UTC") == true)
    withExtendedLifetime(first) {}
  }

  @Test func aLockIsFreeWhenItsHolderIsGone() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("w.sqlite")
    do { _ = try WarehouseLock(warehouse: path, startedAt: "2024-01-01 00:00:00") }
    _ = try WarehouseLock(warehouse: path, startedAt: "2024-01-01 00:00:01")
  }
}
