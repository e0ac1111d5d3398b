import { expect, test } from './fixtures.ts';
import { type Start, exported, openReport } from './one-report.ts';
import type { Place } from './place.ts';

const family = '👨‍👩‍👧';
const report = [
  `📊𠮷林省脱贫报告${family}`,
  '',
  '延边州共有5个贫困县,其中,重点县4个,建档立卡贫困人口50829人。一家3口人,增收1000余元。',
  '',
  '第二段说安图县已变了容颜。',
  ...Array.from({ length: 60 }, () => '村民们正在加紧包装农产品。'.repeat(5)),
].join('\n');

const open = (
  place: Place,
  start: Start,
  text = report,
  language: 'zh_CN' | 'en_US' = 'zh_CN',
): ReturnType<typeof openReport> => openReport(place, start, text, language);

test('tags by mouse: a drag and the bar, a double click and a key, a triple click', async ({
  place,
  start,
}) => {
  const { hezhu, folder, editor } = await open(place, start);
  await editor.drag('50829人');
  await editor.expectSelected('50829人');
  await editor.bar.getByRole('button').first().click();
  await expect(editor.activeQuote).toHaveText('50829人');
  await expect(editor.text).toBeFocused();
  await editor.click('1000余元', 2);
  await editor.expectSelected('1000余元');
  await editor.press('Digit1');
  await editor.click('安图县', 3);
  await editor.expectSelected('第二段说安图县已变了容颜。');
  await editor.press('Digit2');
  expect(await exported(hezhu, place, folder)).toEqual([
    'figure 50829人',
    'figure 1000余元',
    'program 第二段说安图县已变了容颜',
  ]);
});

test('tags by keyboard alone while an input method is on, behind emoji and rare characters', async ({
  place,
  start,
}) => {
  const { hezhu, folder, editor } = await open(place, start);
  await editor.text.focus();
  for (const selected of ['📊', '📊𠮷', '📊𠮷林', '📊𠮷林省']) {
    await editor.press('ArrowRight', { shiftKey: true });
    await editor.expectSelected(selected);
  }
  await editor.press('Numpad3');
  await editor.press('End');
  await editor.press('ArrowLeft', { shiftKey: true });
  await editor.expectSelected(family);
  await editor.pressAll('Digit2', 'ArrowDown', 'ArrowDown', 'Home');
  await editor.press('ArrowRight', { ctrlKey: true, shiftKey: true });
  await editor.expectSelected('延边州');
  await editor.press('Digit3');
  expect(await exported(hezhu, place, folder)).toEqual([
    'location 📊𠮷林省',
    `program ${family}`,
    'location 延边州',
  ]);
});

test('draws three levels on three lanes, and clicks go from the inner to the outer', async ({
  place,
  start,
}) => {
  const { editor } = await open(place, start);
  await editor.drag('建档立卡贫困人口50829人');
  await editor.press('Digit2');
  await editor.drag('贫困人口50829人');
  await editor.press('Digit3');
  await editor.drag('50829人');
  await editor.press('Digit1');
  // Lines stay where they are while one works; the first line is the oldest's.
  await editor.expectPainted('0 建档立卡贫困人口50829人', '1 贫困人口50829人', '2 50829人');
  await editor.press('Escape');
  await editor.press('Escape');
  for (const quote of ['50829人', '贫困人口50829人', '建档立卡贫困人口50829人', '50829人']) {
    await editor.click('50829人');
    await expect(editor.activeQuote).toHaveText(quote);
  }
  await editor.press('Enter');
  await expect(editor.activeQuote).toHaveText('贫困人口50829人');
});

