#!/usr/bin/env python3
"""Writes pages that are too large or too odd to be kept in the repository.

usage: make_hostile.py FOLDER [--scale N]

What is written, with what should become of it, stands in FOLDER/expected.json: "read" (read in
full) or reasons of quarantine, any of which will do. Nothing may take the run down or be cut
silently. --scale 0.01 writes small versions. Standard library only; the same bytes every time.
"""
import argparse
import json
import os

TITLE = '云溪县人民政府办公室关于开展房屋安全普查的通知'
PARAGRAPHS = [
    '各乡镇人民政府，县政府有关部门：', '为摸清全县房屋安全底数，经县政府同意，现就开展房屋安全普查通知如下。',
    '一、明确目标任务。全县6月底前完成普查8.6万户，疑似危房鉴定率达到100%。', '二、落实工作责任。县住建局负责技术指导，各乡镇负责入户核查。',
    '云溪县人民政府办公室', '2024年3月5日']


def page(before='', after='', attributes=''):
    body = ''.join(f'<p>{p}</p>' for p in PARAGRAPHS)
    return (f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}</title></head>'
            f'<body{attributes}><h1>{TITLE}</h1><div>{before}{body}{after}</div></body></html>')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder')
    parser.add_argument('--scale', type=float, default=1.0)
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)
    expected = {}

    def times(n):
        return max(1, int(n * arguments.scale))

    def put(name, text, outcome):
        data = text if isinstance(text, bytes) else text.encode('utf-8')
        with open(os.path.join(arguments.folder, name), 'wb') as file:
            file.write(data)
        expected[name] = outcome

    limits = ['read', 'parser_limit', 'cpu_limit', 'memory_limit', 'deadline', 'too_large']
    # Attributes are quadratic in the parser.
    put('attributes_50000.html',
        page(attributes=''.join(f' a{i}="{i}"' for i in range(times(50_000)))), limits)
    # A text node longer than the parser's own limit of 10,000,000 bytes.
    put('text_node_12mb.html', page(after='<p>' + '排查整治' * times(1_000_000) + '。</p>'), limits)
    put('attribute_value_12mb.html', page(before=f'<p title="{"长" * times(4_000_000)}">一</p>'), limits)
    put('nesting_100000.html', page(before='<div>' * times(100_000), after='</div>' * times(100_000)), limits)
    put('open_tables_20000.html', page(before='<table><tr><td>' * times(20_000)), limits)
    put('rows_200000.html', page(after='<table>' + ''.join(
        f'<tr><td>{i}</td><td>户主{i}</td><td>砖混</td></tr>' for i in range(times(200_000))) + '</table>'), limits)
    put('cells_one_row_100000.html', page(after='<table><tr>' + '<td>1</td>' * times(100_000) + '</tr><tr><td>2</td></tr></table>'), limits)
    put('spans_grid.html', page(after='<table>' + '<tr>' + '<td rowspan="1000" colspan="1000">1</td>' * times(1000) + '</tr></table>'), limits)
    put('paragraphs_300000.html', page(after='<p>一、加强巡查。</p>' * times(300_000)), limits)
    put('no_line_breaks_8mb.txt', (TITLE + '\n' + '县住建局要会同有关部门加强排查，' * times(160_000)), limits + ['no_notice'])
    put('open_brackets.html', page(after='<p>' + '（《' * times(400_000) + '</p>'), limits)
    put('digits.html', page(after='<p>达到' + '9' * times(1_000_000) + '户，' + '一二三' * times(300_000) + '户。</p>'), limits)
    put('entities.html', page(after='<p>' + '&#20113;&nbsp;' * times(500_000) + '</p>'), limits)
    put('comment_10mb.html', page(before='<!--' + 'x' * times(10_000_000) + '-->'), limits)
    put('script_10mb.html', page(before='<script>' + 'var a=1;' * times(1_300_000) + '</script>'), limits)
    put('nul_4mb.html', b'\x00' * times(4_000_000), ['not_text', 'empty_page'])
    put('huge_60mb.html', page(after='<p>各乡镇要落实责任。</p>' * times(1_800_000)), limits)
    put('entity_bomb_wide.xml',
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "' + '云' * times(50_000) + '">]><datastore><recordset><record>'
        + '&a;' * times(50_000) + '</record></recordset></datastore>',
        limits + ['no_notice', 'empty_page', 'list_page'])
    with open(os.path.join(arguments.folder, 'expected.json'), 'w', encoding='utf-8') as file:
        json.dump(expected, file, ensure_ascii=False, indent=1)
        file.write('\n')
    print(f'{len(expected)} files in {arguments.folder}')


if __name__ == '__main__':
    main()
