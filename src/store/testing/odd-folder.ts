import { spawnSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import {
  type PackageParts,
  contentTypes,
  docxParts,
  packaged,
  paragraph,
  table,
} from './made-docx.ts';
import { madePdf } from './made-pdf.ts';

/** What must become of a file: a report, or a refusal with this code. */
export type Fate = 'report' | `import-${string}` | 'cannot-read';

/** A folder of odd files: what must become of each, by its path in the folder with `/`. */
export interface OddFolder {
  readonly path: string;
  readonly fates: ReadonlyMap<string, Fate>;
}

type Content = string | Uint8Array;
type OddFile = readonly [name: string, content: Content, fate: Fate];

let written = 0;

/** A text that no other file has. */
function text(): string {
  written += 1;
  return `第${written}份报告\n\n全县近4万人脱贫，带动${written}个村。\n`;
}

/** Makes a folder of more than a hundred files that programs stumble over, with something beside it that nobody may touch. */
export async function oddFolder(parent: string): Promise<OddFolder> {
  written = 0;
  const path = join(parent, '各种文件');
  await mkdir(path, { recursive: true });
  await writeFile(join(parent, '外面.txt'), '不许读我\n');
  const files: readonly OddFile[] = [
    ...namedOddly(),
    ...encoded(),
    ...contents(),
    ...(await documents()),
    ...pages(),
    ...marked(),
  ];
  const fates = new Map<string, Fate>();
  for (const [name, content, fate] of files) {
    const place = join(path, name);
    await mkdir(join(place, '..'), { recursive: true });
    await writeFile(place, content);
    fates.set(name, fate);
  }
  for (const [name, fate] of await special(path)) fates.set(name, fate);
  return { path, fates };
}

const long = '长'.repeat(83);

function namedOddly(): readonly OddFile[] {
  const names = [
    "引'号.txt",
    '双"引"号.txt',
    '📊表情👨‍👩‍👧.txt',
    '..点点.txt',
    '...txt',
    '空 格 .txt',
    ' 前导空格.txt',
    '百分%2e%2e%2f号.txt',
    '..%2f..%2f外面.txt',
    '..\\..\\外面.txt',
    '$(touch 外面).txt',
    '`touch 外面`.txt',
    '; rm -rf 外面.txt',
    '-rf.txt',
    '--encoding.txt',
    '换\n行.txt',
    '回\r车.txt',
    '制\t表.txt',
    '\u202e反向.txt',
    '零\u200b宽.txt',
    'e\u0301组合.txt',
    'é预组.txt',
    'CON.txt',
    'nul.txt',
    'aux',
    'a:b.txt',
    'a*b?.txt',
    'a<b>c|d.txt',
    '没有扩展名',
    '两个.扩展.名.txt',
    '大写.TXT',
    '结尾点..txt',
    // As long as a name may be: 255 bytes.
    `${long}ab.txt`,
    '很深/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/底.txt',
    '子 文件夹/甲.txt',
    '子 文件夹/..乙.txt',
    'project.json.txt',
    '报告.json',
    '报告.csv',
    '报告.log',
    '\ufeff标记.txt',
    '𠮷田.txt',
    '全角ＡＢＣ．txt',
    'file:///etc/passwd'.replaceAll('/', '∕'),
  ];
  return names.map((name) => [name, text(), 'report'] as const);
}

function encoded(): readonly OddFile[] {
  const mark = (encoding: string): Buffer => iconv.encode(`\ufeff${text()}`, encoding);
  const traditional = '行政院主計總處昨日公布第三季經濟成長率，較上季提高。\n';
  const odd = Buffer.concat([mark('utf-16le'), Buffer.from([0x4e])]);
  return [
    ['编码/utf8标记.txt', `\ufeff${text()}`, 'report'],
    ['编码/utf16le标记.txt', mark('utf-16le'), 'report'],
    ['编码/utf16be标记.txt', mark('utf-16be'), 'report'],
    ['编码/utf32le标记.txt', mark('utf-32le'), 'report'],
    ['编码/utf32be标记.txt', mark('utf-32be'), 'report'],
    ['编码/utf16le.txt', iconv.encode(text(), 'utf-16le'), 'report'],
    ['编码/utf16be.txt', iconv.encode(text(), 'utf-16be'), 'report'],
    ['编码/utf32le.txt', iconv.encode(text(), 'utf-32le'), 'report'],
    ['编码/gb18030.txt', iconv.encode(text(), 'gb18030'), 'report'],
    ['编码/gbk繁.txt', iconv.encode(traditional, 'gb18030'), 'report'],
    ['编码/big5.txt', iconv.encode(traditional, 'big5'), 'report'],
    ['编码/utf16奇数.txt', odd, 'import-undecodable'],
    ['编码/半个代理.txt', Buffer.from('fffe42d84e00', 'hex'), 'import-undecodable'],
    ['编码/utf8断.txt', Buffer.from(text().repeat(3)).subarray(0, -3), 'import-undecodable'],
    ['编码/utf8坏一处.txt', Buffer.from(text().repeat(3)).fill(0xff, 9, 10), 'import-undecodable'],
    ['编码/utf16只有标记.txt', Buffer.from([0xff, 0xfe]), 'import-empty'],
    ['编码/utf8只有标记.txt', '\ufeff', 'import-empty'],
  ];
}

function contents(): readonly OddFile[] {
  const noise = Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index * 7) % 256);
  return [
    ['内容/空.txt', '', 'import-empty'],
    ['内容/空白.txt', ' \r\n\u3000\n\t', 'import-empty'],
    ['内容/NUL.txt', `全县\0${text()}`, 'import-not-text'],
    ['内容/全是NUL.txt', Buffer.alloc(4096), 'import-not-text'],
    ['内容/CR.txt', text().replaceAll('\n', '\r'), 'report'],
    ['内容/CRLF.txt', text().replaceAll('\n', '\r\n'), 'report'],
    ['内容/混.txt', `${text()}\r\n\r甲\n\r乙`, 'report'],
    ['内容/2028.txt', `甲\u2028乙\u2029丙\u0085丁${text()}`, 'report'],
    ['内容/控制符.txt', '\u0001\u0002\u0003'.repeat(50), 'import-not-text'],
    ['内容/一个字.txt', '县', 'report'],
    ['内容/百万字一行.txt', `${text()}${'近4万人脱贫，'.repeat(150_000)}`, 'report'],
    ['内容/随机.bin', Buffer.from(noise), 'import-not-text'],
    ['内容/英文.txt', 'Nothing but ASCII in 2019.\n', 'report'],
    ['内容/反字.txt', `\u202e${text()}\u2066\u200f`, 'report'],
    ['内容/私用区.txt', `\ue000\uf8ff${text()}`, 'report'],
    ['内容/扩展区.txt', `𠮷𡈽𪚥${text()}`, 'report'],
    ['内容/脚本.txt', `<script>alert(1)</script>${text()}`, 'report'],
    ['内容/终端.txt', `\u001b[31m红${text().repeat(5)}`, 'report'],
    ['内容/像语料.json', '{"format": "hezhu-jsonl"', 'report'],
  ];
}

