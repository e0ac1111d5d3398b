import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { projectOf } from './project-of.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

const presetWords = {
  'zh-CN': {
    keyAdd: '存为预设…',
    taken: '已有这个名称',
    overlap: '重叠的标注里留下',
    order: '标签的先后',
  },
  en: {
    keyAdd: 'Save as preset…',
    taken: 'A preset has this name',
    overlap: 'Of overlapping annotations keep',
    order: 'Order of the labels',
  },
} as const;

async function openExport({ page, desk }: Hezhu): Promise<void> {
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  await page.keyboard.press('Control+e');
  await expect(desk.dialog).toBeVisible();
}

test('an export shows what it will write, by every option, before it writes anything', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await openExport(hezhu);
  const { dialog } = desk;
  const format = (name: RegExp) => dialog.getByRole('radio', { name });
  const box = (name: string | RegExp) => dialog.getByRole('checkbox', { name });
  const preview = dialog.getByRole('region', { name: '预览' });
  // The lossless one is chosen, and shown.
  await expect(format(/hezhu-jsonl|核注/)).toBeChecked();
  await expect(preview).toContainText('"quote"');

  await format(/brat/).check({ force: true });
  await expect(preview.locator('pre')).toContainText(/T2\s+figure \d+/);
  await box('数字').uncheck();
  await expect(preview.locator('pre')).not.toContainText('figure');
  await box('地点').uncheck();
  await box('项目').uncheck();
  await expect(dialog).toContainText('至少选一个标签');
  await expect(dialog.getByRole('button', { name: '选择文件夹并导出…' })).toBeDisabled();
  for (const label of ['数字', '项目', '地点']) await box(label).check();

  await format(/CoNLL/).check({ force: true });
  await dialog.getByRole('combobox', { name: '逐字标签的方案' }).selectOption('bmes');
  await expect(preview.locator('pre')).toContainText('E-');
  await expect(box('属性')).toBeDisabled();
  await dialog.getByRole('combobox', { name: '重叠的标注里留下' }).selectOption('labels');
  const order = dialog.getByRole('list', { name: '标签的先后' }).getByRole('listitem');
  await expect(order).toHaveText([/数字/, /项目/, /地点/]);
  await dialog.getByRole('button', { name: '把“地点”往前移' }).click();
  await expect(order).toHaveText([/数字/, /地点/, /项目/]);
  await bothThemes(hezhu, 'export-order');

  await format(/brat/).check({ force: true });
  await box('拆成训练、验证、测试').check();
  await dialog.getByRole('textbox', { name: '比例' }).fill('3：1');
  await dialog.getByRole('button', { name: '先算一算' }).click();
  await expect(dialog).toContainText('训练：');
  await expect(dialog).toContainText('没有发现相近的报告');
  await bothThemes(hezhu, 'export-split');
  await box('写成一个 zip 文件').check();
  await hezhu.choose(place.documents);
  await dialog.getByRole('button', { name: '选择文件夹并导出…' }).click();
  await expect(dialog).toContainText('导出完成');
  await expect(dialog).toContainText('训练：');
  await expect(dialog).toContainText('.zip');
  await bothThemes(hezhu, 'export-result');
  const [archive = ''] = (await readdir(place.documents)).filter((name) => name.endsWith('.zip'));
  const bytes = await readFile(join(place.documents, archive));
  expect(bytes.toString('latin1', 0, 2)).toBe('PK');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  for (const [language, size] of [
    ['zh-CN', { width: 1280, height: 800 }],
    ['en', { width: 1920, height: 1080 }],
    ['en', { width: 960, height: 600 }],
  ] as const) {
    test(`the export dialog looks right: ${theme}, ${language}, ${String(size.width)}`, async ({
      start,
    }) => {
      const hezhu = await start();
      const { page, desk, app } = hezhu;
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
        theme,
        language,
        hintDismissed: true,
      });
      await openExport(hezhu);
      await desk.dialog.getByRole('radio', { name: /brat/ }).check({ force: true });
      await expect(desk.dialog.locator('pre')).toContainText('T1');
      const { keyAdd, taken, overlap, order } = presetWords[language];
      await desk.dialog.getByRole('button', { name: keyAdd }).click();
      await page.keyboard.insertText('brat');
      await page.keyboard.press('Enter');
      await desk.dialog.getByRole('button', { name: keyAdd }).click();
      await page.keyboard.insertText('brat');
      await expect(desk.dialog).toContainText(taken);
      await page.screenshot({
        path: join(pictures, `export-name-${theme}-${language}-${String(size.width)}.png`),
      });
      await page.keyboard.press('Escape');
      const name = `export-${theme}-${language}-${String(size.width)}.png`;
      await page.screenshot({ path: join(pictures, name) });
      await desk.dialog.locator('.format', { hasText: 'CoNLL' }).click();
      await desk.dialog.getByRole('combobox', { name: overlap }).selectOption('labels');
      await expect(desk.dialog.locator('pre')).toContainText('B-');
      await desk.dialog.getByRole('list', { name: order }).scrollIntoViewIfNeeded();
      await page.screenshot({
        path: join(pictures, `export-overlap-${theme}-${language}-${String(size.width)}.png`),
      });
      const box = await desk.dialog.boundingBox();
      expect(box?.height ?? Infinity).toBeLessThanOrEqual(size.height);
      const sideways = await desk.dialog.evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }
}