test('moves the edges of an annotation by key and by grip, and takes it back', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await open(place, start);
  await editor.drag('重点县4个');
  await editor.press('Digit1');
  await editor.press('BracketLeft', { shiftKey: true });
  await expect(editor.activeQuote).toHaveText('点县4个');
  await editor.press('BracketLeft', { ctrlKey: true, shiftKey: true });
  await editor.press('BracketLeft', { ctrlKey: true, shiftKey: true });
  await expect(editor.activeQuote).toHaveText('4个');
  await editor.press('BracketRight');
  await expect(editor.activeQuote).toHaveText('4个,');
  await hezhu.page.keyboard.press('Control+Z');
  await expect(editor.activeQuote).toHaveText('4个');
  const grip = await hezhu.page.locator('.grip.start').boundingBox();
  const { left, top } = await editor.boxOf('点县4个');
  await hezhu.page.mouse.move((grip?.x ?? 0) + 4, (grip?.y ?? 0) + 8);
  await hezhu.page.mouse.down();
  await hezhu.page.mouse.move(left + 30, top + 8);
  await hezhu.page.mouse.move(left, top + 8);
  await hezhu.page.mouse.up();
  await expect(editor.activeQuote).toHaveText('点县4个');
});

test('both edges grow and shrink by whole words, numbers with their units, and by characters', async ({
  place,
  start,
}) => {
  const { editor } = await open(place, start);
  await editor.drag('贫困人口');
  await editor.press('Digit2');
  const steps = [
    ['BracketRight', { ctrlKey: true }, '贫困人口50829人'],
    ['BracketLeft', { ctrlKey: true }, '建档立卡贫困人口50829人'],
    ['BracketRight', { ctrlKey: true, shiftKey: true }, '建档立卡贫困人口'],
    ['BracketLeft', { ctrlKey: true, shiftKey: true }, '贫困人口'],
    ['BracketRight', {}, '贫困人口5'],
    ['BracketLeft', {}, '卡贫困人口5'],
    ['BracketRight', { shiftKey: true }, '卡贫困人口'],
    ['ArrowRight', { shiftKey: true, altKey: true }, '卡贫困人口5'],
    ['ArrowLeft', { shiftKey: true, altKey: true }, '卡贫困人口'],
    ['ArrowRight', { altKey: true }, '贫困人口'],
    ['ArrowLeft', { altKey: true }, '卡贫困人口'],
  ] as const;
  for (const [code, held, quote] of steps) {
    await editor.press(code, held);
    await expect(editor.activeQuote).toHaveText(quote);
  }
});

test('the same label twice on one span is refused and said, by key, by mouse, by another label and by an edge', async ({
  place,
  start,
}) => {
  const { hezhu, folder, editor } = await open(place, start);
  const { status } = hezhu.desk;
  const said = '同一处已有同样的标注';
  await editor.drag('重点县');
  await editor.press('Digit3');
  await editor.drag('重点县');
  await editor.press('Digit3');
  await expect(status).toContainText(said);
  // Another label on the span is another matter, until it becomes the same one.
  await editor.drag('重点县');
  await editor.press('Digit2');
  await expect(status).not.toContainText(said);
  await editor.press('Digit3');
  await expect(status).toContainText(said);
  await editor.drag('重点县4个');
  await editor.press('Digit3');
  await expect(editor.activeQuote).toHaveText('重点县4个');
  await editor.press('BracketRight', { ctrlKey: true, shiftKey: true });
  await expect(status).toContainText(said);
  await expect(editor.activeQuote).toHaveText('重点县4个');
  const all = await exported(hezhu, place, folder);
  expect([...all].sort()).toEqual(['location 重点县', 'location 重点县4个', 'program 重点县']);
});

test('relates a figure to a place by keys, and undo and redo carry the relation', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await open(place, start);
  await editor.drag('延边州');
  await editor.press('Digit3');
  await editor.drag('50829人');
  await editor.pressAll('Digit1', 'KeyR');
  await expect(hezhu.page.locator('.editor-pane.relating')).toBeVisible();
  await editor.press('KeyP');
  await editor.press('Enter');
  await expect(editor.activeQuote).toHaveText('50829人');
  await expect(hezhu.page.locator('.ring.related')).toBeVisible();
  await hezhu.page.keyboard.press('Control+Z');
  await expect(hezhu.page.locator('.ring.related')).toBeHidden();
  await hezhu.page.keyboard.press('Control+Shift+Z');
  await editor.click('50829人');
  await expect(hezhu.page.locator('.ring.related')).toBeVisible();
});

