import TextScanning
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("HTTP://WWW.Example.CN:80/a/./b/../c?x=1#top", "http://www.example.cn/a/c?x=1"),
    ("https://example.cn", "https://example.cn/"),
    ("https://example.cn:8443/%7euser/%e6%94%bf", "https://example.cn:8443/~user/%E6%94%BF"),
    (" http://example.cn/公告 1.html\n", "http://example.cn/%E5%85%AC%E5%91%8A%201.html"),
    ("http:\\\\example.cn\\art\\1.html", "http://example.cn/art/1.html"),
    ("http://example.cn./", "http://example.cn/"),
    ("http://中国政府网.政务/", "http://xn--fiqs8sirgfmhq98a.xn--zfr164b/"),
    ("http://bücher.example/", "http://xn--bcher-kva.example/"),
    ("http://例子。测试/", "http://xn--fsqu00a.xn--0zwm56d/"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ("http://example.cn/a%2Fb?c=%2f", "http://example.cn/a%2Fb?c=%2F"),
    ("http://example.cn/../../x", "http://example.cn/x"),
    ("http://example.cn/col/..", "http://example.cn/"),
  ])
  func addressesHaveOneSpelling(_ text: String, _ normal: String) {
    #expect(WebAddress(text)?.text == normal)
    #expect(WebAddress(normal)?.text == normal)
  }

  @Test(arguments: [
    "", "example.cn", "/path", "javascript:void(0)", "mailto:a@example.cn", "http://",
    "http://exa mple.cn/", "http://example.cn:0/", "http://example.cn:99999/", "http://[::1/",
    "http://a..cn/", "file:/etc/passwd", "http://[fe80::1%25eth0]/",
  ])
  func whatIsNoAddressOfAHostIsRefused(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  /// The examples of RFC 3986, section 5.4, without fragments; a path `http:g` is an address.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("", "http://a/b/c/d;p?q"), ("#s", "http://a/b/c/d;p?q"),
    (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
    ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"),
  ])
  func linksAreResolvedAsTheStandardSays(_ reference: String, _ target: String) throws {
    let base = try #require(WebAddress("http://a/b/c/d;p?q"))
    #expect(base.resolving(reference)?.text == target)
  }

  @Test func linksToOtherThingsThanPagesAreNone() throws {
    let base = try #require(WebAddress("http://example.cn/"))
    #expect(base.resolving("javascript:history.back()") == nil)
    #expect(base.resolving("mailto:a@example.cn") == nil)
    #expect(base.resolving("file:/etc/passwd") == nil)
    #expect(base.resolving("tel:12345") == nil)
  }
}