test('an export is kept as a preset, chosen, changed, renamed, deleted and taken back, and lasts', async ({
  start,
}) => {
  const first = await start();
  await openExport(first);
  const { page, desk } = first;
  const { dialog } = desk;
  const format = (name: RegExp) => dialog.getByRole('radio', { name });
  const box = (name: string | RegExp) => dialog.getByRole('checkbox', { name });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const presets = dialog.getByRole('combobox', { name: '预设' });
  await format(/CoNLL/).check({ force: true });
  await box('数字').uncheck();
  await box('写成一个 zip 文件').check();
  await expect(presets).toHaveCount(0);
  await button('存为预设…').click();
  await page.keyboard.insertText('交付');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('保存导出预设“交付”');
  await expect(presets.locator('option:checked')).toHaveText('交付');

  // Another choice, then the preset again.
  await format(/brat/).check({ force: true });
  await box('数字').check();
  await expect(dialog).toContainText('已改动');
  await presets.selectOption('');
  await presets.selectOption('交付');
  await expect(format(/CoNLL/)).toBeChecked();
  await expect(box('数字')).not.toBeChecked();
  await box('项目').uncheck();
  await button('保存改动').click();
  await expect(dialog).not.toContainText('已改动');

  await button('改名…').click();
  await page.keyboard.press('Escape');
  await button('改名…').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('训练');
  await page.keyboard.press('Enter');
  await expect(presets.locator('option:checked')).toHaveText('训练');
  await button('删除').click();
  await expect(presets).toHaveCount(0);
  await button('撤销').click();
  await expect(presets.locator('option')).toHaveText(['不用预设', '训练']);
  await expect(button('撤销')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await first.quit();

  const { page: again, desk: later } = await start();
  await again.keyboard.press('Control+e');
  await later.dialog.getByRole('combobox', { name: '预设' }).selectOption('训练');
  await expect(later.dialog.getByRole('radio', { name: /CoNLL/ })).toBeChecked();
  await expect(later.dialog.getByRole('checkbox', { name: '项目' })).not.toBeChecked();
});

test('an export asks before it replaces another, naming what is there, and cancelled keeps the old one', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { desk, app } = hezhu;
  await openExport(hezhu);
  const { dialog } = desk;
  const go = dialog.getByRole('button', { name: '选择文件夹并导出…' });
  /** Answers native questions with the button of this name, and keeps what was asked. */
  const answer = (button: string) =>
    app.evaluate(({ dialog: native }, wanted) => {
      Reflect.set(native, 'showMessageBox', (...args: readonly unknown[]) => {
        const { message, detail, buttons } = Object(args.at(-1));
        Reflect.set(
          globalThis,
          'asked',
          `${String(message)}\n${String(detail)}\n${String(buttons)}`,
        );
        const response = Array.from<unknown>(buttons).findIndex((name) =>
          String(name).startsWith(wanted),
        );
        return Promise.resolve({ response });
      });
    }, button);
  const asked = () => app.evaluate(() => String(Reflect.get(globalThis, 'asked')));
  const chosen = join(place.root, 'chosen');
  await mkdir(chosen);
  await hezhu.choose(chosen);
  await go.click();
  await expect(dialog).toContainText('导出完成');
  await hezhu.page.keyboard.press('Enter');
  const [name = ''] = await readdir(chosen);
  const card = join(chosen, name, 'README.md');
  await writeFile(card, '改过的说明');

  const again = async (button: string): Promise<void> => {
    await answer(button);
    await hezhu.page.keyboard.press('Control+e');
    await go.click();
  };
  await again('取消');
  await expect.poll(asked).toContain(`“${name}”已经在那里`);
  expect(await asked()).toContain('README.md');
  await expect(go).toBeEnabled();
  expect([await readdir(chosen), await readFile(card, 'utf8')]).toEqual([[name], '改过的说明']);
  await hezhu.page.keyboard.press('Escape');

  await again('另写');
  await expect(dialog).toContainText(`${name}-2`);
  await hezhu.page.keyboard.press('Enter');
  await again('替换');
  await expect(dialog).toContainText('导出完成');
  expect(await readFile(card, 'utf8')).not.toBe('改过的说明');
  await hezhu.page.keyboard.press('Enter');
  expect((await readdir(chosen)).sort()).toEqual([name, `${name}-2`]);

  await writeFile(join(chosen, name, '手稿.txt'), '我的');
  await again('取消');
  await expect.poll(asked).toContain('手稿.txt');
  expect(await asked()).not.toContain('替换,');
});

