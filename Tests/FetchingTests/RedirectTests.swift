import Fetching
import TestSupport
import Testing

@Suite struct RedirectTests {
  @Test func redirectsAreFollowedOneByOne() throws {
    let visit = try SiteVisit()
    for status in [301, 302, 303, 307, 308] {
      let result = try visit.get("/redirect?to=/plain&status=\(status)&hops=2")
      #expect(result.exchanges.map(\.status) == [status, status, 200])
      #expect(result.finalURL == visit.site.base + "/plain")
    }
  }

  @Test func tooManyRedirectsAndCirclesEnd() throws {
    let visit = try SiteVisit { $0.maxRedirects = 3 }
    #expect(visit.fault("/redirect?to=/plain&hops=3") == nil)
    let many = try #require(visit.fault("/redirect?to=/plain&hops=4"))
    #expect(many.code == .tooManyRedirects)
    #expect(many.exchanges.count == 4)
    #expect(visit.fault("/circle")?.code == .tooManyRedirects)
    #expect(visit.fault("/redirect_nowhere")?.code == .malformed)
  }

  @Test(arguments: [1, 2])
  func privateAddressesAreRefusedOnEveryHop(_ hops: Int) throws {
    let visit = try SiteVisit()
    let port = visit.site.port
    for (target, code) in [
      ("http://127.0.0.1:\(port + 1)/", FetchFault.Code.refusedAddress),
      ("http://10.0.0.1/", .refusedAddress),
      ("http://172.31.255.1/", .refusedAddress),
      ("http://192.168.1.1/", .refusedAddress),
      ("http://100.64.0.1/", .refusedAddress),
      ("http://0.0.0.0:\(port)/", .refusedAddress),
      ("http://[::1]:\(port)/", .refusedAddress),
      ("http://[::]:\(port)/", .refusedAddress),
      ("http://[::ffff:127.0.0.1]:\(port)/", .refusedAddress),
      ("http://[64:ff9b::7f00:1]/", .refusedAddress),
      ("http://[fe80::1]/", .refusedAddress),
      ("http://[fd00::1]/", .refusedAddress),
      ("http://169.254.169.254/latest/meta-data/", .refusedAddress),
      ("http://224.0.0.1/", .refusedAddress),
      ("http://2130706433:\(port)/", .refusedAddress),
      ("http://127.1:\(port)/", .refusedAddress),
      ("http://0x7f.0.0.1:\(port)/", .refusedAddress),
      ("http://localhost:\(port)/plain", .refusedAddress),
      ("file:/etc/passwd", .refusedScheme),
      ("file:///etc/passwd", .refusedScheme),
      ("ftp://127.0.0.1/", .refusedScheme),
      ("gopher://127.0.0.1:\(port)/", .refusedScheme),
      ("http://user:secret@127.0.0.1:\(port)/plain", .badAddress),
    ] {
      let escaped = target.replacing(":", with: "%3A").replacing("/", with: "%2F")
        .replacing("@", with: "%40")
      let fault = try #require(visit.fault("/redirect?to=\(escaped)&hops=\(hops)"), "\(target)")
      #expect(fault.code == code, "\(target): \(fault)")
      #expect(fault.exchanges.count == hops, "\(target)")
      #expect(!fault.description.contains("secret"))
      #expect(visit.fault(target)?.code == code, "\(target) asked for directly")
    }
    #expect(try visit.paths().allSatisfy { $0.hasPrefix("/redirect?") })
  }

  @Test func aNameIsJudgedByTheAddressThatItResolvesTo() throws {
    let visit = try SiteVisit(names: [
      "loop.example": ["127.0.0.1"], "mapped.example": ["::ffff:127.0.0.1"],
      "metadata.example": ["169.254.169.254"], "both.example": ["10.0.0.1", "::1"],
    ]) { $0.maxAttempts = 1 }
    for host in ["loop", "mapped", "metadata", "both"] {
      let url = "http://\(host).example:\(visit.site.port)/plain"
      let fault = try #require(visit.fault(url))
      #expect(fault.code == .refusedAddress, "\(fault)")
      #expect(fault.url == url)
      #expect(fault.message.contains("allow_hosts"))
      let escaped = url.replacing(":", with: "%3A").replacing("/", with: "%2F")
      #expect(visit.fault("/redirect?to=\(escaped)&hops=2")?.code == .refusedAddress)
    }
    #expect(visit.fault("http://nobody.example/")?.code == .unknownHost)
    #expect(try visit.paths().allSatisfy { $0.hasPrefix("/redirect?") })
  }

  @Test func aPrivateAddressIsFineForAHostThatThePipelineNames() throws {
    let visit = try SiteVisit(
      names: ["intranet.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]]
    ) {
      $0.allowedHosts += ["intranet.example"]
    }
    let result = try visit.get("http://INTRANET.example:\(visit.site.port)/plain")
    #expect(result.status == 200)
    let rebound = try #require(visit.fault("http://other.example:\(visit.site.port)/plain"))
    #expect(rebound.code == .refusedAddress)
  }
}
