import type { Node } from 'prosemirror-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportDocument } from './document.ts';

const nobody = { title: '', outlet: null, date: null };
const words = fc.constantFrom('延边', '。', '\n', '\n\n', '📊', '𠮷', '扶'.repeat(700), 'x');
const texts = fc.array(words, { maxLength: 80 }).map((list) => list.join(''));

test('the text block at every position of an offset holds the rest of its line', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, seed) => {
      const { doc, positions } = reportDocument(text, nobody);
      const offset = seed % (text.length + 1);
      for (const bias of [1, -1] as const) {
        const $pos = doc.resolve(positions.positionOf(offset, bias));
        const rest = $pos.parent.textContent.slice($pos.parentOffset);
        expect($pos.parent.isTextblock).toBe(true);
        expect(text.slice(offset, offset + rest.length)).toBe(rest);
      }
    }),
  );
});

test('offset to position and back is the same offset, on both sides of a cut', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { positions } = reportDocument(text, nobody);
      for (let offset = 0; offset <= text.length; offset += 97) {
        expect(positions.offsetOf(positions.positionOf(offset))).toBe(offset);
        expect(positions.offsetOf(positions.positionOf(offset, -1))).toBe(offset);
      }
    }),
  );
});

/** Offset by position, found by walking the whole document: every paragraph but the last is followed by an LF. */
function countedOffsets(doc: Node): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  let offset = 0;
  const visit = (node: Node, position: number): void => {
    if (!node.isTextblock) return;
    for (let at = 0; at <= node.content.size; at += 1) counted.set(position + 1 + at, offset + at);
    offset += node.content.size;
  };
  doc.forEach((section, sectionAt) => {
    section.forEach((paragraph, paragraphAt) => {
      const position = sectionAt + 1 + paragraphAt;
      visit(paragraph, position);
      paragraph.forEach((piece, pieceAt) => visit(piece, position + 1 + pieceAt));
      offset += 1;
    });
  });
  return counted;
}

test('a position is the offset that counting from the front gives', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { doc, positions } = reportDocument(text, nobody);
      const counted = [...countedOffsets(doc)];
      expect(counted.map(([position]) => positions.offsetOf(position))).toEqual(
        counted.map(([, offset]) => offset),
      );
    }),
    { numRuns: 30 },
  );
});

test('title and source line are set apart by what the report knows of itself', () => {
  const text = '首页 > 新闻\n\n安图之变\n\n2020年10月15日 15:32   来源: 延边日报\n\n深秋将至';
  const { doc } = reportDocument(text, { title: '安图之变', outlet: null, date: '2020-10-15' });
  const roles: unknown[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) roles.push(node.attrs['role']);
  });
  expect(roles).toEqual(['body', 'blank', 'title', 'blank', 'source', 'blank', 'body']);
});
