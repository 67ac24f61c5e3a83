import Foundation
import TestSupport
import Testing

@Suite struct QuantitiesCommandTests {
  @Test func everyHitIsOneLineOfJSON() throws {
    let place = try Workplace()
    let result = try place.gongwen(
      "quantities",
      input: """
        到2025年底新增产业园二十至三十家，
        \r
        占比不低于百分之十五
        𠮷投入１.５亿美元；2023年3月1日；第三；一百五十
        """)
    #expect(result.status == 0)
    #expect(
      result.output == """
        {"line":1,"start":0,"end":7,"text":"到2025年底","kind":"period","value":null,"value_high":null,"unit":null,"comparator":null,"start_date":null,"end_date":"2025-12-31"}
        {"line":1,"start":12,"end":18,"text":"二十至三十家","kind":"quantity","value":20,"value_high":30,"unit":"家","comparator":"range","start_date":null,"end_date":null}
        {"line":3,"start":2,"end":10,"text":"不低于百分之十五","kind":"percent","value":15,"value_high":null,"unit":"%","comparator":"ge","start_date":null,"end_date":null}
        {"line":4,"start":3,"end":9,"text":"１.５亿美元","kind":"money","value":150000000,"value_high":null,"unit":"美元","comparator":"eq","start_date":null,"end_date":null}
        {"line":4,"start":10,"end":19,"text":"2023年3月1日","kind":"date","value":null,"value_high":null,"unit":null,"comparator":null,"start_date":"2023-03-01","end_date":"2023-03-01"}
        {"line":4,"start":20,"end":22,"text":"第三","kind":"ordinal","value":3,"value_high":null,"unit":null,"comparator":null,"start_date":null,"end_date":null}
        {"line":4,"start":23,"end":27,"text":"一百五十","kind":"number","value":150,"value_high":null,"unit":null,"comparator":"eq","start_date":null,"end_date":null}

        """)
  }

  @Test func aLineThatIsNoUTF8IsNamedAndTheOthersAreRead() throws {
    let place = try Workplace()
    let result = try Executable.run(
      ["quantities"], in: place.folder.path,
      inputBytes: Array("5家\n".utf8) + [0xBC, 0xD2] + Array("\n6家".utf8))
    #expect(result.status == 1)
    #expect(
      result.errors
        == "error: standard input: line 2 is not UTF-8 and was left out; convert it first: iconv -f GB18030 -t UTF-8\n"
    )
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("{\"line\":3,"))
  }
}
