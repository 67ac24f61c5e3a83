#!/usr/bin/env python3
"""Checks the fixtures: every quote of an expected reading stands on its page, every word of an
enumeration is one, every page has its reading and the other way round.

usage: check_fixtures.py [FIXTURES_DIR]

The text of a page is its decoded bytes without tags, scripts and comments; white space, cell
separators and the width of punctuation do not count. Standard library only. Ends with 1 when
something is wrong.
"""
import json
import os
import re
import sys
import unicodedata
from collections import Counter
from html.parser import HTMLParser

KINDS = ['clauses', 'targets', 'projects', 'incentives', 'responsibilities', 'citations']
ENUMERATIONS = {
    'targets': {
        'statement': 'target achievement rule reference',
        'comparator': 'eq ge gt le lt approx range',
        'change_mode': 'level increase_by decrease_by total_growth total_decline annual_growth '
                       'annual_decline multiply coverage rank peg',
        'firmness': 'ensure require plain strive basic explore',
        'accrual': 'by_end per_year new_in_period cumulative average',
        'tier': 'single floor stretch',
        'binding': '约束性 预期性',
    },
    'projects': {'phase': 'plan start continue upgrade complete reserve'},
    'incentives': {
        'kind': 'reward subsidy matching interest_subsidy guarantee tax fee_waiver voucher fund other',
        'polarity': 'benefit sanction',
        'amount_form': 'fixed up_to at_least range per_unit percent pool',
    },
    'responsibilities': {'role': 'lead joint support responsible supervise'},
    'citations': {
        'relation': 'basis implements amends repeals supersedes interprets refers issues'},
}
REQUIRED = {
    'clauses': ['address'],
    'targets': ['statement', 'indicator', 'comparator', 'change_mode', 'quote'],
    'projects': ['name'],
    'incentives': ['kind', 'quote'],
    'responsibilities': ['agency', 'role', 'quote'],
    'citations': ['relation', 'quote'],
}
GENRES = ('决议 决定 命令 公报 公告 通告 意见 实施意见 指导意见 通知 通报 报告 请示 批复 议案 函 纪要 条例 规定 办法 细则 规划 纲要 计划 '
          '行动计划 工作要点 方案 实施方案 行动方案 工作方案 若干措施 若干政策 目录 清单 政府工作报告 其他').split()
LEVELS = 'national province prefecture county township zone'.split()
ADDRESS = re.compile(
    r'^(0|第[一二三四五六七八九十百]+[编章节条]|[一二三四五六七八九十百]+|\([一二三四五六七八九十百]+\)|\d+|\(\d+\)|\d+\)|'
    r'[①-⑳]|-\d+|专栏\d*|附件\d*|附)(#\d+)?$')


def decode(data):
    """UTF-8 where it is valid, GB18030 with replacement otherwise."""
    for signature, name in ((b'\xef\xbb\xbf', 'utf-8-sig'), (b'\xff\xfe', 'utf-16'), (b'\xfe\xff', 'utf-16')):
        if data.startswith(signature):
            return data.decode(name, 'replace')
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        return data.decode('gb18030', 'replace')


class VisibleText(HTMLParser):
    """Collects the text of a page without scripts, comments and hidden elements."""

    VOID = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'wbr'}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.hidden_tag, self.depth = [], None, 0

    def handle_starttag(self, tag, attributes):
        if self.hidden_tag:
            self.depth += tag == self.hidden_tag
            return
        named = dict(attributes)
        style = re.sub(r'\s', '', named.get('style') or '').lower()
        hidden = 'display:none' in style or 'visibility:hidden' in style or 'hidden' in named
        if tag not in self.VOID and (hidden or tag in ('script', 'style', 'textarea')):
            self.hidden_tag, self.depth = tag, 1

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if tag == self.hidden_tag:
            self.depth -= 1
            if self.depth == 0:
                self.hidden_tag = None

    def handle_data(self, data):
        if not self.hidden_tag:
            self.parts.append(data)


def visible(markup):
    """The text of a page that a reader sees; CDATA counts as markup of its own."""
    parser = VisibleText()
    parser.feed(markup.replace('<![CDATA[', '').replace(']]>', ''))
    parser.close()
    return ''.join(parser.parts)