test('judges, flags and deletes by key', async ({ place, start }) => {
  const { hezhu, editor } = await open(place, start);
  await editor.drag('50829人');
  await editor.pressAll('Digit1', 'KeyX', 'KeyF');
  await expect(hezhu.page.locator('.sign')).toHaveText('✗⚑');
  await editor.press('Delete');
  await editor.expectPainted();
});

test('the bar stays inside of the window and off what it belongs to', async ({ place, start }) => {
  const { hezhu, editor } = await open(place, start);
  const pane = await hezhu.page.locator('.editor-scroller').boundingBox();
  const text = await editor.text.boundingBox();
  if (pane === null || text === null) throw new Error('the text is not drawn');
  await hezhu.page.mouse.move(text.x + 20, pane.y + 200);
  await hezhu.page.mouse.wheel(0, 500);
  // The wheel scrolls smoothly; a press before it has come to rest would mean another word.
  let top = -1;
  await expect
    .poll(async () => {
      const last = top;
      top = (await editor.text.boundingBox())?.y ?? 0;
      return top < 0 && top === last;
    })
    .toBe(true);
  for (const y of [pane.y + 8, pane.y + pane.height / 2, pane.y + pane.height - 8]) {
    for (const x of [text.x + 20, text.x + text.width - 20]) {
      await hezhu.page.mouse.click(x, y, { clickCount: 2 });
      await expect(editor.bar).toBeVisible();
      const bar = await editor.bar.boundingBox();
      const selection = await editor.boxOfSelection();
      if (bar === null) throw new Error('no bar for a selection');
      expect(bar.x >= pane.x && bar.x + bar.width <= pane.x + pane.width).toBe(true);
      expect(bar.y >= pane.y && bar.y + bar.height <= pane.y + pane.height).toBe(true);
      expect(bar.y >= selection.bottom || bar.y + bar.height <= selection.top).toBe(true);
      await editor.pressAll('Escape', 'Escape');
    }
  }
});

test('the menu does everything by keys, and gives the keyboard back', async ({ place, start }) => {
  const { hezhu, editor } = await open(place, start);
  await editor.drag('50829人');
  await editor.press('Digit1');
  await editor.click('50829人', 1, 'right');
  await expect(editor.menu.getByRole('menuitemradio').first()).toBeFocused();
  await hezhu.page.keyboard.press('ArrowDown');
  await hezhu.page.keyboard.press('Enter');
  await expect(editor.menu).toBeHidden();
  await expect(editor.text).toBeFocused();
  await expect(hezhu.page.locator('.card-heading .label-select.label-violet')).toBeVisible();
});

