import Foundation
import RawStore
import TestSupport
import Testing

/// Archives that other programs write.
@Suite struct ForeignArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    .enabled(if: PythonTools.python != nil, "needs make setup-tests"), arguments: [true, false])
  func whatWarcioWritesIsRead(isCompressed: Bool) throws {
    let script = try folder.write(
      "write.py",
      """
      import gzip, io, sys, zlib
      from warcio.statusandheaders import StatusAndHeaders
      from warcio.warcwriter import WARCWriter

      page = ('<p>第一号通知</p>' * 300).encode()
      raw = zlib.compressobj(wbits=-15)
      bodies = [
          ('plain', page, []),
          ('gzip', gzip.compress(page), [('Content-Encoding', 'gzip')]),
          ('zlib', zlib.compress(page), [('Content-Encoding', 'deflate')]),
          ('raw', raw.compress(page) + raw.flush(), [('Content-Encoding', 'deflate')]),
          ('chunked', b'%x\\r\\n%s\\r\\n0\\r\\n\\r\\n' % (len(page), page),
           [('Transfer-Encoding', 'chunked')]),
      ]
      with open(sys.argv[1], 'wb') as out:
          writer = WARCWriter(out, gzip=sys.argv[2] == 'true', warc_version='1.0')
          out.flush()
          for name, body, headers in bodies:
              http = StatusAndHeaders('200 OK', [('Content-Type', 'text/html')] + headers,
                                      protocol='HTTP/1.1')
              record = writer.create_warc_record('http://127.0.0.1/' + name, 'response',
                                                 payload=io.BytesIO(body), http_headers=http)
              writer.write_record(record)
          writer.write_record(writer.create_warc_record(
              'http://127.0.0.1/file', 'resource', payload=io.BytesIO(page),
              warc_content_type='text/html'))
          writer.write_record(writer.create_revisit_record(
              'http://127.0.0.1/plain', record.rec_headers.get_header('WARC-Payload-Digest'),
              'http://127.0.0.1/plain', '2026-05-06T07:08:09Z',
              http_headers=StatusAndHeaders('200 OK', [], protocol='HTTP/1.1')))
      """)
    let name = isCompressed ? "a.warc.gz" : "a.warc"
    let run = try WARCSample.run(
      try #require(PythonTools.python), [script, name, "\(isCompressed)"], in: folder)
    #expect(run.status == 0, "\(run.output)")
    let page = Array(String(repeating: "<p>第一号通知</p>", count: 300).utf8)
    let (records, faults) = try WARCSample.entries(folder.file(name))
    #expect(faults.isEmpty)
    #expect(
      records.map(\.type) == Array(repeating: "response", count: 5) + ["resource", "revisit"])
    for record in records {
      #expect(record.digestFaults().isEmpty)
      if record.type == "response" {
        #expect(try record.message()?.decoded(limit: 100_000) == page, "\(record.targetURI ?? "")")
      }
    }
    #expect(records[5].block == page)
    #expect(records[6].fields["WARC-Refers-To-Target-URI"] == "http://127.0.0.1/plain")
    for record in records {
      let place = WARCPlace(file: name, offset: record.offset, length: record.length)
      #expect(try WARCReader.record(at: place, in: folder.path).id == record.id)
    }
  }

  @Test(.enabled(if: LoopbackSite.hasWget, "needs wget and python3"))
  func whatWgetWritesIsRead() throws {
    let page = "<html><body><p>第一号通知</p><a href=\"b.html\">二</a></body></html>"
    try folder.write("site/a.html", page)
    try folder.write("site/b.html", "<html><body><p>第二号通知</p></body></html>")
    let site = try LoopbackSite(folder: folder.file("site"))
    defer { site.stop() }
    let run = try WARCSample.run(
      LoopbackSite.wget,
      [
        "--no-verbose", "--recursive", "--level=1", "--no-proxy", "--tries=2", "--timeout=20",
        "--warc-file=crawl", "http://127.0.0.1:\(site.port)/a.html",
      ], in: folder)
    let (records, faults) = try WARCSample.entries(folder.file("crawl.warc.gz"))
    #expect(faults.isEmpty, "\(run.output)")
    let pages = records.filter { $0.type == "response" && $0.message()?.status == 200 }
    #expect(pages.count == 2)
    #expect(pages.first?.targetURI == "http://127.0.0.1:\(site.port)/a.html")
    #expect(try pages.first?.message()?.decoded(limit: 10_000) == Array(page.utf8))
    #expect(records.allSatisfy { $0.digestFaults().isEmpty })
  }
}
