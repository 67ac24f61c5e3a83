#!/usr/bin/env python3
"""A government site on loopback for tests: lists, feeds, notices, and every kind of misbehaviour.

    site.py --log FILE [--host 127.0.0.1] [--notices 12] [--certificate FILE]

Prints its port as one line and serves until standard input ends. Each request is a line of JSON in
FILE: method, path, host, headers, status, and start and end in seconds of a clock that never goes
back; the end is when the last piece of the answer is sent, which no client can know of sooner.
Nothing depends on the wall clock.

Sources of the same notices (`/art/2024/3/5/art_1_7.html`):
    /list/index.html      TRS: index_1.html …, createPageHTML, dates beside the links
    /more/index.html      下一页 and ?page=2
    /jcms/dataproxy.jsp   jcms: XML with CDATA, startrecord and endrecord, bare & in nextgroup
    /rss.xml /atom.xml    feeds
    /sitemap.xml          an index: /sitemap-1.xml and /sitemap-2.xml.gz

/_control/… changes the site and is not in the log:
    add?count=3  change?id=3  restyle?id=3  remove?id=4[&status=410]  restore?id=4
    settle                waits until every request is in the log
    robots (body: the file) [?status=500]  fail?path=/x&status=500&times=2[&retry_after=7]

Misbehaviour, see `Behaviour` below: /redirect?to=URL&status=302&hops=2 /slow /endless /short …
"""

import argparse
import email.utils
import gzip
import json
import ssl
import sys
import threading
import time
import urllib.parse
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SUBJECTS = [
    "农村公路养护", "河道清淤整治", "老旧小区改造", "茶叶品牌建设", "乡村医生培训", "垃圾分类处理",
    "校园食堂管理", "冷链物流发展", "森林防火巡护", "社区养老服务", "小型水库加固", "非遗技艺传承",
    "数字乡村试点", "电商人才引育", "农田灌溉提升", "公共自行车运营", "古树名木保护", "渔业资源增殖",
]
PER_PAGE = 5
# 2024-03-01 00:00:00 UTC
EPOCH = 1709251200
DEFAULT_ROBOTS = """# Tests only.
User-agent: *
Disallow: /closed/
Allow: /closed/open/
Disallow: /*.doc$
"""


class Notice:
    """One notice of the site and its state."""

    def __init__(self, number):
        self.number = number
        self.version = 1
        self.style = 1
        self.status = 200

    @property
    def date(self):
        return f"2024-03-{self.number % 28 + 1:02d}"

    @property
    def path(self):
        return f"/art/2024/3/{self.number % 28 + 1}/art_1_{self.number}.html"

    @property
    def title(self):
        subject = SUBJECTS[self.number % len(SUBJECTS)]
        return f"云溪县人民政府办公室关于印发{subject}实施方案（{self.number}号）的通知"

    @property
    def etag(self):
        return f'"n{self.number}-v{self.version}-s{self.style}"'

    @property
    def modified(self):
        seconds = EPOCH + self.number * 60 + (self.version + self.style) * 3600
        return email.utils.formatdate(seconds, usegmt=True)

    def page(self):
        subject = SUBJECTS[self.number % len(SUBJECTS)]
        goal = self.number + 10 * self.version
        lines = [
            f"云政办发〔2024〕{self.number}号",
            "各乡镇人民政府，县政府直属各单位：",
            f"《{subject}实施方案（{self.number}号）》已经县政府同意，现印发给你们，请认真组织实施。",
            "一、总体要求",
            f"坚持统筹推进、分类指导，到2026年建成{subject}示范点{goal}个。",
            "二、主要任务",
            f"（一）完善设施。新建改造站点{self.number + 20}处。",
            "（二）加强管理。由县住建局牵头，县财政局配合。",
            "三、保障措施",
            f"对验收合格的项目，给予最高{self.number + 5}万元补助。",
            "云溪县人民政府办公室",
            f"2024年3月{self.number % 28 + 1}日",
        ]
        body = "\n".join(f"<p>{line}</p>" for line in lines)
        return (
            f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{self.title}</title>\n'
            f'<meta name="ArticleTitle" content="{self.title}">'
            f'<meta name="PubDate" content="{self.date} 09:00"></head>\n'
            f'<body><div class="nav"><a href="/">首页{self.style}</a></div>\n'
            f'<h1>{self.title}</h1>\n<div id="zoom">\n{body}\n</div></body></html>\n'
        )


