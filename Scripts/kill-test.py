#!/usr/bin/env python3
"""Kills runs at random instants and compares what a last run leaves with an uninterrupted one.

    Scripts/kill-test.py --kills 50 --pages 10000

The pages are those of the benchmark. Everything is compared but the tables that hold the wall clock
(runs, run_items).
"""
import argparse
import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "bench"))
import corpus

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), ".."))


def remove(path):
    for suffix in ("", "-wal", "-shm", ".lock"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)


def content(path):
    """A digest of the sorted rows of every table."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%' ORDER BY 1")]
    digests = {}
    for name in names:
        if name in ("runs", "run_items"):
            continue
        rows = sorted(repr(row) for row in database.execute(f'SELECT * FROM "{name}"'))
        digests[name] = (len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest())
    fault = database.execute("PRAGMA integrity_check").fetchone()[0]
    keys = len(database.execute("PRAGMA foreign_key_check").fetchall())
    database.close()
    if fault != "ok" or keys:
        sys.exit(f"kill-test: the file is damaged: {fault}, {keys} broken keys")
    return digests


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "gongwen"))
    options = parser.parse_args()
    scratch = os.path.join(ROOT, "Output", "bench")
    folder = os.path.join(scratch, f"pages-{options.pages}")
    corpus.make(folder, os.path.join(ROOT, "Fixtures", "pages"), options.pages)
    whole, killed = os.path.join(scratch, "whole.sqlite"), os.path.join(scratch, "killed.sqlite")
    remove(whole)
    remove(killed)

    def command(path):
        return [options.binary, "ingest", folder, "--warehouse", path, "--quiet"]

    start = time.monotonic()
    subprocess.run(command(whole), check=True)
    seconds = time.monotonic() - start
    expected = content(whole)
    rows = sum(count for count, _ in expected.values())
    print(f"an uninterrupted run takes {seconds:.1f} s and leaves {rows} rows in {len(expected)} tables")
    kills = ends = interrupted = 0
    while kills < options.kills:
        process = subprocess.Popen(command(killed))
        # Long enough for a commit or two.
        time.sleep(random.uniform(0, max(3.0, seconds / 4)))
        process.send_signal(signal.SIGKILL)
        if process.wait() != 0:
            kills += 1
            if kills < options.kills:
                continue
            subprocess.run(command(killed), check=True)
        # The run came to its end, or it is time that it does: compare, and begin with nothing again.
        ends += 1
        interrupted += compare(expected, killed)
        remove(killed)
    print(f"{kills} kills, {interrupted} of them behind a commit; {ends} times the same content in the end")


def compare(expected, path):
    """How many interrupted runs a finished warehouse knows; the process ends where it is another."""
    database = sqlite3.connect(path)
    interrupted = database.execute("SELECT count(*) FROM runs WHERE status = 'interrupted'").fetchone()[0]
    database.close()
    found = content(path)
    for name in expected:
        if expected[name] != found.get(name):
            print(f"{name}: {expected[name][0]} rows and {found.get(name, (0,))[0]}, or other values")
    if expected != found:
        sys.exit("kill-test: the contents differ")
    return interrupted


if __name__ == "__main__":
    main()
