import type { Page } from '@playwright/test';

/** A paragraph, and the offsets in it at which its lines begin, the first apart. */
export interface Broken {
  readonly text: string;
  readonly breaks: readonly number[];
}

/** Where the lines of a paragraph are broken; runs in the page. */
export function readParagraph(index: number): Broken {
  const paragraph = [...document.querySelectorAll('.editor-text p')].at(index);
  if (paragraph === undefined) throw new Error(`no paragraph ${index}`);
  const range = document.createRange();
  const breaks: number[] = [];
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let [offset, top] = [0, Infinity];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { length = 0 } = node.textContent ?? {};
    for (let at = 0; at < length; at += 1, offset += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (box.top > top + 12) breaks.push(offset);
      top = box.top;
    }
  }
  return { text: paragraph.textContent, breaks };
}

/** Each place at which a line is broken, with what stands round it, a bar between; of the whole text, which is scrolled through, since numbers are held together where one reads. */
export async function brokenLines(page: Page): Promise<readonly string[]> {
  const scroller = page.locator('.editor-scroller');
  const height = await scroller.evaluate(({ scrollHeight }) => scrollHeight);
  for (let top = 0; top <= height; top += 500) {
    await scroller.evaluate(
      (element, to) =>
        new Promise<void>((resolve) => {
          element.scrollTo(0, to);
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
      top,
    );
  }
  const count = await page.locator('.editor-text p').count();
  const found: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { text, breaks } = await page.evaluate(readParagraph, index);
    found.push(
      ...breaks.map((at) => `${text.slice(Math.max(0, at - 9), at)}|${text.slice(at, at + 9)}`),
    );
  }
  return found;
}
