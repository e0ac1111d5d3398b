import { expect, test } from './fixtures.ts';
import { exported, openReport } from './one-report.ts';

const report = [
  '📊延边州脱贫报告',
  '',
  '带动近4万人就业,户均增收1000余元。龙井、和龙已退出贫困县序列。',
  '村民说“日子红火”了,共有10,592户受益。',
].join('\n');

test('expands from a number to the paragraph and shrinks back, an input method on', async ({
  place,
  start,
}) => {
  const { hezhu, folder, editor } = await openReport(place, start, report);
  // A click on what is proposed chooses the proposal.
  await hezhu.page.keyboard.press('Control+Shift+H');
  await editor.click('4万');
  const way = ['4万', '4万人', '近4万人', '带动近4万人就业', '带动近4万人就业,户均增收1000余元。'];
  for (const selected of way) {
    await editor.press('Equal');
    await editor.expectSelected(selected);
  }
  for (const selected of way.slice(0, -1).reverse()) {
    await editor.press('Minus');
    await editor.expectSelected(selected);
  }
  await editor.pressAll('Equal', 'Equal', 'Digit1');
  await editor.press('KeyS', { shiftKey: true });
  await editor.expectSelected('带动近4万人就业,户均增收1000余元。龙井、和龙已退出贫困县序列。');
  await editor.click('红火');
  await editor.pressAll('Equal', 'Equal');
  await editor.expectSelected('日子红火');
  await editor.press('Digit2');
  expect(await exported(hezhu, place, folder)).toEqual(['figure 近4万人', 'program 日子红火']);
});

test('goes by word with numbers and units whole, by sentence and by paragraph', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await openReport(place, start, report);
  await hezhu.page.keyboard.press('Control+Shift+H');
  await editor.text.focus();
  await editor.press('ArrowDown', { altKey: true });
  await editor.press('ArrowRight', { ctrlKey: true });
  await editor.press('ArrowRight', { ctrlKey: true, shiftKey: true });
  await editor.expectSelected('近4万人');
  await editor.press('ArrowDown', { altKey: true });
  await editor.press('ArrowUp', { altKey: true, shiftKey: true });
  await editor.expectSelected('带动近4万人就业,户均增收1000余元。龙井、和龙已退出贫困县序列。');
  await editor.press('ArrowDown', { ctrlKey: true });
  await editor.press('ArrowDown', { ctrlKey: true, shiftKey: true });
  await editor.expectSelected('龙井、和龙已退出贫困县序列。');
  await editor.click('592', 2);
  await editor.expectSelected('10,592户');
});

test('goes to the figures that nobody has checked, and says when there is none', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await openReport(place, start, report);
  for (const [quote, keys] of [
    ['近4万人', ['Digit1', 'KeyY']],
    ['1000余元', ['Digit1']],
    ['龙井', ['Digit3']],
    ['10,592户', ['Digit1']],
  ] as const) {
    await editor.drag(quote);
    await editor.pressAll(...keys);
  }
  await editor.pressAll('Escape', 'Escape');
  await editor.press('Home', { ctrlKey: true });
  await editor.press('KeyV');
  await expect(editor.activeQuote).toHaveText('1000余元');
  await editor.press('KeyV');
  await expect(editor.activeQuote).toHaveText('10,592户');
  await editor.press('KeyV');
  await expect(hezhu.desk.status).toContainText('再没有未核的数字了');
  await editor.press('KeyV', { shiftKey: true });
  await expect(editor.activeQuote).toHaveText('1000余元');
});

