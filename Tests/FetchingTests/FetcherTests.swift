import Fetching
import TestSupport
import Testing

@Suite struct FetcherTests {
  @Test func aPageComesWithWhatWentOverTheWire() throws {
    let visit = try SiteVisit()
    let result = try visit.get("/art/2024/3/8/art_1_7.html")
    #expect(result.status == 200)
    #expect(result.contentType == "text/html; charset=utf-8")
    #expect(result.etag == "\"n7-v1-s1\"")
    #expect(result.lastModified == "Fri, 01 Mar 2024 02:07:00 GMT")
    #expect(String(decoding: result.body, as: UTF8.self).contains("（7号）的通知"))
    let exchange = try #require(result.exchanges.first)
    #expect(result.exchanges.count == 1)
    #expect(exchange.remoteAddress == "127.0.0.1")
    #expect(exchange.startedAt.hasPrefix("2026-01-01T00:00:0"))
    #expect(exchange.body == result.body)
    let request = String(decoding: exchange.requestHead, as: UTF8.self)
    #expect(request.hasPrefix("GET /art/2024/3/8/art_1_7.html HTTP/1.1\r\n"))
    #expect(request.contains("User-Agent: Gongwen-Test/1.0 (+https://gongwen.example/bot)\r\n"))
    #expect(request.hasSuffix("\r\n\r\n"))
    let response = String(decoding: exchange.responseHead, as: UTF8.self)
    #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(response.hasSuffix("\r\n\r\n"))
    #expect(exchange.headers["content-length"] == "\(result.body.count)")
  }

  @Test func bodiesAreKeptAsTransferredAndGivenDecoded() throws {
    let visit = try SiteVisit()
    let chunked = try visit.get("/chunked")
    #expect(String(decoding: chunked.body, as: UTF8.self) == "Wikipedia in \r\nchunks.")
    #expect(chunked.exchanges[0].body.starts(with: "4;a=b\r\nWiki\r\n6\r\n".utf8))
    #expect(!String(decoding: chunked.exchanges[0].responseHead, as: UTF8.self).contains("Trailer"))
    let both = try visit.get("/chunked_gzip")
    #expect(String(decoding: both.body, as: UTF8.self) == "<p>先压缩，后分块</p>")
    #expect(both.exchanges[0].body.starts(with: "7\r\n\u{1F}".utf8))
    for path in ["/gzip", "/deflate", "/deflate?raw=1"] {
      #expect(try visit.text(path) == "<p>压缩的正文</p>", "\(path)")
    }
    #expect(try visit.text("/gzip_not") == "<p>没有压缩</p>")
    #expect(try visit.text("/until_close") == "<p>到此为止</p>")
    #expect(try visit.text("/early") == "<p>正文</p>")
  }

  @Test func bodiesOfAnotherLengthThanAnnouncedAreFaults() throws {
    let visit = try SiteVisit { $0.maxAttempts = 1 }
    for path in [
      "/short", "/long", "/two_lengths", "/chunked_short", "/gzip_cut", "/brotli", "/heads",
    ] {
      #expect(visit.fault(path)?.code == .malformed, "\(path): \(visit.fault(path)?.message ?? "")")
    }
  }

  @Test func whatIsNoHTTPIsAFault() throws {
    let visit = try SiteVisit { $0.maxAttempts = 1 }
    #expect(visit.fault("/garbage")?.code == .malformed)
    #expect(visit.fault("/closes")?.code == .connection)
  }

  @Test(arguments: ["/endless", "/endless_raw", "/bomb", "/big?bytes=100001"])
  func bodiesOverTheLimitEndWhileTheyStream(_ path: String) throws {
    let visit = try SiteVisit { $0.maxBytes = 100_000 }
    #expect(visit.fault(path)?.code == .tooLarge)
    #expect(try visit.paths().count == 1, "it is not asked for again")
    #expect(try visit.get("/big?bytes=100000").body.count == 100_000)
  }

  @Test func aSlowBodyEndsWithTheTimeForTheWholeTransfer() throws {
    let visit = try SiteVisit {
      $0.totalTimeout = .milliseconds(300)
      $0.maxAttempts = 2
    }
    #expect(visit.fault("/slow")?.code == .timeout)
    #expect(try visit.paths() == ["/slow", "/slow"])
    #expect(visit.fault("/hang")?.code == .timeout)
  }

  @Test func aTransferThatCrawlsIsEnded() throws {
    let visit = try SiteVisit {
      $0.lowSpeedTime = .seconds(1)
      $0.maxAttempts = 1
    }
    let fault = try #require(visit.fault("/slow"))
    #expect(fault.code == .timeout)
    #expect(fault.message.contains("64 bytes"))
  }

  @Test func onlyWhatChangedIsSentAgain() throws {
    let visit = try SiteVisit()
    let url = visit.site.base + "/art/2024/3/8/art_1_7.html"
    let first = try visit.get(url)
    let again = FetchRequest(url: url, etag: first.etag, lastModified: first.lastModified)
    let second = try visit.fetcher.fetch(again)
    #expect(second.isNotModified)
    #expect(second.body.isEmpty)
    #expect(second.exchanges.count == 1)
    try visit.site.control("change?id=7")
    let third = try visit.fetcher.fetch(again)
    #expect(third.status == 200)
    #expect(third.etag == "\"n7-v2-s1\"")
    let dated = try visit.get("/only_date")
    let byDate = FetchRequest(
      url: visit.site.base + "/only_date", lastModified: dated.lastModified)
    #expect(try visit.fetcher.fetch(byDate).isNotModified)
  }

  @Test func validatorsGoOnlyToTheAddressTheyAreOf() throws {
    let visit = try SiteVisit()
    let url = visit.site.base + "/redirect?to=/art/2024/3/8/art_1_7.html"
    let first = try visit.get(url)
    #expect(first.exchanges.map(\.status) == [302, 200])
    #expect(first.finalURL == visit.site.base + "/art/2024/3/8/art_1_7.html")
    let second = try visit.fetcher.fetch(
      FetchRequest(url: url, etag: first.etag, validatedURL: first.finalURL))
    #expect(second.isNotModified)
    let sent = try visit.site.log().suffix(2).map { $0.headers["if-none-match"] }
    #expect(sent == [nil, "\"n7-v1-s1\""])
    #expect(visit.fault("/always_304")?.code == .badStatus, "nobody asked for changes only")
  }

  @Test func aLineEndInAValidatorIsNoHeader() throws {
    let visit = try SiteVisit()
    _ = try visit.fetcher.fetch(
      FetchRequest(url: visit.site.base + "/plain", etag: "\"a\"\r\nX-Injected: 1"))
    #expect(try visit.site.log().allSatisfy { $0.headers["x-injected"] == nil })
  }

  @Test func pagesThatAreGoneSaySo() throws {
    let visit = try SiteVisit()
    try visit.site.control("remove?id=7&status=410")
    let gone = try #require(visit.fault("/art/2024/3/8/art_1_7.html"))
    #expect(gone.isGone && gone.status == 410)
    #expect(gone.exchanges.count == 1)
    #expect(visit.fault("/nowhere")?.isGone == true)
    #expect(visit.fault("/status?code=403")?.isGone == false)
    #expect(visit.fault("/status?code=203") == nil)
    #expect(visit.fault("/status?code=501")?.status == 501)
    #expect(try visit.paths().count == 5, "none of these is asked for twice")
  }

  @Test func whatStopsEndsAtOnce() throws {
    let visit = try SiteVisit(isStopped: true)
    #expect(visit.fault("/plain")?.code == .interrupted)
    #expect(try visit.site.paths().isEmpty)
  }
}
