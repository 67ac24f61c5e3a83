#!/usr/bin/env python3
"""Measures a release build on a corpus made from Fixtures; see Documentation/Performance.md."""
import argparse
import os
import sqlite3
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(__file__))
import corpus

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


def descendants(root):
    """The process `root` and all below it, from /proc."""
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat") as file:
                    parents[int(name)] = int(file.read().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    found = {root}
    while True:
        more = {pid for pid, parent in parents.items() if parent in found} - found
        if not more:
            return found
        found |= more


def resident(pid):
    try:
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def run(command):
    """Runs a command; seconds, processor seconds, the largest sum of resident memory, status."""
    start = time.monotonic()
    before = os.times()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    peak = [0]
    ended = threading.Event()

    def watch():
        while not ended.wait(0.1):
            peak[0] = max(peak[0], sum(resident(pid) for pid in descendants(process.pid)))

    watcher = threading.Thread(target=watch)
    watcher.start()
    errors = process.stderr.read()
    status = process.wait()
    ended.set()
    watcher.join()
    seconds = time.monotonic() - start
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    if status not in (0, 3):
        sys.exit(f"bench: {' '.join(command)} ended with {status}: {errors.strip()}")
    return seconds, used, peak[0], errors


def libxml2_alone(folder, scratch):
    program = os.path.join(scratch, "libxml2_alone")
    source = os.path.join(ROOT, "Scripts", "bench", "libxml2_alone.c")
    flags = subprocess.check_output(["pkg-config", "--cflags", "--libs", "libxml-2.0"], text=True).split()
    compiler = os.environ.get("CC", "clang")
    subprocess.check_call([compiler, "-O2", "-o", program, source, *flags])
    best = None
    for _ in range(2):
        pages, size, seconds = subprocess.check_output([program, folder], text=True).split()
        best = min(best or 1e9, float(seconds))
    return int(pages), int(size), best


def scanner_alone(binary, warehouse, scratch):
    """The quantity scanner over 10 MB of the texts that the first run loaded."""
    path = os.path.join(scratch, "quantities.txt")
    size = 0
    connection = sqlite3.connect(f"file:{warehouse}?mode=ro", uri=True)
    with open(path, "wb") as file:
        while size < 10_000_000:
            before = size
            for (body,) in connection.execute("SELECT body FROM notices ORDER BY notice_id"):
                size += file.write(body.encode() + b"\n")
                if size >= 10_000_000:
                    break
            if size == before:
                sys.exit("bench: the warehouse holds no text")
    connection.close()
    return subprocess.check_output([binary, path], text=True).strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "gongwen"))
    parser.add_argument("--scanner", default=os.path.join(ROOT, ".build", "release", "QuantityBench"))
    parser.add_argument("--fixtures", default=os.path.join(ROOT, "Fixtures", "pages"))
    parser.add_argument("--keep", action="store_true", help="keep the corpus and the warehouse")
    options = parser.parse_args()
    scratch = os.path.join(ROOT, "Output", "bench")
    folder = os.path.join(scratch, f"pages-{options.pages}")
    warehouse = os.path.join(scratch, "warehouse.sqlite")
    os.makedirs(scratch, exist_ok=True)
    print(f"making {options.pages} pages …", file=sys.stderr)
    corpus.make(folder, options.fixtures, options.pages)

    cores = os.cpu_count()
    pages, size, parser_seconds = libxml2_alone(folder, scratch)
    megabytes = size / 1e6
    for suffix in ("", "-wal", "-shm", ".lock"):
        if os.path.exists(warehouse + suffix):
            os.remove(warehouse + suffix)
    ingest = [options.binary, "ingest", folder, "--warehouse", warehouse, "--quiet"]
    first = run(ingest)
    file_size = sum(
        os.path.getsize(warehouse + suffix)
        for suffix in ("", "-wal")
        if os.path.exists(warehouse + suffix)
    )
    second = run(ingest)
    bare = os.path.join(scratch, "bare.sqlite")
    for suffix in ("", "-wal", "-shm", ".lock"):
        if os.path.exists(bare + suffix):
            os.remove(bare + suffix)
    pipeline = os.path.join(scratch, "bare.yaml")
    with open(pipeline, "w", encoding="utf-8") as file:
        file.write(
            f"name: bare\ninputs: [{{path: '{folder}'}}]\noptions: {{search: false}}\noutput: '{bare}'\n"
        )
    without = run([options.binary, "run", pipeline, "--quiet"])
    index = run([options.binary, "index", "--warehouse", bare, "--quiet"])
    parser_rate = megabytes / parser_seconds
    rate = megabytes / first[0]

    print(f"corpus           {pages} pages, {megabytes:.0f} MB, {size / pages / 1000:.0f} KB a page")
    print(f"libxml2 alone    {parser_seconds:.2f} s on one core, {parser_rate:.1f} MB/s")
    print(
        f"whole run        {first[0]:.2f} s on {cores} cores, {rate:.1f} MB/s, "
        f"{pages / first[0]:.0f} pages/s, {first[1]:.1f} s of processor time"
    )
    print(
        f"without search   {without[0]:.2f} s, {without[1]:.1f} s of processor time, ratio "
        f"{megabytes / without[0] / (parser_rate * cores):.3f}; the index afterwards {index[0]:.2f} s"
    )
    print(f"second run       {second[0]:.2f} s, {first[0] / second[0]:.1f} times as fast")
    print(f"peak memory      {first[2] / 1e6:.0f} MB in all processes (second run {second[2] / 1e6:.0f} MB)")
    print(f"warehouse        {file_size / 1e6:.0f} MB")
    print(
        f"ratio            {rate / (parser_rate * cores):.3f} of libxml2 alone x {cores} cores "
        f"(asked for: 0.25; goal: 0.5)"
    )
    print(f"quantities       {scanner_alone(options.scanner, warehouse, scratch)}")
    if not options.keep:
        os.remove(warehouse)
        os.remove(bare)


if __name__ == "__main__":
    main()
