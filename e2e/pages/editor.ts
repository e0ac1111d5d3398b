import { type JSHandle, type Locator, type Page, expect } from '@playwright/test';

/** Modifiers of a key press. */
export interface Held {
  readonly ctrlKey?: true;
  readonly shiftKey?: true;
  readonly altKey?: true;
}

/** A rectangle of the window in CSS pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The text of the open report as a person works in it. */
export class EditorPage {
  readonly page: Page;
  readonly text: Locator;
  readonly bar: Locator;
  readonly menu: Locator;
  readonly ring: Locator;
  /** The quote of the active annotation, in the inspector. */
  readonly activeQuote: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.locator('.editor-text');
    this.bar = page.locator('.annotation-bar');
    this.menu = page.locator('.annotation-menu');
    this.ring = page.locator('.ring.active');
    this.activeQuote = page.locator('.card-quote');
  }

  /** Presses a key as it arrives under a Chinese input method: no character, only the physical key. */
  async press(code: string, held: Held = {}): Promise<void> {
    await this.page.evaluate(
      ([physical, modifiers]) => {
        const key = { key: 'Process', keyCode: 229, isComposing: true, bubbles: true } as const;
        const event = { ...key, ...modifiers, code: physical, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
        // A label key that is not let go is a brush.
        document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', event));
      },
      [code, held] as const,
    );
  }

  /** Presses keys one after another, without modifiers. */
  async pressAll(...codes: readonly string[]): Promise<void> {
    for (const code of codes) await this.press(code);
  }

  /** Where a quote is drawn; it stands within one paragraph. */
  async boxOf(quote: string): Promise<Box> {
    const lines = await this.linesOf(quote);
    return {
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
      top: Math.min(...lines.map(({ top }) => top)),
      bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    };
  }

  /** The same, a box for each line that it is drawn on. */
  private async linesOf(quote: string): Promise<readonly [Box, ...Box[]]> {
    const found = await this.rangeOf(quote);
    const boxes = await found.evaluate((range) => {
      if (range === null) return [];
      // What is folded away has a place, and no box.
      const drawn = [...range.getClientRects()];
      const rects = drawn.length > 0 ? drawn : [range.getBoundingClientRect()];
      return rects.map(({ left, right, top, bottom }) => {
        return { left, right, top, bottom };
      });
    });
    const [first, ...rest] = boxes;
    if (first === undefined) throw new Error(`“${quote}” is not in the text`);
    return [first, ...rest];
  }

  /** The first place of a quote, whatever elements its characters are in; null where it is nowhere. */
  private async rangeOf(quote: string): Promise<JSHandle<Range | null>> {
    return this.page.evaluateHandle((wanted) => {
      for (const block of document.querySelectorAll('.editor-text :is(.line, .piece)')) {
        const start = block.textContent.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const end = start + wanted.length;
        let at = 0;
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (at <= start && start < at + length) range.setStart(node, start - at);
          if (at < end && end <= at + length) range.setEnd(node, end - at);
          at += length;
        }
        return range;
      }
      return null;
    }, quote);
  }

  /** Brings a quote to the middle of the window. */
  async scrollTo(quote: string): Promise<void> {
    const found = await this.rangeOf(quote);
    await found.evaluate((range) =>
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' }),
    );
  }

  /** Drags the pointer over a quote. */
  async drag(quote: string): Promise<void> {
    const lines = await this.linesOf(quote);
    const [first] = lines;
    const last = lines.at(-1) ?? first;
    await this.page.mouse.move(first.left + 1, (first.top + first.bottom) / 2);
    await this.page.mouse.down();
    await this.page.mouse.move((last.left + last.right) / 2, (last.top + last.bottom) / 2);
    await this.page.mouse.move(last.right - 1, (last.top + last.bottom) / 2);
    await this.page.mouse.up();
  }

  /** Clicks into the middle of a quote, once or several times in a row. */
  async click(quote: string, clickCount = 1, button: 'left' | 'right' = 'left'): Promise<void> {
    const { left, right, top, bottom } = await this.boxOf(quote);
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2, { clickCount, button });
  }

  /** What is selected. */
  async selected(): Promise<string> {
    const [text = ''] = await this.painted(/^selected$/);
    return text;
  }

  /** Where the selection is drawn. */
  async boxOfSelection(): Promise<Box> {
    await expect.poll(() => this.selected()).not.toBe('');
    return this.page.evaluate(() => {
      const range = document.createRange();
      for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(
        'selected',
      ) ?? []) {
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
      }
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    });
  }

  async expectSelected(text: string): Promise<void> {
    await expect.poll(() => this.selected()).toBe(text);
  }

  /** What is painted as annotated, as `lane text`, in the order of the text. */
  async expectPainted(...marks: readonly string[]): Promise<void> {
    await expect.poll(() => this.painted(/^label-/)).toEqual(marks);
  }

  /** The texts of the highlights whose names match, in the order of the text; of labels with their lane before them. */
  private painted(names: RegExp): Promise<readonly string[]> {
    return this.page.evaluate((source) => {
      const found: { readonly range: Range; readonly name: string }[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!new RegExp(source).test(name)) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          found.push({ range, name });
        }
      }
      found.sort(
        (a, b) =>
          a.range.compareBoundaryPoints(Range.START_TO_START, b.range) ||
          b.range.compareBoundaryPoints(Range.END_TO_END, a.range),
      );
      return found.map(({ range, name }) => {
        const lane = name.startsWith('label-') ? `${name.slice(-1)} ` : '';
        return lane + range.toString();
      });
    }, names.source);
  }
}