class Site:
    """The state that requests share."""

    def __init__(self, notices):
        self.lock = threading.RLock()
        self.notices = [Notice(number) for number in range(1, notices + 1)]
        self.robots = DEFAULT_ROBOTS.encode()
        self.robots_status = 200
        self.failures = {}
        self.counts = {}
        self.stopping = threading.Event()
        self.idle = threading.Condition()
        self.active = 0

    def shown(self):
        """The notices that lists name, newest first."""
        with self.lock:
            return [n for n in reversed(self.notices) if n.status == 200]

    def find(self, number):
        return next(n for n in self.notices if n.number == int(number))

    def control(self, action, query, body):
        if action == "settle":
            with self.idle:
                return self.idle.wait_for(lambda: self.active == 0, timeout=10)
        with self.lock:
            if action == "add":
                for _ in range(int(query.get("count", "1"))):
                    self.notices.append(Notice(len(self.notices) + 1))
            elif action == "change":
                self.find(query["id"]).version += 1
            elif action == "restyle":
                self.find(query["id"]).style += 1
            elif action == "remove":
                self.find(query["id"]).status = int(query.get("status", "404"))
            elif action == "restore":
                self.find(query["id"]).status = 200
            elif action == "robots":
                self.robots = body
                self.robots_status = int(query.get("status", "200"))
            elif action == "fail":
                self.failures[query["path"]] = [
                    int(query.get("status", "500")), int(query.get("times", "1")),
                    query.get("retry_after"),
                ]
            else:
                return False
            return True

    def failure(self, path):
        """What a path answers instead, while its count lasts."""
        with self.lock:
            entry = self.failures.get(path)
            if not entry or entry[1] == 0:
                return None
            entry[1] -= 1
            return entry[0], entry[2]

    def count(self, key):
        with self.lock:
            self.counts[key] = self.counts.get(key, 0) + 1
            return self.counts[key]


class Lists:
    """The ways in which real sites name their notices."""

    def __init__(self, site, base):
        self.site = site
        self.base = base

    def items(self, notices):
        rows = "".join(
            f'<li><a href="{n.path}" title="{n.title}">{n.title[:18]}…</a><span>{n.date}</span></li>\n'
            for n in notices
        )
        return f"<ul>\n{rows}</ul>\n"

    def document(self, content):
        return (
            '<!DOCTYPE html><html><head><meta charset="utf-8"><title>通知公告</title></head><body>\n'
            '<div class="nav"><a href="/">首页</a> <a href="/list/index.html">通知公告</a> '
            '<a href="https://elsewhere.example/portal.html">上级政府门户网站入口</a></div>\n'
            f'{content}<p><a href="/closed/art_1_900.html">不予公开的文件目录</a></p>\n'
            '<div class="foot"><a href="javascript:void(0)">打印</a></div></body></html>\n'
        )

    def pages(self):
        notices = self.site.shown()
        return [notices[i:i + PER_PAGE] for i in range(0, len(notices), PER_PAGE)] or [[]]

    def trs(self, name):
        pages = self.pages()
        number = 0 if name == "index.html" else int(name[len("index_"):-len(".html")])
        if number >= len(pages):
            return None
        script = f'<script>createPageHTML({len(pages)}, {number}, "index", "html");</script>\n'
        return self.document(self.items(pages[number]) + script)

    def more(self, query):
        pages = self.pages()
        number = int(query.get("page", "1"))
        if number > len(pages):
            return None
        content = self.items(pages[number - 1])
        if number < len(pages):
            content += f'<a href="?page={number + 1}">下一页</a>\n'
        return self.document(content)

    def jcms(self, query):
        notices = self.site.shown()
        first = int(query.get("startrecord", "1"))
        last = int(query.get("endrecord", str(PER_PAGE)))
        records = "".join(
            f"<record><![CDATA[\n<li><a href='{n.path}' target='_blank'>{n.title}</a>"
            f"<span>{n.date}</span></li>]]></record>\n"
            for n in notices[first - 1:last]
        )
        group = ""
        if last < len(notices):
            group = (
                "<nextgroup><![CDATA[<a href=\"/jcms/dataproxy.jsp?startrecord="
                f"{last + 1}&endrecord={last + PER_PAGE}&perpage={PER_PAGE}\"></a>]]></nextgroup>"
            )
            if first > 1:
                group = group.replace("<![CDATA[", "").replace("]]>", "")
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<datastore>\n'
            f"{group}\n<recordset>\n{records}</recordset>\n"
            f"<totalrecord>{len(notices)}</totalrecord>\n</datastore>\n"
        )

    def rss(self):
        items = "".join(
            f"<item><title>{n.title}</title><link>{self.base}{n.path}</link>"
            f"<guid isPermaLink=\"false\">n{n.number}</guid>"
            f"<pubDate>{email.utils.formatdate(EPOCH + (n.number % 28) * 86400, usegmt=True)}"
            "</pubDate></item>\n"
            for n in self.site.shown()
        )
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
            f"<title>通知公告</title><link>{self.base}/</link>\n{items}</channel></rss>\n"
        )

    def atom(self):
        entries = "".join(
            f"<entry><title>{n.title}</title><id>urn:n{n.number}</id>"
            f'<link rel="alternate" href="{n.path}"/><updated>{n.date}T09:00:00+08:00</updated>'
            "</entry>\n"
            for n in self.site.shown()
        )
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
            f'<title>通知公告</title><link rel="self" href="/atom.xml"/>\n{entries}</feed>\n'
        )

    def sitemap_index(self):
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            f"<sitemap><loc>{self.base}/sitemap-1.xml</loc></sitemap>\n"
            f"<sitemap><loc>{self.base}/sitemap-2.xml.gz</loc></sitemap>\n</sitemapindex>\n"
        )

    def sitemap(self, part):
        urls = "".join(
            f"<url><loc>{self.base}{n.path}</loc><lastmod>{n.date}</lastmod></url>\n"
            for n in self.site.shown() if n.number % 2 == part
        )
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
        )