const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

async function documents(): Promise<readonly OddFile[]> {
  const rows = table([['甲', '1']]);
  const docx = await packaged(docxParts(paragraph(text()) + rows));
  const parts = docxParts(paragraph(text()));
  const main = parts['word/document.xml'] ?? '';
  const laughs = `<!DOCTYPE x [<!ENTITY a "哈">]>${main}`;
  const outside = main.replace('<w:body>', '<!ENTITY f SYSTEM "file:///etc/passwd"><w:body>');
  const odd = async (name: string, content: PackageParts, fate: Fate): Promise<OddFile> => [
    `文档/${name}`,
    await packaged(content),
    fate,
  ];
  return [
    ['文档/好.docx', docx, 'report'],
    ['文档/断.docx', docx.subarray(0, docx.length >> 1), 'import-damaged'],
    ['文档/只有头.docx', docx.subarray(0, 6), 'import-damaged'],
    await odd('改名.txt', docxParts(paragraph(text())), 'report'),
    await odd('空.docx', docxParts(''), 'import-empty'),
    await odd('炸弹.docx', docxParts(paragraph(' '.repeat(20 * 1024 * 1024))), 'import-unsafe'),
    await odd('实体.docx', { ...parts, 'word/document.xml': laughs }, 'import-unsafe'),
    await odd('外部.docx', { ...parts, 'word/document.xml': outside }, 'import-unsafe'),
    await odd('宏.docm', { ...parts, [types]: contentTypes(macros) }, 'import-unsupported'),
    await odd('表.xlsx', { [types]: contentTypes(sheet) }, 'import-unsupported'),
    await odd('包.zip', { 'a/b.bin': 'x' }, 'import-unsupported'),
    await odd('开放.odt', { mimetype: openDocument }, 'import-unsupported'),
    ...pdfs(),
    ...unread(),
  ];
}

const types = '[Content_Types].xml';
const openDocument = 'application/vnd.oasis.opendocument.text';

