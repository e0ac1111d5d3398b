import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { placesAt } from '../../core/text/structure.ts';
import { contentTypes, docxParts, packaged, paragraph, table } from '../testing/made-docx.ts';
import { madePdf } from '../testing/made-pdf.ts';
import { value } from '../testing/stores.ts';
import { convertSource } from './convert.ts';
import type { Converted } from './converted.ts';

async function converted(source: string | Uint8Array, name: string): Promise<Converted> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const first = value(await convertSource(bytes, name, null));
  expect(value(await convertSource(bytes, name, null))).toEqual(first);
  return first;
}

async function refused(source: string | Uint8Array, name = 'a'): Promise<object> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const result = await convertSource(bytes, name, null);
  if (result.ok) throw new Error(`was read: ${result.value.text.slice(0, 100)}`);
  const { file, ...error } = { file: '', ...result.error };
  expect(file).toBe(name);
  return error;
}

/** Each cell as `table row column: text`, headings as `#level text`, pages as `p1 text`. */
function told({ text, structure }: Converted): readonly string[] {
  return structure.map((part) => {
    const own = text.slice(part.start, part.end);
    if (part.kind === 'cell') return `${part.table} ${part.row} ${part.column}: ${own}`;
    if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${own}`;
    return part.kind === 'page' ? `p${part.page} ${own}` : `${part.kind} ${own}`;
  });
}

const page = `<!DOCTYPE html><html><head><title>岷县脱贫_岷县人民政府</title>
<meta name="ArticleTitle" content="岷县脱贫攻坚综述"><meta name="PubDate" content="2019-09-18 10:20">
<meta name="ContentSource" content="定西日报"><meta name="author" content="王磊">
<link rel="canonical" href="http://www.minxian.gov.cn/a/1.html"><style>p{color:red}</style><script>var 脚本="不要"</script></head>
<body onload="alert(1)"><div class="nav"><a href="/">首页</a> <a href="/news">新闻</a></div>
<h1>岷县脱贫攻坚
综述</h1><p>全县 <b>近4万</b>人
脱贫，<a href="javascript:alert(1)">详见</a>附表。<br>第二行&nbsp;&amp;完<img src="http://evil/x.png">
<table><tr><th>乡镇</th><th>户数</th><th>备注</th></tr><tr><td rowspan=2>梅川镇</td><td>1,204</td><td></td></tr><tr><td><p>98</p><p>户</p></td><td>无</td></tr></table>
<iframe src="http://evil"></iframe><noscript>请打开脚本</noscript><footer>版权所有</footer></body></html>`;

describe('a saved page', () => {
  test('gives all it shows, a line a block and a row, and its cells have addresses', async () => {
    const read = await converted(page, 'a.html');
    expect([read.format, read.text.split('\n')]).toEqual([
      'html',
      [
        '首页 新闻',
        '岷县脱贫攻坚综述',
        '全县 近4万人脱贫，详见附表。',
        '第二行\u00a0&完',
        '乡镇\t户数\t备注',
        '梅川镇\t1,204\t',
        '98 户\t无',
        '版权所有',
      ],
    ]);
    expect(told(read)).toEqual([
      '# 岷县脱贫攻坚综述',
      '1 1 1: 乡镇',
      '1 1 2: 户数',
      '1 1 3: 备注',
      '1 2 1: 梅川镇',
      '1 2 2: 1,204',
      '1 2 3: ',
      '1 3 2: 98 户',
      '1 3 3: 无',
    ]);
    expect(placesAt(read.structure, read.text.indexOf('98'))).toMatchObject([
      { kind: 'cell', table: 1, row: 3, column: 2 },
    ]);
  });

  test('says its title, date, outlet, author and address', async () => {
    expect((await converted(page, 'a.html')).evidence).toEqual({
      title: '岷县脱贫攻坚综述',
      date: '2019-09-18',
      outlet: '定西日报',
      author: '王磊',
      url: 'http://www.minxian.gov.cn/a/1.html',
    });
    const saved = `<!-- saved from url=(0031)http://www.gov.cn/b.htm -->\n<html><title>公报 - 国务院</title><p>公报全文</html>`;
    expect((await converted(saved, 'b.htm')).evidence).toMatchObject({
      title: '公报',
      url: 'http://www.gov.cn/b.htm',
    });
  });

  test.each([
    ['gb2312', 'gb18030'],
    ['GBK', 'gb18030'],
    ['big5', 'big5'],
    ['utf-8', 'utf-8'],
  ])('is read in the encoding that it names, %s', async (said, encoding) => {
    const html = `<html><head><meta http-equiv=Content-Type content="text/html; charset=${said}"></head><p>全力推進工作</p></html>`;
    const read = await converted(iconv.encode(html, encoding), 'a.htm');
    expect([read.text, read.encoding, read.sure]).toEqual(['全力推進工作', encoding, true]);
  });

  test('in UTF-8 is that, whatever it says, since browsers save so', async () => {
    const html = '<html><meta charset="gb2312"><p>全县近4万人脱贫</p></html>';
    expect(await converted(html, 'a.htm')).toMatchObject({
      text: '全县近4万人脱贫',
      encoding: 'utf-8',
    });
  });

  test('laid out in tables is read as lines, its inner table of facts with addresses', async () => {
    const html = `<html><table><tr><td>导航</td><td><p>正文一。</p><p>正文二。</p><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table></html>`;
    const read = await converted(html, 'a.html');
    expect([read.text, told(read)]).toEqual([
      '导航\n正文一。\n正文二。\n甲\t1',
      ['1 1 1: 甲', '1 1 2: 1'],
    ]);
  });

  test('as a web archive, quoted-printable or base64, is its page', async () => {
    const body = iconv.encode('<html><body><p>近4万人脱贫</p></body></html>', 'gb18030');
    const quoted = [...body].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
    const archive = (encoding: string, content: string): string =>
      `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n----b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://www.gov.cn/c.html\r\n\r\n${content}\r\n----b\r\nContent-Type: image/png\r\n\r\nx\r\n----b--\r\n`;
    const expected = {
      text: '近4万人脱贫',
      format: 'mhtml',
      encoding: 'gb18030',
      evidence: { url: 'http://www.gov.cn/c.html' },
    };
    const folded = quoted.join('').replace(/(.{60})(?==)/g, '$1=\r\n');
    expect(await converted(archive('quoted-printable', folded), 'a.mht')).toMatchObject(expected);
    expect(await converted(archive('base64', body.toString('base64')), 'a.mhtml')).toMatchObject(
      expected,
    );
    expect(
      await refused('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n', 'a.mht'),
    ).toEqual({
      code: 'import-damaged',
      what: 'mhtml',
    });
  });

  test('nested a hundred thousand deep is refused, and at once', async () => {
    expect(await refused(`<html>${'<div>'.repeat(100_000)}近4万人`)).toEqual({
      code: 'import-unsafe',
      why: 'nesting',
    });
    const broad = `<html>${'<p>近4万人</p>'.repeat(50_000)}`;
    expect((await converted(broad, 'a.html')).text.split('\n')).toHaveLength(50_000);
  });
});

