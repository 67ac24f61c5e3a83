import Fetching
import Testing

@Suite struct RobotsRulesTests {
  private func rules(_ text: String, _ token: String = "Gongwen") -> RobotsRules {
    RobotsRules(Array(text.utf8), productToken: token)
  }

  /// RFC 9309, section 5.1.
  @Test func theSimpleExampleOfTheStandard() {
    let text = """
      User-Agent: *
      Disallow: *.gif$
      Disallow: /example/
      Allow: /publications/

      User-Agent: foobot
      Disallow:/
      Allow:/example/page.html
      Allow:/example/allowed.gif

      User-Agent: barbot
      User-Agent: bazbot
      Disallow: /example/page.html

      User-Agent: quxbot
      """
    let all = rules(text, "other")
    #expect(!all.allows("/a/picture.gif"))
    #expect(all.allows("/a/picture.gif?x"))
    #expect(!all.allows("/example/page.html"))
    #expect(all.allows("/publications/a.html"))
    let foobot = rules(text, "foobot")
    #expect(foobot.allows("/example/page.html"))
    #expect(foobot.allows("/example/allowed.gif"))
    #expect(!foobot.allows("/"))
    for name in ["barbot", "BazBot"] {
      #expect(!rules(text, name).allows("/example/page.html"))
      #expect(rules(text, name).allows("/a/picture.gif"))
    }
    #expect(rules(text, "quxbot").allows("/example/page.html"))
  }

  /// RFC 9309, section 5.2.
  @Test func theLongestMatchOfTheStandard() {
    let text = """
      User-Agent: foobot
      Allow: /example/page/
      Disallow: /example/page/disallowed.gif
      """
    #expect(!rules(text, "foobot").allows("/example/page/disallowed.gif"))
    #expect(rules(text, "foobot").allows("/example/page/allowed.gif"))
  }

  /// RFC 9309, section 2.2.1: groups of one crawler are one group.
  @Test func groupsOfOneCrawlerAreJoined() {
    let text = """
      user-agent: Gongwen/2.1
      disallow: /a
      user-agent: *
      disallow: /c
      user-agent: GONGWEN
      disallow: /b
      """
    let own = rules(text)
    #expect(!own.allows("/a") && !own.allows("/b") && own.allows("/c"))
    #expect(rules(text, "Gongwenbot").allows("/a"), "another name that begins the same")
  }

  /// RFC 9309, section 2.2.2: the table of paths and their escapes.
  @Test(arguments: [
    ("/foo/bar?baz=quz", "/foo/bar?baz=quz", true),
    ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false),
    ("/foo/bar/\u{30C4}", "/foo/bar/%E3%83%84", true),
    ("/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84", true),
    ("/foo/bar/%62%61%7A", "/foo/bar/baz", true),
    ("/政务公开/", "/%e6%94%bf%e5%8a%a1%e5%85%ac%e5%bc%80/x", true),
  ])
  func pathsAreComparedInOneSpelling(_ pattern: String, _ path: String, _ isMatch: Bool) {
    #expect(rules("User-agent: *\nDisallow: \(pattern)").allows(path) != isMatch)
  }

  /// RFC 9309, section 2.2.3.
  @Test(arguments: [
    ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", true),
    ("/path/file-with-a-%2A.html", "/path/file-with-a-b.html", false),
    ("/path/foo-%24", "/path/foo-$", true),
    ("/*.php", "/folder/file.php?x", true),
    ("/*.php$", "/folder/file.php?x", false),
    ("/*.php$", "/a.php/b.php", true),
    ("/fish*", "/fish.html", true),
    ("/fish", "/Fish", false),
    ("/fish/", "/fish", false),
    ("/a*b*c", "/a-c-b", false),
    ("/a*b*c", "/a-b-c", true),
    ("/a**c$", "/abc", true),
    ("/a$b", "/a$b/c", true),
    ("/$", "/", true),
    ("/$", "/x", false),
    ("*/private", "/x/private/y", true),
  ])
  func starsAndEndsOfPatterns(_ pattern: String, _ path: String, _ isMatch: Bool) {
    #expect(rules("User-agent: *\nDisallow: \(pattern)").allows(path) != isMatch)
  }

  @Test func ofTwoRulesOfOneLengthTheOneThatAllowsCounts() {
    #expect(rules("User-agent: *\nDisallow: /a\nAllow: /a").allows("/a"))
    #expect(rules("User-agent: *\nAllow: /a\nDisallow: /a").allows("/a"))
  }

  @Test func theFileItselfIsAlwaysOpen() {
    #expect(rules("User-agent: *\nDisallow: /").allows("/robots.txt"))
    #expect(!rules("User-agent: *\nDisallow: /").allows("/"))
  }

  @Test func looseFilesAreReadAsTheyAreMeant() {
    let text =
      "\u{FEFF}User-agent : * # all\r\rDISALLOW : /a # not this\rSitemap: http://x/\r\nfoo\n"
    #expect(!rules(text).allows("/a/b"))
    #expect(rules(text).allows("/b"))
    #expect(rules("Disallow: /a").allows("/a"), "a rule without a group is nobody's")
    #expect(rules("User-agent: *\nDisallow:").allows("/a"))
    #expect(rules("<html><body>User-agent: x</body></html>").allows("/a"))
    #expect(rules("").allows("/a"))
  }

  @Test func otherLinesDoNotSplitAGroup() {
    let text = "User-agent: gongwen\nCrawl-delay: 3\nUser-agent: foobot\nDisallow: /a\n"
    #expect(!rules(text).allows("/a"))
    #expect(rules(text).crawlDelay == 3)
    #expect(rules(text, "foobot").crawlDelay == nil)
    #expect(rules("User-agent: *\nCrawl-delay: 4").crawlDelay == 4)
    #expect(rules("User-agent: *\nCrawl-delay: -1").crawlDelay == nil)
    #expect(rules("User-agent: *\nCrawl-delay: soon").crawlDelay == nil)
  }

  @Test func whatStandsBehindTheLimitDoesNotCount() {
    let filler = String(repeating: "# filler\n", count: 500 << 10 / 9)
    let text = "User-agent: *\nDisallow: /a\n" + String(filler.prefix(500 << 10)) + "Disallow: /b\n"
    #expect(!rules(text).allows("/a"))
    #expect(rules(text).allows("/b"))
  }

  @Test func aHostilePatternTakesNoTime() {
    let pattern = "/" + String(repeating: "a*", count: 2_000) + "b"
    let path = "/" + String(repeating: "a", count: 4_000)
    #expect(rules("User-agent: *\nDisallow: \(pattern)").allows(path))
  }
}
