import { brokenLines } from './broken-lines.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { openReport } from './one-report.ts';

/** What may not begin a line, and what may not end one. */
const badStart = /\|[，。；：、！？）”’」』》〉…%‰℃,.;:!?)]/;
const badEnd = /[“‘（「『《〈(￥$]\|/;

/** How a reader may have set the text, and how wide the window is. */
const settings = [
  { width: 960, size: 15, face: 'serif', measure: 30 },
  { width: 960, size: 22, face: 'sans', measure: 36 },
  { width: 1280, size: 17, face: 'serif', measure: 36 },
  { width: 1280, size: 28, face: 'sans', measure: 44 },
  { width: 1920, size: 17, face: 'sans', measure: 36 },
  { width: 1920, size: 22, face: 'serif', measure: 44 },
] as const;

type Setting = (typeof settings)[number];

async function set({ app, page, desk }: Hezhu, { width, ...typography }: Setting): Promise<void> {
  await app.evaluate(({ BrowserWindow }, across) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(across, 900);
  }, width);
  await page.evaluate(
    (chosen) =>
      window.hezhu.request('settings:change', { hintDismissed: true, typography: chosen }),
    { leading: 2, ...typography },
  );
  await page.reload();
  await desk.painted();
}

test('no line of the five seeds begins with a mark that ends something, or ends amid a number and its unit, at any width, size and face', async ({
  start,
}) => {
  test.setTimeout(300_000);
  const hezhu = await start();
  const titles = await hezhu.desk.reportTitles().allTextContents();
  for (const setting of settings) {
    await set(hezhu, setting);
    const found: string[] = [];
    for (const title of titles) {
      await hezhu.desk.openReport(title);
      found.push(...(await brokenLines(hezhu.page)));
    }
    expect(found.length).toBeGreaterThan(200);
    // Behind digits a line ends nowhere: what they count always follows.
    const bad = [badStart, badEnd, /[\d第]\|/, /[近约逾超]\|\d/, /\d[十百千万亿余多]+\|[元人户亩]/];
    const wrong = found.filter((line) => bad.some((pattern) => pattern.test(line)));
    expect.soft(wrong, JSON.stringify(setting)).toEqual([]);
  }
});

/** Numbers of every form, none of which may be cut. */
const numbers = [
  ...[
    '5,000.5 万元',
    '12.3 个百分点',
    '2016-2018年',
    '2016—2018年',
    '2016～2018年',
    '1：2：3',
    '1∶2',
  ],
  ...[
    '１２３４．５万元',
    '９５．３％',
    '30000 平方米',
    '-3.2%',
    '1.5‰',
    '第3届',
    '第十九次',
    '100km/h',
    '35℃',
  ],
  ...[
    '￥5000元',
    '3月',
    '15日',
    '15:30',
    '三分之一',
    '百分之三十',
    '2.5倍',
    '10592户',
    '18807人',
    '26%',
  ],
  ...[
    '450元',
    '10～20万元',
    '1.6亿多元',
    '8000余亩',
    '四十多万人次',
    '0433-2515678',
    '二〇一九年',
    '近4万人',
  ],
];

test('numbers of every form stay whole wherever lines end', async ({ place, start }) => {
  test.setTimeout(180_000);
  const lines = Array.from({ length: 36 }, (_, index) => '某'.repeat(index) + numbers.join('、'));
  const { hezhu } = await openReport(place, start, `奇数字\n${lines.join('\n')}\n`);
  for (const setting of [settings[0], settings[2], settings[5]]) {
    await set(hezhu, setting);
    const found = await brokenLines(hezhu.page);
    expect(found.length).toBeGreaterThan(100);
    const cut = found.filter((line) => {
      const at = line.indexOf('|');
      const whole = line.replace('|', '');
      return numbers.some((number) => {
        const from = whole.indexOf(number);
        return from >= 0 && from < at && at < from + number.length;
      });
    });
    expect.soft(cut, JSON.stringify(setting)).toEqual([]);
    expect.soft(found.filter((line) => badStart.test(line) || badEnd.test(line))).toEqual([]);
  }
});
