"""Makes a varied corpus of notice pages out of Fixtures/pages.

Numbers, names and dates are drawn anew for every page, so that no two are equal, and every page gets
a size drawn from 20 to 100 KB. It grows the way real pages do: editors and sites put their markup
around the notice, and the notice has paragraphs that state nothing countable.

What a page is made of follows published pages of 14–108 KB: on average 64 % of their bytes are tags
(most of it inline styles), 14 % scripts, 8 % white space, 4 % comments and style sheets, and 10 % text,
of which the notice is 8 % of the page; there the parser alone makes 88 MB/s. Published notices have
2.7 targets in 1,000 characters, fixtures, which are made to try the rules, 17; what a notice here is
longer than its fixture is plain prose. The same number of pages gives the same corpus.
"""
import multiprocessing
import os
import random
import re

BLOCKS = re.compile(
    r"(?:<(p|li|tr|div)\b[^<>]*>(?:(?!</?(?:p|li|tr|div|table|ul|ol)\b).)*?</\1>\s*)+", re.S | re.I
)
TEXT = re.compile(r">[^<]+<")
DIGITS = re.compile(r"\d+")
NAMES = re.compile(r"[\u4e00-\u9fff]{2}(?=[省市县区镇乡])")
RUN = re.compile(r"(<(?:p|td|li)>)([^<>]+)(</(?:p|td|li)>)")
PLAIN = re.compile(r"<(p|td|span|li)>")
BODY = re.compile(r"(<body\b[^>]*>)", re.I)
HEAD = re.compile(r"</head>", re.I)
FIRST = "东西南北中云青白江海河山平安长宁永新德和清金玉石龙凤"
SECOND = "州阳川源城海岭湖泉山江安宁昌兴丰华化平远定乐康"
SHARE = 0.08
PROSE = (
    "坚持统筹规划、分类指导，因地制宜推进各项工作，防止一哄而上和简单照搬。",
    "充分发挥市场在资源配置中的决定性作用，更好发挥政府作用，激发各类主体活力。",
    "健全部门协同、上下联动的工作机制，及时研究解决推进过程中遇到的困难和问题。",
    "加强政策解读和舆论引导，总结推广好经验好做法，营造全社会共同参与的良好氛围。",
    "严格落实安全生产责任，完善风险研判、防控协同和应急处置机制，守住安全底线。",
    "推动数据资源有序共享和开发利用，提升服务的便捷性、精准性和均衡性。",
    "完善标准体系和评价办法，强化全过程管理，切实提高资金使用效益。",
    "深化产教融合，支持学校与企业共建实训基地，培养更多适应产业需要的技术技能人才。",
    "优化空间布局，引导要素向重点区域和优势园区集聚，形成特色鲜明、错位发展的格局。",
    "推进老旧设施更新改造，补齐公共服务短板，让群众生活更加便利、更有保障。",
    "强化生态环境分区管控，推动形成绿色低碳的生产方式和生活方式。",
    "加快构建以企业为主体、产学研用深度融合的创新体系，促进成果就地转化。",
    "规范办事流程，压减申报材料，推行告知承诺和容缺受理，方便企业和群众办事。",
    "建立健全监督检查制度，对弄虚作假、推诿扯皮的，依法依规严肃处理。",
    "拓展对外合作领域，办好各类展会和对接活动，提升开放型经济水平。",
    "传承弘扬优秀传统文化，推动文化和旅游深度融合，丰富产品供给。",
    "加强基层队伍建设，关心关爱一线工作人员，保障各项任务落地见效。",
    "鼓励社会力量依法参与，完善多元投入机制，增强可持续发展能力。",
    "统筹发展和安全，处理好当前和长远、局部和全局的关系，稳中求进。",
    "结合实际制定细化方案，明确路线图和责任链条，抓好组织实施。",
)


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