describe('a Markdown text', () => {
  test('stays as it was written; its headings and cells are known', async () => {
    const text =
      '# 岷县\n\n正文 **近4万**人。\n\n| 乡镇 | 户数 |\n|---|---:|\n| 梅川镇 | 1204 |\n\n## 二\n';
    const read = await converted(text, 'a.md');
    expect([read.text, read.format, told(read)]).toEqual([
      text,
      'markdown',
      ['# # 岷县', '1 1 1: 乡镇', '1 1 2: 户数', '1 2 1: 梅川镇', '1 2 2: 1204', '## ## 二'],
    ]);
  });
});

describe('a Word document', () => {
  const core =
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>岷县脱贫综述</dc:title><dc:creator>王磊</dc:creator></cp:coreProperties>';

  test('gives its paragraphs, headings, tables and what it says of itself', async () => {
    const body =
      paragraph('岷县脱贫综述', 'Heading1') +
      paragraph('全县近4万人脱贫。') +
      table([
        ['乡镇', '户数'],
        ['梅川镇', ''],
      ]);
    const read = await converted(
      await packaged(docxParts(body, { 'docProps/core.xml': core })),
      'a.docx',
    );
    expect([
      read.format,
      read.text.split('\n'),
      told(read),
      read.evidence.title,
      read.evidence.author,
    ]).toEqual([
      'docx',
      ['岷县脱贫综述', '全县近4万人脱贫。', '乡镇\t户数', '梅川镇\t'],
      ['# 岷县脱贫综述', '1 1 1: 乡镇', '1 1 2: 户数', '1 2 1: 梅川镇', '1 2 2: '],
      '岷县脱贫综述',
      '王磊',
    ]);
  });

  test('keeps its footnotes behind the text', async () => {
    const body = `<w:p><w:r><w:t>近4万人</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const read = await converted(
      await packaged(
        docxParts(body, {
          'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${paragraph('2018年底数')}</w:footnote></w:footnotes>`,
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="${relations}/footnotes" Target="footnotes.xml"/></Relationships>`,
        }),
      ),
      'a.docx',
    );
    expect([read.text, told(read)]).toEqual(['近4万人[1]\n2018年底数', ['footnote 2018年底数']]);
  });

  test('with macros, of another kind, or with a password is refused as that', async () => {
    const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const docx = docxParts(paragraph('近4万人'));
    const what = (kind: string) => ({ code: 'import-unsupported', what: kind });
    expect([
      await refused(await packaged({ ...docx, '[Content_Types].xml': contentTypes(macro) })),
      await refused(await packaged({ ...docx, 'word/vbaProject.bin': 'x' })),
      await refused(await packaged({ '[Content_Types].xml': contentTypes(sheet) })),
      await refused(await packaged({ mimetype: 'application/vnd.oasis.opendocument.text' })),
      await refused(await packaged({ 'a.txt': '近4万人' })),
      await refused(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ),
      await refused(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.from('WordDocument', 'utf16le'),
        ]),
      ),
      await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '报告.wps'),
      await refused(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '图.txt'),
      await refused('{\\rtf1\\ansi 全县}'),
    ]).toEqual([
      ...[
        'macros',
        'macros',
        'spreadsheet',
        'opendocument',
        'archive',
        'encrypted',
        'word-97',
        'wps',
        'image',
        'rtf',
      ].map(what),
    ]);
  });

  test('cut anywhere is refused as damaged, and so is one whose XML is broken', async () => {
    const whole = await packaged(docxParts(paragraph('近4万人').repeat(50)));
    for (let length = 4; length < whole.length; length += 97) {
      expect(await refused(whole.subarray(0, length))).toEqual({
        code: 'import-damaged',
        what: 'docx',
      });
    }
    expect(await refused(await packaged(docxParts('<w:p><w:r>')))).toEqual({
      code: 'import-damaged',
      what: 'docx',
    });
  });

  test('that is a bomb, or declares entities, is not unpacked', async () => {
    const bomb = await packaged(docxParts(paragraph(' '.repeat(40 * 1024 * 1024))));
    expect([bomb.length < 100_000, await refused(bomb)]).toEqual([
      true,
      { code: 'import-unsafe', why: 'bomb' },
    ]);
    const laughs = `<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "${'&a;'.repeat(100)}">]>`;
    const parts = docxParts(paragraph('&b;'));
    const entities = { ...parts, 'word/document.xml': laughs + (parts['word/document.xml'] ?? '') };
    expect(await refused(await packaged(entities))).toEqual({
      code: 'import-unsafe',
      why: 'entities',
    });
  });
});

describe('a PDF', () => {
  const lines = (number: number) => [
    { x: 200, y: 800, text: '岷县脱贫攻坚综述汇编' },
    ...(number === 1 ? [{ x: 180, y: 760, text: '岷县脱贫综述', size: 20 }] : []),
    { x: 114, y: 700, text: `第${number}段全县建档立卡贫困人口由二〇一三年底的十二万人减少到近` },
    { x: 90, y: 680, text: '四万人，贫困发生率下降到百分之三点六，全县三十六个贫困村全部退' },
    { x: 90, y: 660, text: '出，顺利脱贫。' },
    {
      x: 114,
      y: 640,
      text: `下一段（${'一二三'[number - 1]}）从这里开始，讲的是产业扶贫和易地搬迁两项工作`,
    },
    { x: 290, y: 40, text: `- ${number} -` },
  ];

  test('gives paragraphs, joined across lines and pages, without page numbers and running heads', async () => {
    const pdf = madePdf(
      [1, 2, 3].map((number) => [...lines(number)]),
      { Title: '岷县脱贫综述', Author: '王磊' },
    );
    const read = await converted(pdf, 'a.pdf');
    expect(read.text.split('\n')).toEqual([
      '岷县脱贫综述',
      ...[1, 2, 3].flatMap((number) => [
        `第${number}段全县建档立卡贫困人口由二〇一三年底的十二万人减少到近四万人，贫困发生率下降到百分之三点六，全县三十六个贫困村全部退出，顺利脱贫。`,
        `下一段（${'一二三'[number - 1]}）从这里开始，讲的是产业扶贫和易地搬迁两项工作`,
      ]),
    ]);
    expect(read.structure.map((part) => part.kind === 'page' && part.page)).toEqual([1, 2, 3]);
    expect([read.evidence.title, read.evidence.author]).toEqual(['岷县脱贫综述', '王磊']);
  });

  test('goes on over the page where a sentence does', async () => {
    const full = '全县建档立卡贫困人口由二〇一三年底的十二万人减少到近';
    const pages = [
      [
        { x: 90, y: 700, text: full },
        { x: 90, y: 680, text: full },
        { x: 290, y: 40, text: '1' },
      ],
      [
        { x: 90, y: 700, text: '四万人。' },
        { x: 90, y: 680, text: '另起一段，与上文无关，但一样顶格写，写满这一行才算' },
        { x: 290, y: 40, text: '2' },
      ],
    ];
    const read = await converted(madePdf(pages), 'a.pdf');
    expect(read.text.startsWith(`${full}${full}四万人。\n另起一段`)).toBe(true);
  });

  test('of pictures, with a password, or cut short is refused as that', async () => {
    expect(await refused(madePdf([[], []]))).toEqual({ code: 'import-no-text-layer' });
    const whole = madePdf([lines(1)]);
    expect(await refused(whole.subarray(0, 200))).toEqual({ code: 'import-damaged', what: 'pdf' });
  });
});