def squeeze(text):
    """NFKC without white space, invisible marks and cell separators."""
    text = unicodedata.normalize('NFKC', text)
    return re.sub('[\\s|\u200b-\u200f\ufeff\u00ad]+', '', text)


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'Fixtures')
    faults = []
    totals, optional = Counter(), Counter()
    pages = {f for f in os.listdir(os.path.join(root, 'pages')) if not f.startswith('.')}
    stems = Counter(f.rsplit('.', 1)[0] for f in pages)
    readings = {f[:-5] for f in os.listdir(os.path.join(root, 'expected')) if f.endswith('.json')}
    for stem, times in stems.items():
        if times > 1:
            faults.append(f'pages/{stem}.*: {times} pages of one name')
        if stem not in readings:
            faults.append(f'pages/{stem}: no expected/{stem}.json')
    for stem in sorted(readings):
        where = f'expected/{stem}.json'
        with open(os.path.join(root, where), encoding='utf-8') as file:
            gold = json.load(file)
        source = gold.get('source', '')
        if source.rsplit('.', 1)[0] != stem or source not in pages:
            faults.append(f'{where}: source {source!r} is no page of that name')
            continue
        with open(os.path.join(root, 'pages', source), 'rb') as file:
            text = squeeze(visible(decode(file.read())))
        metadata = gold.get('metadata', {})
        for field, choices in (('genre', GENRES), ('carrier_genre', GENRES), ('admin_level', LEVELS)):
            value = metadata.get(field, [])
            for one in value if isinstance(value, list) else [value]:
                if one not in choices:
                    faults.append(f'{where}: {field} {one!r}')
        for field in ('issued_on', 'published_on', 'effective_on', 'expires_on'):
            if field in metadata and not re.fullmatch(r'\d{4}-\d\d-\d\d', metadata[field]):
                faults.append(f'{where}: {field} {metadata[field]!r}')
        for field in ('title', 'index_number'):
            value = metadata.get(field, [])
            values = value if isinstance(value, list) else [value]
            if values and not any(squeeze(v) in text for v in values):
                faults.append(f'{where}: {field} {value!r} not on the page')
        for kind in KINDS:
            if kind not in gold:
                faults.append(f'{where}: no {kind}')
            for item in gold.get(kind, []):
                totals[kind] += 1
                optional[kind] += bool(item.get('optional'))
                shown = json.dumps(item, ensure_ascii=False)[:160]
                for field in REQUIRED[kind]:
                    if item.get(field) in (None, ''):
                        faults.append(f'{where}: {kind} without {field}: {shown}')
                for field, words in ENUMERATIONS.get(kind, {}).items():
                    if item.get(field) is not None and item[field] not in words.split():
                        faults.append(f'{where}: {kind} {field} {item[field]!r}: {shown}')
                for field in ('quote', 'name', 'agency'):
                    value = item.get(field)
                    if isinstance(value, str) and squeeze(value) not in text:
                        faults.append(f'{where}: {kind} {field} not on the page: {value}')
                if kind in ('clauses', 'citations'):
                    value = item.get('heading') or item.get('cited_title')
                    if value and not item.get('optional') and squeeze(value) not in text:
                        faults.append(f'{where}: {kind} not on the page: {value}')
                if kind == 'clauses':
                    for part in item.get('address', '').split('/'):
                        if not ADDRESS.match(part):
                            faults.append(f'{where}: address {item["address"]}')
                    if len(item.get('heading') or '') > 40:
                        faults.append(f'{where}: heading longer than 40: {shown}')
                if kind == 'responsibilities' and squeeze(item.get('agency', '')) not in squeeze(item.get('quote', '')):
                    faults.append(f'{where}: agency not in its quote: {shown}')
                if kind in ('targets', 'incentives') and item.get('change_mode') != 'peg':
                    value = item.get('value', item.get('amount'))
                    high = item.get('value_high', item.get('amount_high'))
                    if kind == 'targets' and not isinstance(value, (int, float)):
                        faults.append(f'{where}: {kind} without a number: {shown}')
                    if (item.get('comparator') == 'range' or item.get('amount_form') == 'range') != (high is not None):
                        faults.append(f'{where}: {kind} range without its end, or the other way round: {shown}')
        addresses = Counter(c['address'] for c in gold.get('clauses', []))
        faults += [f'{where}: address {a} twice' for a, n in addresses.items() if n > 1]
        for kind in ('responsibilities', 'citations'):
            for item in gold.get(kind, []):
                if item.get('clause') not in (None, '0') and item['clause'] not in addresses:
                    faults.append(f'{where}: {kind} of clause {item["clause"]}, which is not there')
    hostile = os.path.join(root, 'hostile')
    if os.path.isdir(hostile):
        with open(os.path.join(hostile, 'expected.json'), encoding='utf-8') as file:
            expected = json.load(file)
        files = {f for f in os.listdir(hostile) if f != 'expected.json' and not f.startswith('.')}
        for name in sorted(files ^ set(expected)):
            faults.append(f'hostile/{name}: file and expected.json do not agree')
        model = os.path.join(root, '..', 'Sources', 'PolicyModel', 'QuarantineReason.swift')
        if os.path.exists(model):
            with open(model, encoding='utf-8') as file:
                reasons = set(re.findall(r'case \w+ = "(\w+)"', file.read()))
            for name, value in expected.items():
                for one in value if isinstance(value, list) else [value]:
                    if one != 'read' and one not in reasons:
                        faults.append(f'hostile/{name}: reason {one!r}')
    for fault in faults:
        print(fault)
    print(f'{len(pages)} pages, {len(readings)} readings, {len(faults)} faults; '
          + ', '.join(f'{k} {totals[k]} ({optional[k]} optional)' for k in KINDS))
    sys.exit(1 if faults else 0)


if __name__ == '__main__':
    main()