def styled(text, rng):
    """Inline styles, as word processors leave them: on the block, and on a span around its text."""

    def style(match):
        size = rng.choice((16, 18, 21))
        return (
            f'<{match.group(1)} style="margin: 0px auto; padding: 0px; line-height: {size * 2}px; '
            f"text-indent: 2em; font-family: 仿宋_GB2312, FangSong_GB2312, 宋体; font-size: {size}px; "
            f'color: rgb(51, 51, {rng.randint(30, 60)}); white-space: normal; text-align: justify;">'
        )

    def span(match):
        size = rng.choice((16, 18, 21))
        return (
            f'{match.group(1)}<span style="font-family: 仿宋_GB2312; font-size: {size}px;">'
            f"{match.group(2)}</span>{match.group(3)}"
        )

    return PLAIN.sub(style, RUN.sub(span, text))


def script(rng, size):
    lines = []
    while size > 0:
        name = f"item{rng.randint(1000, 9999)}"
        line = (
            f"  var {name} = document.getElementById('{name}'); if ({name} && {name}.offsetWidth < "
            f"{rng.randint(100, 999)}) {{ {name}.style.display = 'none'; }}\n"
        )
        lines.append(line)
        size -= len(line)
    return "<script type=\"text/javascript\">\n" + "".join(lines) + "</script>\n"


def sheet(rng, size):
    lines = []
    while size > 0:
        line = (
            f".box{rng.randint(1, 999)} .list li a {{ width: {rng.randint(10, 900)}px; height: "
            f"{rng.randint(10, 90)}px; background: url(/images/bg{rng.randint(1, 99)}.png) no-repeat; }}\n"
        )
        lines.append(line)
        size -= len(line)
    return "<style type=\"text/css\">\n" + "".join(lines) + "</style>\n"


def links(rng, size):
    words = ("首页", "政务公开", "政策文件", "机构职能", "办事服务", "互动交流", "领导之窗", "财政预决算", "通知公告", "统计信息")
    lines = []
    while size > 0:
        column = rng.randint(1000000, 9999999)
        line = (
            f'      <li class="item"><div class="box"><i class="icon icon-{rng.randint(1, 90)}"></i>'
            f'<a href="/col/col{column}/index.html" id="m{column}" class="menu-link" target="_blank" '
            f'style="color:#333;"><span class="dot"></span>{rng.choice(words)}</a></div>\n      </li>\n'
            f"{' ' * rng.randint(4, 40)}\n"
        )
        if len(lines) % 8 == 0:
            line += f"    <!-- 栏目 {column} 列表开始 -->\n"
        lines.append(line)
        size -= len(line.encode())
    return '<div class="nav">\n    <ul class="list">\n' + "".join(lines) + "    </ul>\n</div>\n"


def size_of(text):
    return len(text.encode("utf-8"))


def page(text, rng):
    names = {}
    target = rng.randint(20_000, 100_000)
    result = varied(text, rng, names)
    runs = [match for match in BLOCKS.finditer(text) if len(match.group()) > 300]
    if runs:
        # The longest run of blocks is the notice itself; prose follows it.
        longest = max(runs, key=lambda match: len(match.group()))
        size = size_of("".join(TEXT.findall(longest.group())))
        prose = []
        while size < SHARE * target:
            prose.append("".join(rng.sample(PROSE, 4)))
            size += size_of(prose[-1])
        lines = "".join(f"<p>{paragraph}</p>\n" for paragraph in prose)
        end = longest.end()
        result = varied(text[:end], rng, names) + lines + varied(text[end:], rng, names)
    marked = styled(result, rng)
    if size_of(marked) <= 100_000:
        result = marked
    rest = target - size_of(result)
    if rest > 0:
        code = min(rest, target // 7)
        looks = min(rest - code, target // 25)
        head = sheet(rng, looks) + script(rng, code)
        around = links(rng, rest - code - looks)
        result = HEAD.sub(lambda match: head + match.group(), result, 1)
        result = BODY.sub(lambda match: match.group() + around, result, 1)
    return result


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
        mark = ".gb18030" if charset == "gb18030" else ""
        with open(os.path.join(folder, f"page{index:06d}{mark}.html"), "wb") as file:
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
