import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from 'chardet';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../core/text/encoding.ts';
import { detectEncoding } from './detect-encoding.ts';

const simplified = [
  '关于印发岷县2019年脱贫攻坚工作要点的通知',
  '李雷',
  '春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。',
  '张掖市甘州区甘浚镇',
  '牦牛、藜麦、羊肚菌',
  '红军不怕远征难，万水千山只等闲。',
  '患者男，56岁，因胸闷气促三天入院。心电图示ST段抬高。',
  '蔺草编织、唢呐、皮影',
  '上证指数收报3012.45点，跌0.82%',
  '罗翔 郑爽 龚琳娜',
  '核桃花椒油橄榄',
  '鑫源煤矿瓦斯爆炸事故调查报告',
];
const traditional = [
  '行政院主計總處昨日公布第三季經濟成長率',
  '李雷',
  '台北市信義區',
  '屏東縣恆春鎮墾丁',
  '香港特別行政區立法會會議過程正式紀錄',
  '鳳梨、芒果、釋迦',
  '患者男性，56歲，因胸悶氣促三天入院。',
  '澎湖縣馬公市',
  '加權指數收在12345點，跌幅0.8%',
  '颱風警報',
  '鑫源煤礦瓦斯爆炸事故調查報告',
  '鬱金香與薔薇',
];

/** Pieces of the seeds, from three characters to sixty. */
function pieces(): readonly string[] {
  const folder = join(import.meta.dirname, '../../../seeds');
  const found: string[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r', '');
    for (let at = 200; at < text.length - 60; at += 977) {
      for (const length of [3, 6, 12, 25, 60]) found.push(text.slice(at, at + length));
    }
  }
  return found.filter((piece) => /[\u4e00-\u9fff]/.test(piece));
}

const named: Readonly<Record<string, string>> = { GB18030: 'gb18030', Big5: 'big5' };

/** How many of the texts are told right, how many wrongly and with certainty, and how many the library tells right. */
function measured(texts: readonly string[], encoding: Encoding) {
  let [right, surelyWrong, library] = [0, 0, 0];
  for (const text of texts) {
    const bytes = iconv.encode(text, encoding, { addBOM: false });
    const found = detectEncoding(bytes);
    if (found?.encoding === encoding) right += 1;
    else if (found?.sure === true) surelyWrong += 1;
    const told = detect(bytes) ?? '';
    if ((named[told] ?? told.toLowerCase()) === encoding) library += 1;
  }
  return { texts: texts.length, right, surelyWrong, library };
}

describe('the encoding of short Chinese texts', () => {
  const all = [...simplified, ...pieces()];

  test.each([
    ['simplified', all, 'utf-8', 1],
    ['simplified', all, 'gb18030', 1],
    ['simplified', all, 'utf-32le', 0.98],
    ['simplified', all, 'utf-32be', 0.98],
    ['traditional', traditional, 'utf-8', 1],
    ['traditional', traditional, 'gb18030', 1],
    ['traditional', traditional, 'big5', 1],
  ] as const)('%s is told from its bytes', (_, texts, encoding, floor) => {
    const result = measured(texts, encoding);
    expect(result.right / result.texts).toBeGreaterThanOrEqual(floor);
    expect(result.surelyWrong).toBe(0);
  });

  // Three characters in UTF-16 without a mark may be six sound letters of ASCII.
  test.each([
    ['simplified', all, 'utf-16le'],
    ['simplified', all, 'utf-16be'],
    ['traditional', traditional, 'utf-16le'],
    ['traditional', traditional, 'utf-16be'],
  ] as const)('%s in UTF-16 without a mark is told from its bytes', (_, texts, encoding) => {
    const result = measured(texts, encoding);
    expect(result.right / result.texts).toBeGreaterThanOrEqual(0.95);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const)(
    'a mark settles %s',
    (encoding) => {
      const found = simplified.map((text) =>
        detectEncoding(iconv.encode(`\ufeff${text}`, encoding)),
      );
      expect(found).toEqual(simplified.map(() => ({ encoding, sure: true, undecodable: 0 })));
    },
  );
});

describe('bytes that nobody can read', () => {
  const text = '截至2019年底，全县贫困人口减少近4万人，产业扶贫覆盖95.3%的村。';

  test('are counted in the encoding that the rest is in, and make it a question', () => {
    const broken = (encoding: Encoding): Uint8Array => {
      const sound = iconv.encode(text, encoding);
      return Buffer.concat([sound, Buffer.from([0xff, 0x20]), sound]);
    };
    expect(
      (['utf-8', 'gb18030'] as const).map((encoding) => detectEncoding(broken(encoding))),
    ).toEqual([
      { encoding: 'utf-8', sure: false, undecodable: 1 },
      { encoding: 'gb18030', sure: false, undecodable: 1 },
    ]);
    expect(
      detectEncoding(
        Buffer.concat([iconv.encode(`\ufeff${text}`, 'utf-16le'), Buffer.from([0x4e])]),
      ),
    ).toEqual({
      encoding: 'utf-16le',
      sure: false,
      undecodable: 1,
    });
  });

  test('make no text where nearly all is such', () => {
    const noise = Buffer.from(
      Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256),
    );
    expect([detectEncoding(noise), detectEncoding(Buffer.from('全县\0贫困'))]).toEqual([
      null,
      null,
    ]);
  });
});