function pdfs(): readonly OddFile[] {
  const words = '全县建档立卡贫困人口由十二万人减少到近四万人，顺利脱贫摘帽。';
  const pdf = madePdf([
    [
      { x: 90, y: 700, text: words },
      { x: 90, y: 660, text: words },
    ],
  ]);
  return [
    ['文档/好.pdf', pdf, 'report'],
    ['文档/断.pdf', pdf.subarray(0, 300), 'import-damaged'],
    ['文档/扫描.pdf', madePdf([[], []]), 'import-no-text-layer'],
    ['文档/只有头.pdf', '%PDF-1.7\n', 'import-damaged'],
  ];
}

function unread(): readonly OddFile[] {
  const ole = (stream: string): Buffer =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  const files: readonly (readonly [string, Content])[] = [
    ['旧.doc', ole('WordDocument')],
    ['金山.wps', ole('')],
    ['旧.xls', ole('Workbook')],
    ['密码.docx', ole('EncryptedPackage')],
    ['富文本.rtf', '{\\rtf1\\ansi 全县}'],
    ['图.png', bytes('89504e470d0a1a0a0000000d49484452')],
    ['图.txt', bytes('89504e470d0a1a0a0000000d49484453')],
    ['照片.jpg', bytes('ffd8ffe000104a464946')],
    ['程序', bytes('7f454c4602010100')],
    ['压缩.gz', bytes('1f8b0800000000000003')],
  ];
  return files.map(([name, content]) => [`文档/${name}`, content, 'import-unsupported']);
}

function pages(): readonly OddFile[] {
  const gb = `<html><head><meta charset="gb2312"></head><body><p>${text()}</p></body></html>`;
  const bomb = '<!DOCTYPE html [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;">]>';
  return [
    ['网页/国标.htm', iconv.encode(gb, 'gb18030'), 'report'],
    ['网页/没有结尾.html', `<html><body><p>${text()}<table><tr><td>甲<td>乙`, 'report'],
    ['网页/只有脚本.html', '<html><script>alert(1)</script></html>', 'import-empty'],
    ['网页/深.html', `<html>${'<div>'.repeat(60_000)}${text()}`, 'import-unsafe'],
    ['网页/实体.html', `${bomb}<html><p>&b;${text()}`, 'report'],
    [
      '网页/远程.html',
      `<html><img src="http://127.0.0.1:9/x"><iframe src="file:///etc/passwd"></iframe><p>${text()}`,
      'report',
    ],
    [
      '网页/空.mht',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n',
      'import-damaged',
    ],
    [
      '网页/实体炸弹.xml',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "哈">]><x>&a;${text()}</x>`,
      'report',
    ],
  ];
}

function marked(): readonly OddFile[] {
  return [
    ['标记/表.md', `# 报告\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n${text()}`, 'report'],
    ['标记/没关.md', `\`\`\`\n# 不是标题\n${text()}`, 'report'],
    ['标记/深.md', `${'> '.repeat(40)}${text()}`, 'report'],
    ['标记/头.md', `---\ntitle: x\n---\n${text()}`, 'report'],
  ];
}

/** What only some systems have: links, a pipe, folders without permission, names of 255 bytes. */
async function special(path: string): Promise<readonly (readonly [string, Fate])[]> {
  if (process.platform === 'win32') return [];
  await symlink('..', join(path, '回头链接'));
  await symlink('../外面.txt', join(path, '外面链接.txt'));
  await symlink('自己', join(path, '自己'));
  await symlink('没有', join(path, '断链接.txt'));
  // Loops: up to the folder itself, from a folder within, and two that lead to each other.
  await symlink('.', join(path, '原地'));
  await symlink('../..', join(path, '子 文件夹/回圈'));
  await symlink('环乙', join(path, '环甲'));
  await symlink('环甲', join(path, '环乙'));
  spawnSync('mkfifo', [join(path, '管道.txt')]);
  await mkdir(join(path, '工程/reports'), { recursive: true });
  await writeFile(join(path, '工程/project.json'), '{}');
  await mkdir(join(path, '.git'), { recursive: true });
  await writeFile(join(path, '.git/config'), '隐藏\n');
  await writeFile(join(path, 'Thumbs.db'), '隐藏\n');
  await writeFile(join(path, '~$好.docx'), '隐藏\n');
  const links = [
    ...['回头链接', '外面链接.txt', '自己', '断链接.txt'],
    ...['原地', '子 文件夹/回圈', '环甲', '环乙'],
  ];
  const fates: (readonly [string, Fate])[] = [
    ...links.map((name) => [name, 'import-is-link'] as const),
    ['管道.txt', 'import-not-text'],
    ['工程', 'import-is-project'],
  ];
  // Root may read anything.
  if (process.getuid?.() === 0) return fates;
  await writeFile(join(path, '没有权限.txt'), text());
  await chmod(join(path, '没有权限.txt'), 0);
  return [...fates, ['没有权限.txt', 'cannot-read']];
}