test('the menu leads to all that an annotation can have', async ({ place, start }) => {
  const { hezhu, editor } = await open(place, start);
  const { page, desk } = hezhu;
  await editor.drag('50829人');
  await editor.press('Digit1');
  const choose = async (name: string): Promise<void> => {
    await editor.click('50829人', 1, 'right');
    await editor.menu.getByRole('menuitem', { name }).click();
  };
  await choose('标注所有相同的文字');
  await expect(desk.dialog).toContainText('50829人');
  await page.keyboard.press('Escape');
  await expect(editor.text).toBeFocused();
  await choose('添加证据');
  await expect(desk.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await choose('写备注');
  await page.keyboard.type('问统计局');
  await page.keyboard.press('Enter');
  await expect(editor.text).toBeFocused();
  await choose('填写属性');
  await expect(desk.field('数值')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.text).toBeFocused();
});

test('one line of 300 000 characters is drawn without gaps, and tagged exactly at its end', async ({
  place,
  start,
}) => {
  const sentence = '村民们正在加紧包装农产品,📊增收1000余元。';
  const line = sentence.repeat(Math.ceil(300_000 / sentence.length)) + '最后50829人';
  const { hezhu, folder, editor } = await open(place, start, line);
  // A piece begins where the one before ends: on the same line wherever that has room.
  const gaps = await editor.text.locator('p:first-child .piece').evaluateAll((pieces) =>
    pieces.slice(1, 8).map((piece, index) => {
      const before = [...(pieces[index]?.getClientRects() ?? [])].at(-1);
      const [first] = piece.getClientRects();
      if (before === undefined || first === undefined) return Infinity;
      return Math.abs(first.top - before.top) < 5 ? first.left - before.right : 0;
    }),
  );
  expect(Math.max(...gaps.map(Math.abs))).toBeLessThan(3);
  // It is laid out in stretches, between which no paragraph ends.
  const apart = await editor.text
    .locator('.section')
    .evaluateAll((sections) =>
      sections
        .slice(1, 3)
        .map(
          (section, index) =>
            section.getBoundingClientRect().top -
            (sections[index]?.getBoundingClientRect().bottom ?? 0),
        ),
    );
  expect(apart).toEqual([0, 0]);
  await editor.text.focus();
  await editor.press('End', { ctrlKey: true });
  await editor.press('ArrowLeft', { ctrlKey: true, shiftKey: true });
  await editor.expectSelected('50829人');
  await editor.press('Digit1');
  expect(await exported(hezhu, place, folder)).toEqual(['figure 50829人']);
});

test('copies the very characters of the text', async ({ place, start }) => {
  const { hezhu, editor } = await open(place, start);
  await editor.text.focus();
  await hezhu.page.keyboard.press('Control+A');
  await hezhu.page.keyboard.press('Control+C');
  expect(await hezhu.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(report);
});

test('a drag beyond the edge scrolls on', async ({ place, start }) => {
  const { hezhu, editor } = await open(place, start);
  const { left, top } = await editor.boxOf('第二段说');
  const pane = await hezhu.page.locator('.editor-scroller').boundingBox();
  await hezhu.page.mouse.move(left + 1, top + 8);
  await hezhu.page.mouse.down();
  await hezhu.page.mouse.move(left + 60, (pane?.y ?? 0) + (pane?.height ?? 0) + 25);
  const before = await editor.selected();
  await expect
    .poll(async () => (await editor.selected()).length)
    .toBeGreaterThan(before.length + 200);
  await hezhu.page.mouse.up();
});

test('in the smallest window the bar stays on the text', async ({ place, start }) => {
  // English has the longer words.
  const { hezhu, editor } = await open(place, start, report, 'en_US');
  await hezhu.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setSize(960, 600),
  );
  await editor.drag('50829人');
  await editor.press('Digit1');
  await editor.click('50829人');
  await expect(editor.bar.getByRole('button', { name: 'Link' })).toBeVisible();
  const pane = await hezhu.page.locator('.editor-scroller').boundingBox();
  const bar = await editor.bar.boundingBox();
  if (pane === null || bar === null) throw new Error('nothing is drawn');
  expect(bar.x >= pane.x && bar.x + bar.width <= pane.x + pane.width).toBe(true);
});

test('the ring of an annotation leaves the comma behind it free', async ({ place, start }) => {
  const { editor } = await open(place, start, '全州7444平方公里,县域广大。');
  await editor.drag('7444平方公里');
  await editor.press('Digit1');
  await editor.click('7444平方公里');
  await expect(editor.ring).toBeVisible();
  const quote = await editor.boxOf('7444平方公里');
  // A ring is drawn anew at every change; one that has just gone has no place any more.
  const sides = (): Promise<readonly boolean[]> =>
    editor.ring.evaluate((ring, { left, right }) => {
      const box = ring.getBoundingClientRect();
      const style = getComputedStyle(ring);
      const line = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
      return [box.left - line > left - 0.5, box.right + line < right + 0.5];
    }, quote);
  await expect.poll(sides).toEqual([true, true]);
});

test('linking says why nothing happens', async ({ place, start }) => {
  const { hezhu, editor } = await open(place, start);
  await editor.drag('延边州');
  await editor.press('Digit3');
  await editor.drag('重点县4个');
  await editor.press('Digit1');
  await editor.drag('50829人');
  await editor.pressAll('Digit1', 'KeyR');
  await editor.click('重点县4个');
  await expect(hezhu.desk.status).toContainText('不能关联到数字');
  await editor.click('延边州');
  await expect(hezhu.desk.status).toContainText('已关联“50829人”→“延边州”');
  await editor.press('KeyR');
  await editor.click('延边州');
  await expect(hezhu.desk.status).toContainText('这两条标注已经关联');
  await editor.press('Digit2');
  await expect(hezhu.desk.status).toContainText('改“50829人”的标签，取消其 1 个关联');
});
