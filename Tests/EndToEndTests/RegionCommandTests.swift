import TestSupport
import Testing

@Suite struct RegionCommandTests {
  private func rows(_ arguments: [String], input: String? = nil) throws -> [String] {
    let place = try Workplace()
    let result = try Executable.run(
      ["region", "--format", "csv"] + arguments, in: place.folder.path, input: input)
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: " ")
    }
  }

  @Test func namesAreFoundAsOfADay() throws {
    #expect(
      try rows(["任县", "--on", "2019-12-31"]) == ["任县 one 130526 任县"])
    #expect(try rows(["任县", "--on", "2021"]) == ["任县 unknown  "])
    #expect(
      try rows(["桥东区", "--on", "2015-06-01", "--within", "130500"]) == ["桥东区 one 130502 桥东区"])
  }

  @Test func ambiguousNamesAreAllPrinted() throws {
    let found = try rows(["鼓楼区"])
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.hasPrefix("鼓楼区 ambiguous ") })
    #expect(try rows(["江苏省南京市鼓楼区"]) == ["江苏省南京市鼓楼区 one 320106 鼓楼区"])
  }

  @Test func namesAreReadFromStandardInput() throws {
    #expect(
      try rows(["-"], input: "磐安\n\n330727\n") == ["磐安 one 330727 磐安县", "330727 one 330727 磐安县"])
  }
}
