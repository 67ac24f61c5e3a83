#!/usr/bin/env python3
"""Compares how `gongwen quantities` reads numerals with cn2an over generated ones.

usage: compare_numerals.py [--count N] [--seed N] [--binary FILE] [--show N]

Needs cn2an (`pip install cn2an`), which is no dependency of the package. Each numeral is made from
a number that is therefore known; printed are, for each form of numerals, how many the two read as
that number, and the numerals that they read differently.
"""
import argparse
import decimal
import json
import os
import random
import subprocess
import sys

try:
    import cn2an
except ImportError:
    sys.exit("compare_numerals: needs cn2an: pip install cn2an")

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), ".."))
WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
TRADITIONAL = str.maketrans("万亿两负点", "萬億兩負點")


def whole(random_):
    """A whole number; every length up to sixteen digits is as likely, and zeros are frequent."""
    length = random_.randint(1, 16)
    digits = [random_.choice("0123456789000") for _ in range(length)]
    digits[0] = random_.choice("123456789")
    return int("".join(digits))


def plain(value):
    return format(decimal.Decimal(repr(value)) if isinstance(value, float) else value, "f" if isinstance(value, float) else "d")


def decimals(random_):
    """A number with one to three decimals, none of them a zero at the end."""
    places = random_.randint(1, 3)
    tail = "".join(random_.choice("0123456789") for _ in range(places - 1)) + random_.choice("123456789")
    return float(f"{random_.randint(0, 99_999_999)}.{tail}")


def cents(random_):
    """An amount of up to a hundred million with 角, 分 or both."""
    return (random_.randint(1, 10**8) * 100 + random_.randint(1, 99)) / 100


def short(random_):
    """二百五, 三万五: the last digit stands for the next place."""
    value = random_.randint(1, 9) * 10 ** random_.choice([2, 3, 4, 8])
    power = 10 ** (len(str(value)) - 2)
    last = random_.randint(1, 9)
    return value + last * power, cn2an.an2cn(value) + cn2an.an2cn(last)


def mixed(random_):
    """3万5千, 12亿3000万, 1.5万: Arabic digits before places."""
    form = random_.randrange(4)
    a, b, c = random_.randint(1, 99), random_.randint(1, 9), random_.randint(1, 9999)
    if form == 0:
        return a * 10_000 + b * 1_000, f"{a}万{b}千"
    if form == 1:
        return a * 10**8 + c * 10**4, f"{a}亿{c}万"
    if form == 2:
        return round(a * 10**4 + b * 10**3), f"{a}.{b}万"
    return b * 1_000 + a % 9 * 100 + 100, f"{b}千{a % 9 + 1}百"


FORMS = {
    "whole 一百二十三": lambda r: (lambda n: (n, cn2an.an2cn(n)))(whole(r)),
    "financial 壹佰贰拾叁": lambda r: (lambda n: (n, cn2an.an2cn(n, "up")))(whole(r)),
    "traditional 一萬二千": lambda r: (lambda n: (n, cn2an.an2cn(n).translate(TRADITIONAL)))(whole(r)),
    "negative 负十二": lambda r: (lambda n: (-n, cn2an.an2cn(-n)))(whole(r)),
    "decimal 一点二三": lambda r: (lambda n: (n, cn2an.an2cn(plain(n))))(decimals(r)),
    "digits 一二三四": lambda r: (lambda n: (n, cn2an.an2cn(n, "direct")))(r.randint(1_000, 99_999_999)),
    "short 二百五": short,
    "Arabic 1234.5": lambda r: (lambda n: (n, plain(n)))(r.choice([whole, decimals])(r)),
    "full width １２３４": lambda r: (lambda n: (n, plain(n).translate(WIDE)))(r.choice([whole, decimals])(r)),
    "grouped 1,234": lambda r: (lambda n: (n, f"{n:,}"))(whole(r)),
    "mixed 3万5千": mixed,
    "percent 百分之十五": lambda r: (lambda n: (n, "百分之" + cn2an.an2cn(n)))(r.randint(1, 300)),
    "money 壹佰元整": lambda r: (lambda n: (n, cn2an.an2cn(n, "rmb")))(whole(r)),
    "money 壹元贰角叁分": lambda r: (lambda n: (n, cn2an.an2cn(plain(n), "rmb")))(cents(r)),
}


def ours(binary, texts):
    """The value of each text that is one hit as a whole, else None."""
    result = subprocess.run([binary, "quantities"], input="\n".join(texts) + "\n", capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"compare_numerals: {result.stderr.strip()}")
    hits = {}
    for line in result.stdout.splitlines():
        hit = json.loads(line)
        hits.setdefault(hit["line"], []).append(hit)
    values = []
    for number, text in enumerate(texts, 1):
        found = hits.get(number, [])
        is_whole = len(found) == 1 and found[0]["start"] == 0 and found[0]["end"] >= len(text.rstrip("整"))
        values.append(found[0]["value"] if is_whole and found[0]["value_high"] is None else None)
    return values


def theirs(text):
    text = text.replace(",", "").translate(str.maketrans("０１２３４５６７８９．", "0123456789."))
    try:
        if text.startswith("百分之"):
            return cn2an.cn2an(text[3:], "smart")
        return cn2an.cn2an(text, "smart")
    except (ValueError, KeyError, IndexError):
        return None


def same(a, b):
    return a is not None and b is not None and abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2_000, help="numerals of each form")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5, help="disagreements printed of each form")
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "gongwen"))
    options = parser.parse_args()
    random_ = random.Random(options.seed)
    totals = [0, 0, 0, 0]
    print(f"{'form':24} {'numerals':>8} {'gongwen':>8} {'cn2an':>8} {'differ':>7}")
    for name, make in FORMS.items():
        cases = [make(random_) for _ in range(options.count)]
        values = ours(options.binary, [text for _, text in cases])
        counts = [len(cases), 0, 0, 0]
        differing = []
        for (want, text), mine in zip(cases, values):
            other = theirs(text)
            counts[1] += same(mine, want)
            counts[2] += same(other, want)
            if not same(mine, other):
                counts[3] += 1
                differing.append((text, want, mine, other))
        totals = [a + b for a, b in zip(totals, counts)]
        print(f"{name:24} {counts[0]:8} {counts[1] / counts[0]:8.4f} {counts[2] / counts[0]:8.4f} {counts[3]:7}")
        # What we read wrong comes first.
        differing.sort(key=lambda case: same(case[2], case[1]))
        for text, want, mine, other in differing[: options.show]:
            print(f"    {text}: is {want}, gongwen {mine}, cn2an {other}")
    print(f"{'all':24} {totals[0]:8} {totals[1] / totals[0]:8.4f} {totals[2] / totals[0]:8.4f} {totals[3]:7}")


if __name__ == "__main__":
    main()
