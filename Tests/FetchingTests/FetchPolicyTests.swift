import Fetching
import Testing

@Suite struct FetchPolicyTests {
  @Test func theNameForRobotsIsTheUserAgentUpToItsVersion() {
    #expect(FetchPolicy(userAgent: "Gongwen/1.0 (+https://x.cn/bot)").productToken == "Gongwen")
    #expect(FetchPolicy(userAgent: "Policy-Reader_x (a@x.cn)").productToken == "Policy-Reader_x")
  }

  @Test func aContactIsAnAddressOfTheWebOrOfMail() {
    #expect(FetchPolicy.hasContact("Gongwen/1.0 (+https://x.cn/bot)"))
    #expect(FetchPolicy.hasContact("Gongwen/1.0 (a@x.cn)"))
    #expect(!FetchPolicy.hasContact("Gongwen/1.0"))
  }
}
