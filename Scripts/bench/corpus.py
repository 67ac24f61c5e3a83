"""Makes a varied corpus of notice pages out of Fixtures/pages.

Numbers, names and dates are drawn anew for every page, and its paragraphs, list items and table
rows are repeated with other numbers until the page has a size drawn from 20 to 100 KB, so that no
two pages are equal. The same seed gives the same corpus.
"""
import multiprocessing
import os
import random
import re

BLOCKS = re.compile(r"(?:<(p|li|tr|div)\b[^<>]*>(?:(?!</?(?:p|li|tr|div|table|ul|ol)\b).)*?</\1>\s*)+", re.S | re.I)
TEXT = re.compile(r">[^<]+<")
DIGITS = re.compile(r"\d+")
NAMES = re.compile(r"[\u4e00-\u9fff]{2}(?=[省市县区镇乡])")
FIRST = "东西南北中云青白江海河山平安长宁永新德和清金玉石龙凤"
SECOND = "州阳川源城海岭湖泉山江安宁昌兴丰华化平远定乐康"


def decoded(data):
    for charset in ("utf-8", "gb18030"):
        try:
            return data.decode(charset), charset
        except UnicodeDecodeError:
            pass
    return data.decode("utf-8", "replace"), "utf-8"


def varied(text, rng, names):
    def number(match):
        digits = match.group()
        if len(digits) == 4 and digits[:2] in ("19", "20"):
            return str(rng.randint(2012, 2030))
        if len(digits) > 9:
            return digits
        return str(rng.randint(1, 9)) + "".join(rng.choice("0123456789") for _ in digits[1:])

    def name(match):
        return names.setdefault(match.group(), rng.choice(FIRST) + rng.choice(SECOND))

    def piece(match):
        return DIGITS.sub(number, NAMES.sub(name, match.group()))

    return TEXT.sub(piece, text)


def page(text, rng):
    names = {}
    target = rng.randint(20_000, 100_000)
    runs = [match for match in BLOCKS.finditer(text) if len(match.group()) > 300]
    if not runs:
        return varied(text, rng, names)
    # The longest run of blocks is the notice itself; the rest stands as it is.
    longest = max(runs, key=lambda match: len(match.group()))
    result = varied(text[: longest.end()], rng, names)
    rest = varied(text[longest.end() :], rng, names)
    size = len((result + rest).encode("utf-8"))
    while size < target:
        more = varied(longest.group(), rng, names)
        length = len(more.encode("utf-8"))
        if size + length > 102_400:
            break
        result += more
        size += length
    return result + rest


def make_range(job):
    folder, fixtures, start, end = job
    texts = []
    for path in fixtures:
        with open(path, "rb") as file:
            texts.append(decoded(file.read()))
    for index in range(start, end):
        rng = random.Random(index)
        text, charset = texts[index % len(texts)]
        data = page(text, rng).encode(charset, "replace")
        with open(os.path.join(folder, f"page{index:06d}{'.gb18030' if charset == 'gb18030' else ''}.html"), "wb") as file:
            file.write(data)


def make(folder, fixtures_folder, count):
    """Writes `count` pages into `folder`, unless they are there already."""
    fixtures = sorted(
        os.path.join(fixtures_folder, name)
        for name in os.listdir(fixtures_folder)
        if name.endswith((".html", ".htm"))
    )
    fixtures = [path for path in fixtures if os.path.getsize(path) > 4_000]
    os.makedirs(folder, exist_ok=True)
    if len(os.listdir(folder)) == count:
        return
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    step = 250
    jobs = [(folder, fixtures, at, min(at + step, count)) for at in range(0, count, step)]
    with multiprocessing.Pool() as pool:
        pool.map(make_range, jobs)