test('a brush tags whatever is selected until Esc, and warns of the same tag twice', async ({
  place,
  start,
}) => {
  const { hezhu, folder, editor } = await openReport(place, start, report);
  const { page, desk } = hezhu;
  await page.keyboard.press('Control+Shift+H');
  await editor.text.focus();
  await editor.press('Digit1', { shiftKey: true });
  const hint = page.locator('.brush-hint');
  await expect(hint).toContainText('笔刷：数字');
  await expect(page.getByRole('button', { name: '标注为数字' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await editor.drag('近4万人');
  await expect(editor.activeQuote).toHaveText('近4万人');
  await expect(editor.bar).toBeHidden();
  await editor.click('1000余元', 2);
  await expect(editor.activeQuote).toHaveText('1000余元');
  await editor.drag('近4万人');
  await expect(desk.status).toContainText('同一处已有同样的标注');
  // By keys the selection is tagged when it is as one wants it.
  await editor.press('End', { ctrlKey: true });
  await editor.pressAll('ArrowUp', 'Home');
  await editor.press('ArrowRight', { ctrlKey: true, shiftKey: true });
  await editor.press('Enter');
  await expect(editor.activeQuote).toHaveText('带动');
  await editor.press('Escape');
  await expect(hint).toBeHidden();
  await editor.drag('龙井');
  await expect(editor.bar).toBeVisible();
  await page.keyboard.press('Control+Z');
  expect(await exported(hezhu, place, folder)).toEqual(['figure 近4万人', 'figure 1000余元']);
});

test('a label key that is held tags what the mouse selects, and no longer than that', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await openReport(place, start, report);
  const { page } = hezhu;
  await page.keyboard.press('Control+Shift+H');
  await editor.text.focus();
  await page.keyboard.down('3');
  await editor.drag('龙井');
  await editor.drag('和龙');
  await expect(page.locator('.brush-hint')).toContainText('笔刷：地点');
  await page.keyboard.up('3');
  await expect(page.locator('.brush-hint')).toBeHidden();
  await editor.expectPainted('0 龙井', '0 和龙');
  await editor.drag('延边州');
  await expect(editor.bar).toBeVisible();
  await editor.expectPainted('0 龙井', '0 和龙');
});

test('a click on a label with nothing selected takes it as a brush', async ({ place, start }) => {
  const { hezhu, editor } = await openReport(place, start, report);
  await hezhu.page.keyboard.press('Control+Shift+H');
  const chip = hezhu.page.getByRole('button', { name: '标注为地点' });
  await chip.click();
  await editor.drag('延边州');
  await editor.expectPainted('0 延边州');
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await editor.drag('龙井');
  await editor.expectPainted('0 延边州');
});

test('a relation is pulled from the bar to a place, drawn on demand, and listed with a way to it', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await openReport(place, start, report);
  const { page, desk } = hezhu;
  await page.keyboard.press('Control+Shift+H');
  await editor.drag('延边州');
  await editor.press('Digit3');
  await editor.drag('1000余元');
  await editor.press('Digit1');
  await editor.click('1000余元');
  const pull = async (to: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
  }) => {
    const button = await editor.bar.getByRole('button', { name: '建立关联' }).boundingBox();
    await page.mouse.move((button?.x ?? 0) + 12, (button?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((to.left + to.right) / 2, to.top + 40, { steps: 3 });
    await expect(page.locator('.link-line.pulled')).toBeVisible();
    await page.mouse.move((to.left + to.right) / 2, to.top + 8);
  };
  // Beside every annotation it comes to nothing.
  await pull(await editor.boxOf('贫困县序列'));
  await page.mouse.up();
  await expect(page.locator('.link-line')).toHaveCount(0);
  await expect(page.locator('.editor-pane.relating')).toBeHidden();
  await editor.click('1000余元');
  await pull(await editor.boxOf('延边州'));
  await expect(page.locator('.ring.target')).toBeVisible();
  await page.mouse.up();
  await expect(desk.status).toContainText('已关联“1000余元”→“延边州”');
  await expect(page.locator('.link-line')).toHaveCount(0);

  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('.link-line.active')).toHaveCount(1);
  await editor.pressAll('Escape', 'Escape');
  await expect(page.locator('.link-line:not(.active)')).toHaveCount(1);
  await editor.click('1000余元');
  await desk.inspector.getByRole('button', { name: '转到“延边州”' }).click();
  await expect(editor.activeQuote).toHaveText('延边州');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('.link-line')).toHaveCount(0);
});

test('the overview shows what lies where, and scrolls by click and drag', async ({
  place,
  start,
}) => {
  const long = [report, ...Array.from({ length: 200 }, () => '村民们正在加紧包装农产品。')].join(
    '\n',
  );
  const { hezhu, editor } = await openReport(place, start, long);
  const { page } = hezhu;
  await page.keyboard.press('Control+Shift+H');
  const strip = page.locator('.editor-overview');
  /** How many pixels of a column of the strip are drawn on. */
  const drawn = (left: number, width: number): Promise<number> =>
    strip.locator('canvas').evaluate(
      (canvas, [x, across]) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the strip has no canvas');
        const scale = window.devicePixelRatio;
        const box = [x * scale, 0, across * scale, canvas.height] as const;
        const data = canvas.getContext('2d')?.getImageData(...box).data ?? [];
        return data.filter((value, index) => index % 4 === 3 && value > 0).length;
      },
      [left, width] as const,
    );
  expect(await drawn(5, 7)).toBe(0);
  await editor.drag('近4万人');
  await editor.press('Digit1');
  await expect.poll(() => drawn(5, 7)).toBeGreaterThan(0);
  expect(await drawn(13, 4)).toBe(0);
  await editor.press('KeyX');
  await expect.poll(() => drawn(13, 4)).toBeGreaterThan(0);
  await page.keyboard.press('Control+Shift+H');
  await expect.poll(() => drawn(2, 2)).toBeGreaterThan(0);
  const box = await strip.boundingBox();
  if (box === null) throw new Error('the strip is not drawn');
  const scrolled = (): Promise<number> =>
    page.locator('.editor-scroller').evaluate((scroller) => scroller.scrollTop);
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  await expect.poll(scrolled).toBeGreaterThan(1000);
  await page.mouse.move(box.x + 8, box.y + 2);
  await page.mouse.up();
  await expect.poll(scrolled).toBe(0);
});
