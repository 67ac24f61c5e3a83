import Fetching
import Foundation
import TestSupport
import Testing

@Suite struct EncryptedSiteTests {
  @Test(.enabled(if: LoopbackSite.canEncrypt, "needs openssl"))
  func certificatesAreChecked() throws {
    let site = try LoopbackSite(notices: 1, isEncrypted: true)
    var policy = FetchPolicy(userAgent: "Gongwen-Test/1.0 (+https://gongwen.example/bot)")
    policy.allowedHosts = ["127.0.0.1", "localhost", "other.example"]
    policy.maxAttempts = 1
    func fetcher(_ environment: [String: String]) -> Fetcher {
      var surroundings = TestClock().surroundings
      surroundings.environment = environment
      surroundings.resolve = { _ in ["127.0.0.1"] }
      return Fetcher(policy: policy, surroundings: surroundings) { false }
    }
    func fault(_ fetcher: Fetcher, _ host: String) -> FetchFault.Code? {
      do throws(FetchFault) {
        _ = try fetcher.fetch(FetchRequest(url: "https://\(host):\(site.port)/plain"))
        return nil
      } catch {
        return error.code
      }
    }
    let trusting = fetcher(["SSL_CERT_FILE": site.certificateFile])
    #expect(fault(trusting, "localhost") == nil)
    #expect(fault(trusting, "other.example") == .tls, "the certificate is of another name")
    #expect(fault(fetcher([:]), "localhost") == .tls, "nobody vouches for the certificate")
    #expect(try site.paths() == ["/robots.txt", "/plain"])
  }
}