test('an export of many reports that is cancelled leaves nothing, and the one before as it was', async ({
  start,
  place,
}) => {
  test.slow();
  // So many that threads make their parts.
  const reports = Array.from({ length: 120 }, (_, index) => {
    const text = `第${index}期📊\n${'全县4万人脱贫，𠮷安镇实现了目标。\n'.repeat(800)}`;
    return [`简报${index}`, text] as const;
  });
  const hezhu = await projectOf(place, start, Object.fromEntries(reports));
  const { desk, page, app } = hezhu;
  const { dialog } = desk;
  await app.evaluate(({ dialog: native }) => {
    Reflect.set(native, 'showMessageBox', (...args: readonly unknown[]) => {
      const { buttons } = Object(args.at(-1));
      const names = Array.from<unknown>(buttons).map(String);
      return Promise.resolve({ response: names.findIndex((each) => each.startsWith('替换')) });
    });
  });
  const chosen = join(place.root, 'chosen');
  await mkdir(chosen);
  await hezhu.choose(chosen);
  const go = dialog.getByRole('button', { name: '选择文件夹并导出…' });
  const begin = async (): Promise<void> => {
    await page.keyboard.press('Control+e');
    await dialog.getByText('UIMA CAS JSON').click();
    await go.click();
  };
  /** Stops it with the frame in which some reports are made: it is done within a second or two. */
  const stop = async (): Promise<void> => {
    await page.waitForFunction(() => {
      const work = document.querySelector('dialog[open] .dialog-work');
      const isUnderWay = (work?.querySelector('progress')?.value ?? 0) > 0;
      if (isUnderWay) work?.querySelector('button')?.click();
      return isUnderWay;
    });
    await expect(go).toBeVisible();
  };
  const all = async (): Promise<readonly string[]> =>
    (await readdir(chosen, { recursive: true })).sort();

  await begin();
  await stop();
  expect(await all()).toEqual([]);
  await page.keyboard.press('Escape');

  await begin();
  await expect(dialog).toContainText('导出完成', { timeout: 60_000 });
  await page.keyboard.press('Enter');
  const before = await all();
  const [name = ''] = before;
  const sums = await readFile(join(chosen, name, 'SHA256SUMS'), 'utf8');
  expect(before.length).toBeGreaterThan(120);

  await begin();
  await stop();
  expect(await all()).toEqual(before);
  expect(await readFile(join(chosen, name, 'SHA256SUMS'), 'utf8')).toBe(sums);
});
