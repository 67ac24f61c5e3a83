#!/usr/bin/env python3
"""Compares the bodies that gongwen reads with what readability keeps of the same pages.

    python3 -m venv /tmp/readability && /tmp/readability/bin/pip install readability-lxml
    /tmp/readability/bin/python Scripts/compare_readability.py Fixtures/pages

Prints every line and table cell of readability's article that stands neither in the body nor in the
metadata of the notice, and the share kept. Lines are compared without white space. Short lines that
belong to the site (paths, printing, sharing, the foot), which readability keeps on small pages, are
counted apart and printed with --site. Status 1 where anything else is lost.
"""
import argparse
import html
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

try:
    import lxml.html
    from readability import Document
except ImportError:
    sys.exit("compare_readability: needs readability-lxml (see --help)")

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), ".."))
BLOCKS = set(
    "p div td th tr table tbody thead li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article pre "
    "blockquote center br hr caption body html".split()
)
SITE = re.compile(
    "首页|当前位置|打印|分享|字号|字体|主办|备案|ICP备|公网安备|上一篇|下一篇|相关(解读|链接|推荐|阅读|稿件|文件)|责任编辑"
    "|扫码|扫一扫|无障碍|友情链接|收藏|附件下载|解读】|(发布|来源).*(发布|来源)"
)
SENTENCE = re.compile("(?<=[。；！？])")


def decoded(data):
    """Charsets as gongwen judges them: UTF-8 where it is valid, else GB18030."""
    for charset in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            pass
    return data.decode("gb18030", "replace")


def bare(text):
    """A text without white space and characters that are not seen."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))


def lines(element):
    """The lines of an article, block by block, without white space."""
    found = [""]

    def walk(node):
        if not isinstance(node.tag, str):
            found[-1] += node.tail or ""
            return
        block = node.tag in BLOCKS
        if block:
            found.append("")
        found[-1] += node.text or ""
        for child in node:
            walk(child)
        if block:
            found.append("")
        found[-1] += node.tail or ""

    walk(element)
    return [line for line in map(bare, found) if line]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", help="pages or folders of pages")
    parser.add_argument("--site", action="store_true", help="print lines of the site, too")
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "gongwen"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        warehouse = os.path.join(scratch, "warehouse.sqlite")
        run = subprocess.run(
            [options.binary, "ingest", *options.paths, "--warehouse", warehouse, "--quiet"]
        )
        if run.returncode not in (0, 3):
            sys.exit(f"compare_readability: {options.binary} ended with {run.returncode}")
        notices = sqlite3.connect(warehouse).execute(
            "SELECT source_uri, header, body, title FROM notices ORDER BY 1"
        ).fetchall()
    sys.setrecursionlimit(100_000)
    pages = total = kept = lost_lines = site_lines = 0
    for source, header, body, title in notices:
        if not source.lower().endswith((".html", ".htm")):
            continue
        with open(source, "rb") as file:
            text = decoded(file.read())
        # lxml takes no text that names a charset.
        text = re.sub(r"<\?xml[^>]*\?>", "", text)
        try:
            article = lxml.html.fromstring(Document(text).summary())
        except Exception as error:
            print(f"{source}: readability does not read it: {error}")
            continue
        ours = bare(f"{body}\n{header or ''}\n{title or ''}").replace(":", "：")
        # A row stands in the body with bars between its cells.
        without_bars = ours.replace("|", "")
        pages += 1
        for line in lines(article):
            line = line.replace(":", "：")
            total += len(line)
            if line in ours or line.replace("|", "") in without_bars:
                kept += len(line)
                continue
            if len(line) <= 120 and "。" not in line and SITE.search(line):
                total -= len(line)
                site_lines += 1
                if options.site:
                    print(f"{os.path.basename(source)}: site: {line}")
                continue
            missing = [part for part in SENTENCE.split(line) if part and part not in ours]
            kept += len(line) - sum(map(len, missing))
            if missing:
                lost_lines += 1
                print(f"{os.path.basename(source)}: lost: {html.unescape(''.join(missing))[:200]}")
    share = kept / total if total else 1
    print(
        f"{pages} pages, {total} characters that readability keeps: {share:.4f} kept, "
        f"{lost_lines} lines with a loss; {site_lines} lines of sites left out"
    )
    sys.exit(1 if lost_lines else 0)


if __name__ == "__main__":
    main()
