import { type Locator, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const commandLine = join(root, 'out', 'main', 'cli.js');

/** The parts of the window that deal with proposals. */
class ProposalsPage {
  readonly page: Page;
  readonly status: Locator;
  readonly card: Locator;
  readonly quote: Locator;

  constructor(page: Page) {
    this.page = page;
    this.status = page.locator('.status-proposals');
    this.card = page.locator('.proposal-bar');
    this.quote = page.locator('.proposal-what strong');
  }

  /** How many proposals wait, once they are computed. */
  async waiting(): Promise<number> {
    await expect(this.status).toHaveText(/待处理|已全部处理/, { timeout: 20_000 });
    const words = (await this.status.textContent()) ?? '';
    return Number(/\d+/.exec(words.replace(',', ''))?.[0] ?? 0);
  }

  /** Goes to the first proposal by the keyboard alone. */
  async begin(): Promise<void> {
    await this.waiting();
    await this.page.locator('.editor-text').focus();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Tab');
    await expect(this.card).toBeVisible();
  }
}

/** What the status line says of annotations. */
function annotations(page: Page): Locator {
  return page.locator('.status-line').getByText(/^标注 /);
}

test('a report is taken from nothing to all proposals answered by the keyboard, and what was rejected stays away', async ({
  place,
  start,
}) => {
  test.setTimeout(120_000);
  const hezhu = await start();
  const proposals = new ProposalsPage(hezhu.page);
  const all = await proposals.waiting();
  expect(all).toBeGreaterThan(50);
  await expect(annotations(hezhu.page)).toHaveText('标注 0');
  await proposals.begin();
  let accepted = 0;
  for (let left = all; left > 0; left -= 1) {
    await expect(proposals.status).toContainText(String(left));
    const rejects = left % 4 === 0;
    await hezhu.page.keyboard.press(rejects ? 'Backspace' : 'Enter');
    if (!rejects) accepted += 1;
  }
  await expect(proposals.status).toHaveText('建议已全部处理');
  await expect(proposals.card).toBeHidden();
  await expect(annotations(hezhu.page)).toHaveText(`标注 ${accepted}`);
  // With nothing left to answer, Tab leads out of the text.
  await hezhu.page.keyboard.press('Tab');
  await expect(hezhu.page.locator('.editor-text')).not.toBeFocused();
  await hezhu.desk.saved();
  await hezhu.quit();

  const again = await start({ args: ['--project', place.sample] });
  await expect(new ProposalsPage(again.page).status).toHaveText('建议已全部处理', {
    timeout: 20_000,
  });
  await expect(annotations(again.page)).toHaveText(`标注 ${accepted}`);
});

test('an answer is undone and done again, and the reviewer is back at the proposal', async ({
  start,
}) => {
  const { page } = await start();
  const proposals = new ProposalsPage(page);
  const all = await proposals.waiting();
  await proposals.begin();
  const first = (await proposals.quote.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(proposals.quote).not.toHaveText(first);
  await expect(annotations(page)).toHaveText('标注 1');
  await page.keyboard.press('Control+z');
  await expect(annotations(page)).toHaveText('标注 0');
  await expect(proposals.quote).toHaveText(first);
  await page.keyboard.press('Backspace');
  await expect(proposals.status).toContainText(String(all - 1));
  await expect(annotations(page)).toHaveText('标注 0');
  await page.keyboard.press('Control+z');
  await expect(proposals.status).toContainText(String(all));
  await page.keyboard.press('Control+Shift+Z');
  await expect(proposals.status).toContainText(String(all - 1));
});

test('a proposal is accepted with other edges, under another label, or by the mouse', async ({
  start,
}) => {
  const { page } = await start();
  const proposals = new ProposalsPage(page);
  const editor = new EditorPage(page);
  await proposals.begin();
  const quote = (await proposals.quote.textContent()) ?? '';
  await editor.press('BracketRight', { shiftKey: true });
  const shorter = quote.slice(0, -1);
  await expect(proposals.quote).toHaveText(shorter);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+Z');
  await expect(editor.activeQuote).toHaveText(shorter);

  await page.keyboard.press('Tab');
  const other = (await proposals.quote.textContent()) ?? '';
  await page.keyboard.press('2');
  await expect(annotations(page)).toHaveText('标注 2');
  await expect(proposals.quote).not.toHaveText(other);

  await page.keyboard.press('Escape');
  await expect(proposals.card).toBeHidden();
  await editor.scrollTo('50829人');
  await editor.click('50829人');
  await expect(proposals.quote).toHaveText('50829人');
  await proposals.card.locator('[data-answer="accept"]').click();
  await expect(annotations(page)).toHaveText('标注 3');
});

test('many are accepted as one change that one undo takes back', async ({ start }) => {
  const hezhu = await start();
  const { page } = hezhu;
  const proposals = new ProposalsPage(page);
  const all = await proposals.waiting();
  await page.locator('.editor-text').focus();
  await hezhu.menu('accept-proposals');
  const dialog = page.locator('dialog.accept-proposals');
  await dialog.getByText('整份报告').click();
  await dialog.locator('label[data-choice="figure"]').click();
  const words = (await dialog.getByRole('status').textContent()) ?? '';
  const count = Number(/\d+/.exec(words)?.[0]);
  expect(count).toBeGreaterThan(10);
  await dialog.getByRole('button', { name: `接受 ${count} 条` }).click();
  await expect(annotations(page)).toHaveText(`标注 ${count}`);
  await expect(proposals.status).toContainText(String(all - count));
  await page.keyboard.press('Control+z');
  await expect(annotations(page)).toHaveText('标注 0');
  await expect(proposals.status).toContainText(String(all));
});

test('proposals are hidden and shown again', async ({ start }) => {
  const hezhu = await start();
  const proposals = new ProposalsPage(hezhu.page);
  const all = await proposals.waiting();
  await hezhu.menu('toggle-proposals');
  await expect(proposals.status).toHaveText('建议已隐藏');
  await hezhu.menu('toggle-proposals');
  await expect(proposals.status).toContainText(String(all));
});

test('a million characters are searched without holding up the keys', async ({ place, start }) => {
  test.setTimeout(120_000);
  const seed = await readFile(join(root, 'seeds', '001_aee02e7cbc145f9d.txt'), 'utf8');
  const source = join(place.root, 'report.txt');
  const folder = join(place.root, 'project');
  await mkdir(place.root, { recursive: true });
  await writeFile(source, seed.repeat(Math.ceil(1e6 / seed.length)).slice(0, 1e6));
  await run(process.execPath, [commandLine, 'new', folder, '--name', '工程']);
  await run(process.execPath, [commandLine, 'import', folder, source]);
  const { page } = await start({ args: ['--project', folder] });
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        const { dataset } = document.documentElement;
        dataset['longest'] = String(Math.max(duration, Number(dataset['longest'] ?? 0)));
      }
    }).observe({ type: 'longtask' });
  });
  const proposals = new ProposalsPage(page);
  await page.locator('.editor-text').focus();
  while (await proposals.status.getByText('正在找建议').isVisible()) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await proposals.waiting()).toBeGreaterThan(10_000);
  await proposals.begin();
  for (let answers = 0; answers < 10; answers += 1) await page.keyboard.press('Enter');
  await expect(annotations(page)).toHaveText('标注 10');
  // On the page's own thread the search would be one task of seconds; ours are a few frames long on a machine that is busy.
  const longest = Number((await page.locator('html').getAttribute('data-longest')) ?? 0);
  expect(longest).toBeLessThan(400);
  // A number of one digit stands there thousands of times, and is looked for beside the page as well.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('=1');
  await expect(page.locator('.find-bar .search-count')).toHaveText(/^\d+ \/ \d,\d{3}$/);
});
