import type { CDPSession, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nextGrapheme } from '../src/core/text/grapheme.ts';
import { nextSentence } from '../src/core/text/sentence.ts';
import { expect, test } from './fixtures.ts';
import { exported, openReport } from './one-report.ts';
import { EditorPage } from './pages/editor.ts';

const root = resolve(import.meta.dirname, '..');

/** What of the gold standard says what shall be annotated. */
interface Gold {
  readonly source: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly label: string;
  }[];
}

/** A key as the test presses it. */
interface Press {
  readonly code: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
}

/** A composition as the browser itself makes it for an input method: begun, gone on with, and given up before a character came of it. */
async function compose(page: Page): Promise<void> {
  const session = await sessionOf(page);
  for (const text of ['n', 'ni', '']) {
    const { length } = text;
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: length,
      selectionEnd: length,
    });
  }
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Presses keys as they arrive while an input method is composing: before and after each what a composition sends, to whatever has the keyboard. */
async function pressComposing(page: Page, presses: readonly Press[]): Promise<void> {
  await compose(page);
  await page.evaluate((keys) => {
    const send = (event: Event): void => {
      document.activeElement?.dispatchEvent(event);
    };
    const plain = { bubbles: true, cancelable: true, composed: true } as const;
    for (const { code, ...held } of keys) {
      const key = { ...plain, ...held, code, key: 'Process', keyCode: 229, isComposing: true };
      send(new CompositionEvent('compositionstart', { ...plain, data: '' }));
      send(new KeyboardEvent('keydown', key));
      send(new CompositionEvent('compositionupdate', { ...plain, data: 'ni' }));
      send(
        new InputEvent('beforeinput', {
          ...plain,
          inputType: 'insertCompositionText',
          data: '你',
          isComposing: true,
        }),
      );
      send(new CompositionEvent('compositionend', { ...plain, data: '你' }));
      send(new KeyboardEvent('keyup', key));
    }
  }, presses);
}

/** Where the selection is drawn, in UTF-16 units of the text: paragraphs are its lines. */
async function selectedSpan(page: Page): Promise<{ start: number; end: number } | null> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('selected') ?? [];
    if (range === undefined) return null;
    const offsetOf = (node: Node, within: number): number => {
      let before = 0;
      for (const paragraph of document.querySelectorAll('.editor-text p')) {
        if (paragraph.contains(node)) {
          const start = document.createRange();
          start.setStart(paragraph, 0);
          start.setEnd(node, within);
          return before + start.toString().length;
        }
        before += paragraph.textContent.length + 1;
      }
      return -1;
    };
    return {
      start: offsetOf(range.startContainer, range.startOffset),
      end: offsetOf(range.endContainer, range.endOffset),
    };
  });
}

const labelKeys: Readonly<Record<string, string>> = {
  figure: 'Digit1',
  program: 'Digit2',
  location: 'Digit3',
};

test('a whole report is annotated as the gold standard has it, by keyboard alone, while an input method composes', async ({
  place,
  start,
}) => {
  test.setTimeout(300_000);
  const file = join(root, 'src/core/testing/gold/003_32f6aa44d8edf1e2.json');
  // The gold standard is ours; its tests hold it to its shape.
  const gold = JSON.parse(await readFile(file, 'utf8')) as Gold;
  const text = await readFile(join(root, 'seeds', gold.source), 'utf8');
  const key = (span: { start: number; end: number }, label: string): string =>
    `${label} ${span.start} ${span.end}`;
  const wanted = new Map(gold.spans.map((span) => [key(span, span.label), span]));
  const { hezhu, folder } = await openReport(place, start, text);
  const { page } = hezhu;
  const editor = new EditorPage(page);
  await expect(hezhu.desk.status.locator('button.status-proposals')).toBeVisible();
  await editor.text.focus();

  // What is proposed is accepted where the gold standard has it, else rejected.
  const bar = page.locator('.proposal-bar');
  const chosen = async (): Promise<string> =>
    (await bar.count()) === 0
      ? ''
      : `${JSON.stringify(await selectedSpan(page))} ${await bar.innerText()}`;
  await pressComposing(page, [{ code: 'Tab' }]);
  await expect(bar).toBeVisible();
  let answered = 0;
  for (let now = await chosen(); now !== ''; now = await chosen()) {
    const label = await bar.locator('.label-tag').textContent();
    const id = { 数字: 'figure', 项目: 'program', 地点: 'location' }[label ?? ''] ?? '';
    const span = await selectedSpan(page);
    if (span === null) throw new Error('a proposal is chosen, and nothing is selected');
    const isGold = wanted.delete(key(span, id));
    await pressComposing(page, [{ code: isGold ? 'Enter' : 'Backspace' }]);
    await expect.poll(chosen).not.toBe(now);
    answered += 1;
  }
  expect(answered).toBeGreaterThan(50);

  // What nobody proposed is selected from the caret, and gets its label's key.
  let at = 0;
  await pressComposing(page, [{ code: 'Home', ctrlKey: true }]);
  for (const span of [...wanted.values()].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const way: Press[] = [];
    if (span.start < at) {
      way.push({ code: 'Home', ctrlKey: true });
      at = 0;
    }
    for (let next = nextSentence(text, at); next <= span.start; next = nextSentence(text, at)) {
      way.push({ code: 'ArrowDown', ctrlKey: true });
      at = next;
    }
    for (; at < span.start; at = nextGrapheme(text, at)) way.push({ code: 'ArrowRight' });
    for (; at < span.end; at = nextGrapheme(text, at)) {
      way.push({ code: 'ArrowRight', shiftKey: true });
    }
    await pressComposing(page, [...way, { code: labelKeys[span.label] ?? '' }]);
  }
  await pressComposing(page, [{ code: 'Escape' }]);
  expect(await page.locator('.editor-text').textContent()).toBe(text.replaceAll('\n', ''));
  const marked = await exported(hezhu, place, folder);
  expect([...marked].sort()).toEqual(gold.spans.map((span) => `${span.label} ${span.text}`).sort());
});
