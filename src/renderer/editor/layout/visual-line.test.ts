import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextGrapheme } from '../../../core/text/grapheme.ts';
import { paragraphsOf } from './blocks.ts';
import { type TextGeometry, lineStep, visualLine } from './visual-line.ts';

const columns = 5;

/** A page of fixed cells, every grapheme one wide, five to a line. */
function grid(text: string): TextGeometry {
  const paragraphs = paragraphsOf(text);
  const cells = new Map<number, { column: number; row: number }>();
  let row = 0;
  for (const { start, end } of paragraphs) {
    let column = 0;
    for (let at = start; at < end; at = nextGrapheme(text, at)) {
      if (column === columns) {
        column = 0;
        row += 1;
      }
      cells.set(at, { column, row });
      column += 1;
    }
    cells.set(end, { column, row });
    row += 1;
  }
  return {
    text,
    paragraphAt: (offset) => paragraphs.find(({ end }) => offset <= end) ?? { start: 0, end: 0 },
    boxAt(offset) {
      const cell = cells.get(offset);
      if (cell === undefined) throw new RangeError(`${offset} is no boundary`);
      return { left: cell.column * 10, top: cell.row * 20, bottom: cell.row * 20 + 16 };
    },
  };
}

const text = '一二三四五六七𠮷九十甲\n\n👨‍👩‍👧乙丙丁';

test('a line as drawn reaches from its first character to the end of its last', () => {
  const geometry = grid(text);
  const lines: string[] = [];
  for (let at = 0; at <= text.length;) {
    const { start, end } = visualLine(geometry, at);
    lines.push(text.slice(start, end));
    at = end < geometry.paragraphAt(start).end ? end : geometry.paragraphAt(start).end + 1;
  }
  expect(lines).toEqual(['一二三四五', '六七𠮷九十', '甲', '', '👨‍👩‍👧乙丙丁']);
});

test('going down and up keeps the column over short and empty lines', () => {
  const geometry = grid(text);
  let line = visualLine(geometry, 3);
  const met: string[] = [];
  for (const step of [1, 1, 1, 1, 1, -1, -1, -1, -1, -1] as const) {
    const next = lineStep(geometry, line, step, 30);
    line = next.line;
    met.push(text.charAt(next.offset) || '$');
  }
  expect(met).toEqual(['九', '\n', '\n', '丁', '$', '\n', '\n', '九', '四', '一']);
});

test('every offset lies on its own line, and lines follow one another', () => {
  const words = fc.constantFrom('一', '二三', '\n', '𠮷', '👨‍👩‍👧', '，');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const whole = list.join('');
      const geometry = grid(whole);
      for (let at = 0; at < whole.length; at = nextGrapheme(whole, at)) {
        const line = visualLine(geometry, at);
        expect(line.start <= at && at <= line.end).toBe(true);
        expect(visualLine(geometry, line.start)).toEqual(line);
      }
    }),
  );
});
