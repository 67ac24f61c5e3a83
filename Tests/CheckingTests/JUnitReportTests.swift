import Checking
import Foundation
import FoundationXML
import Testing

/// Outcomes as JUnit XML.
@Suite struct JUnitReportTests {
  private let outcomes = [
    CheckOutcome(
      check: DataCheck("whole", "all is whole", sql: ""), failing: 0, samples: [], seconds: 0.0124),
    CheckOutcome(
      check: DataCheck("broken", "a < b & \"c\"", sql: ""), failing: 7,
      samples: [[("id", "x<1>"), ("quote", "一\u{1}\n二")]], seconds: 1.5),
    CheckOutcome(
      check: DataCheck("odd", "nothing is odd", .warn, sql: ""), failing: 1,
      samples: [[("id", "y")]], seconds: 0),
  ]

  @Test func onlyErrorsAreFailures() {
    let text = JUnitReport.text(outcomes, warehouse: "w", timestamp: "2024-05-06T07:08:09")
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="gongwen check" tests="3" failures="1" errors="0" time="1.512">
          <testsuite name="w" tests="3" failures="1" errors="0" skipped="0" time="1.512" \
        timestamp="2024-05-06T07:08:09">
            <testcase classname="gongwen" name="whole" time="0.012"/>
            <testcase classname="gongwen" name="broken" time="1.500">
              <failure message="7 rows fail: a &lt; b &amp; &quot;c&quot;" \
        type="rows">id=x&lt;1&gt; quote=一\u{FFFD}&#10;二
        and 6 more</failure>
            </testcase>
            <testcase classname="gongwen" name="odd" time="0.000">
              <system-out>warning: 1 rows fail: nothing is odd
        id=y</system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func aParserOfXMLReadsItAndLosesNothing() throws {
    let text = JUnitReport.text(outcomes, warehouse: "a&b", timestamp: "")
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.names == ["whole", "broken", "odd"])
    #expect(reader.text.contains("id=x<1> quote=一\u{FFFD}\n二"))
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var names: [String] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if name == "testcase" { names.append(attributes["name"] ?? "") }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }
}
