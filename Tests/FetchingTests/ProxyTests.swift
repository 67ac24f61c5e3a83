import Fetching
import TestSupport
import Testing

/// The site of the tests takes whole addresses too, as a proxy does.
@Suite struct ProxyTests {
  private func visit(
    _ environment: (Int) -> [String: String]
  ) throws -> (SiteVisit, LoopbackSite) {
    let proxy = try LoopbackSite(notices: 1)
    let visit = try SiteVisit(
      environment: environment(proxy.port),
      names: [
        "public.example": ["93.184.216.34"], "inner.example": ["10.0.0.1"],
        "both.example": ["93.184.216.34", "127.0.0.1"],
      ]
    ) { $0.maxAttempts = 1 }
    return (visit, proxy)
  }

  @Test func theProxyOfTheEnvironmentIsAsked() throws {
    let (visit, proxy) = try visit { ["http_proxy": "http://127.0.0.1:\($0)"] }
    #expect(try visit.text("http://public.example/plain") == "<p>正文</p>")
    #expect(
      try proxy.paths() == ["http://public.example/robots.txt", "http://public.example/plain"])
    #expect(try visit.site.paths().isEmpty)
  }

  @Test func namesAreJudgedBeforeTheProxyIsAsked() throws {
    let (visit, proxy) = try visit { ["all_proxy": "http://127.0.0.1:\($0)"] }
    #expect(visit.fault("http://inner.example/plain")?.code == .refusedAddress)
    #expect(visit.fault("http://both.example/plain")?.code == .refusedAddress)
    #expect(visit.fault("http://10.0.0.1/plain")?.code == .refusedAddress)
    #expect(visit.fault("http://nobody.example/plain")?.code == .unknownHost)
    #expect(try proxy.paths().isEmpty)
  }

  @Test func hostsWithoutAProxyAreAskedDirectly() throws {
    for exception in ["127.0.0.1", "*", "127.0.0.0/8", "x.example,127.0.0.1"] {
      let (visit, proxy) = try visit {
        ["http_proxy": "http://127.0.0.1:\($0)", "no_proxy": exception]
      }
      #expect(try visit.get("/plain").status == 200)
      #expect(try proxy.paths().isEmpty, "\(exception)")
      #expect(try visit.paths() == ["/plain"])
    }
  }

  @Test func theVariableThatARequestCouldSetIsNotRead() throws {
    let (visit, proxy) = try visit { ["HTTP_PROXY": "http://127.0.0.1:\($0)"] }
    #expect(try visit.get("/plain").status == 200)
    #expect(try proxy.paths().isEmpty)
  }
}