class Handler(BaseHTTPRequestHandler):
    """Answers one connection's requests."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    # Each write is sent at once, so that slow bodies are slow.
    wbufsize = 0

    def setup(self):
        super().setup()
        self.last_write = time.monotonic()
        write = self.wfile.write

        def noted(data):
            self.last_write = time.monotonic()
            return write(data)

        self.wfile.write = noted

    def log_message(self, format, *arguments):
        pass

    @property
    def site(self):
        return self.server.site

    def do_GET(self):
        # A proxy is asked for whole addresses.
        split = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(split.query, keep_blank_values=True))
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        if split.path.startswith("/_control/"):
            done = self.site.control(split.path[len("/_control/"):], query, body)
            self.answer(200 if done else 400, b"ok\n", "text/plain")
            return
        self.answered = 0
        with self.site.idle:
            self.site.active += 1
        start = self.last_write = time.monotonic()
        try:
            self.route(split.path, query)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            self.server.note({
                "method": self.command, "path": self.path, "host": self.headers.get("Host"),
                "headers": {name.lower(): value for name, value in self.headers.items()},
                "status": self.answered, "start": start, "end": self.last_write,
            })
            with self.site.idle:
                self.site.active -= 1
                self.site.idle.notify_all()

    do_POST = do_GET

    # Answers

    def head(self, status, fields):
        self.answered = status
        self.send_response_only(status)
        self.send_header("Server", "test")
        for name, value in fields:
            self.send_header(name, value)
        self.end_headers()

    def answer(self, status, body, kind="text/html; charset=utf-8", fields=()):
        if isinstance(body, str):
            body = body.encode()
        self.head(status, [("Content-Type", kind), ("Content-Length", str(len(body))), *fields])
        self.wfile.write(body)

    def missing(self):
        self.answer(404, "<html><head><title>404</title></head><body>页面不存在</body></html>")

    def page(self, body, kind="text/html; charset=utf-8"):
        self.missing() if body is None else self.answer(200, body, kind)

    def route(self, path, query):
        failure = self.site.failure(path)
        if failure:
            fields = [("Retry-After", failure[1])] if failure[1] else []
            self.answer(failure[0], "<html><body>稍后再试</body></html>", fields=fields)
            return
        lists = Lists(self.site, f"http://{self.headers.get('Host')}")
        xml = "text/xml; charset=utf-8"
        if path == "/robots.txt":
            self.answer(self.site.robots_status, self.site.robots, "text/plain")
        elif path.startswith("/art/"):
            self.notice(path)
        elif path.startswith("/list/"):
            self.page(lists.trs(path[len("/list/"):]))
        elif path == "/more/index.html":
            self.page(lists.more(query))
        elif path == "/jcms/dataproxy.jsp":
            self.page(lists.jcms(query), xml)
        elif path == "/rss.xml":
            self.page(lists.rss(), "application/rss+xml")
        elif path == "/atom.xml":
            self.page(lists.atom(), "application/atom+xml")
        elif path == "/sitemap.xml":
            self.page(lists.sitemap_index(), xml)
        elif path == "/sitemap-1.xml":
            self.page(lists.sitemap(1), xml)
        elif path == "/sitemap-2.xml.gz":
            self.page(gzip.compress(lists.sitemap(0).encode(), mtime=0), "application/gzip")
        else:
            behaviour = getattr(Behaviour, path.strip("/").replace("-", "_"), None)
            behaviour(self, query) if behaviour else self.missing()

    def notice(self, path):
        with self.site.lock:
            notice = next((n for n in self.site.notices if n.path == path), None)
            if notice is None:
                self.missing()
                return
            status, etag, modified = notice.status, notice.etag, notice.modified
            body = notice.page()
        if status != 200:
            self.answer(status, "<html><head><title>404</title></head><body>页面不存在</body></html>")
            return
        fields = [("ETag", etag), ("Last-Modified", modified)]
        match = self.headers.get("If-None-Match")
        since = self.headers.get("If-Modified-Since")
        if match == etag or match is None and since == modified:
            self.head(304, fields)
        else:
            self.answer(200, body, fields=fields)


class Behaviour:
    """What sites do wrong, or seldom; a method for each path."""

    def plain(self, query):
        self.answer(200, "<p>正文</p>")

    def echo(self, query):
        """The headers of the request as JSON."""
        self.answer(200, json.dumps(dict(self.headers.items())), "application/json")

    def redirect(self, query):
        """To `to`, after `hops` further redirects on this site."""
        hops = int(query.get("hops", "1"))
        to = query["to"]
        if hops > 1:
            to = "/redirect?" + urllib.parse.urlencode({**query, "hops": str(hops - 1)})
        self.answer(int(query.get("status", "302")), "", fields=[("Location", to)])

    def redirect_nowhere(self, query):
        self.answer(302, "")

    def circle(self, query):
        self.answer(302, "", fields=[("Location", "/circle")])

    def status(self, query):
        self.answer(int(query["code"]), "<p>状态</p>")

    def slow(self, query):
        """A byte each tenth of a second."""
        self.head(200, [("Content-Type", "text/html"), ("Content-Length", "100000")])
        for _ in range(100000):
            self.wfile.write(b"x")
            if self.site.stopping.wait(0.1):
                return

    def hang(self, query):
        """No answer at all."""
        self.close_connection = True
        self.connection.settimeout(0.1)
        while not self.site.stopping.is_set():
            try:
                if not self.rfile.read(1):
                    return
            except TimeoutError:
                # A file of a socket is of no more use after a timeout.
                self.rfile = self.connection.makefile("rb")

    def endless(self, query):
        """Chunks without end."""
        self.head(200, [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")])
        piece = b"x" * 4096
        while not self.site.stopping.is_set():
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))

    def endless_raw(self, query):
        """A body without length or end."""
        self.close_connection = True
        self.head(200, [("Content-Type", "text/html"), ("Connection", "close")])
        while not self.site.stopping.is_set():
            self.wfile.write(b"x" * 4096)

    def until_close(self, query):
        self.close_connection = True
        self.head(200, [("Content-Type", "text/html"), ("Connection", "close")])
        self.wfile.write("<p>到此为止</p>".encode())

    def short(self, query):
        """Fewer bytes than announced."""
        self.close_connection = True
        self.head(200, [("Content-Type", "text/html"), ("Content-Length", "1000")])
        self.wfile.write(b"short")

    def long(self, query):
        """More bytes than announced."""
        self.close_connection = True
        self.answered = 200
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n"
            b"five!and much more")

    def two_lengths(self, query):
        self.close_connection = True
        self.answered = 200
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde")

    def chunked(self, query):
        """Chunks with extensions, and a trailer."""
        self.head(200, [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")])
        self.wfile.write(b"4;a=b\r\nWiki\r\n")
        self.wfile.write(b"6\r\npedia \r\nC\r\nin \r\nchunks.\r\n0\r\nX-Trailer: 1\r\n\r\n")

    def chunked_short(self, query):
        self.close_connection = True
        self.head(200, [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")])
        self.wfile.write(b"4\r\nWiki\r\n6\r\npe")

    def chunked_gzip(self, query):
        self.head(200, [
            ("Content-Type", "text/html"), ("Transfer-Encoding", "chunked"),
            ("Content-Encoding", "gzip"),
        ])
        body = gzip.compress("<p>先压缩，后分块</p>".encode(), mtime=0)
        for start in range(0, len(body), 7):
            piece = body[start:start + 7]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        self.wfile.write(b"0\r\n\r\n")

    def gzip(self, query):
        self.answer(
            200, gzip.compress("<p>压缩的正文</p>".encode(), mtime=0),
            fields=[("Content-Encoding", "gzip")])

    def deflate(self, query):
        body = "<p>压缩的正文</p>".encode()
        if "raw" in query:
            packer = zlib.compressobj(wbits=-15)
            body = packer.compress(body) + packer.flush()
        else:
            body = zlib.compress(body)
        self.answer(200, body, fields=[("Content-Encoding", "deflate")])

    def gzip_cut(self, query):
        body = gzip.compress(b"<p>" + bytes(range(256)) * 40, mtime=0)
        self.answer(200, body[:-20], fields=[("Content-Encoding", "gzip")])

    def gzip_not(self, query):
        self.answer(200, "<p>没有压缩</p>", fields=[("Content-Encoding", "gzip")])

    def brotli(self, query):
        self.answer(200, b"\x0b\x02\x80abc\x03", fields=[("Content-Encoding", "br")])

    def bomb(self, query):
        """A hundred megabytes in a hundred kilobytes."""
        packer = zlib.compressobj(9, wbits=31)
        body = b"".join(packer.compress(bytes(1 << 20)) for _ in range(100)) + packer.flush()
        self.answer(200, body, fields=[("Content-Encoding", "gzip")])

    def early(self, query):
        """An interim response before the real one."""
        self.wfile.write(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n")
        self.answer(200, "<p>正文</p>")

    def heads(self, query):
        """A head without end."""
        self.close_connection = True
        self.answered = 200
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not self.site.stopping.is_set():
            self.wfile.write(b"X-Filler: " + b"x" * 8000 + b"\r\n")

    def closes(self, query):
        """The connection ends without an answer."""
        self.close_connection = True

    def closes_once(self, query):
        if self.site.count("closes_once" + query.get("key", "")) == 1:
            self.close_connection = True
        else:
            self.answer(200, "<p>正文</p>")

    def garbage(self, query):
        self.close_connection = True
        self.answered = 200
        self.wfile.write(b"\x00\x01\x02 this is no http\r\n\r\n")

    def only_date(self, query):
        """A page with Last-Modified and no ETag."""
        modified = email.utils.formatdate(EPOCH, usegmt=True)
        if self.headers.get("If-Modified-Since") == modified:
            self.head(304, [("Last-Modified", modified)])
        else:
            self.answer(200, "<p>正文</p>", fields=[("Last-Modified", modified)])

    def always_304(self, query):
        self.head(304, [])

    def big(self, query):
        """As many bytes as asked for."""
        self.answer(200, b"x" * int(query["bytes"]), "text/plain")


class Server(ThreadingHTTPServer):
    """One thread a connection, and the log."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address, site, log):
        super().__init__(address, Handler)
        self.site = site
        self.log = open(log, "a", encoding="utf-8", buffering=1)
        self.log_lock = threading.Lock()

    def note(self, entry):
        with self.log_lock:
            self.log.write(json.dumps(entry, ensure_ascii=False) + "\n")

    def handle_error(self, request, client_address):
        # Clients that hang up are part of the tests.
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--log", required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--notices", type=int, default=12)
    parser.add_argument("--certificate", help="serve TLS with this certificate and key")
    arguments = parser.parse_args()
    site = Site(arguments.notices)
    server = Server((arguments.host, arguments.port), site, arguments.log)
    if arguments.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(arguments.certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()
    site.stopping.set()
    server.shutdown()


if __name__ == "__main__":
    main()
