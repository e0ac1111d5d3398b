import fc from 'fast-check';
import { ChangeSet } from 'prosemirror-changeset';
import { EditorState, TextSelection } from 'prosemirror-state';
import { baseKeymap } from 'prosemirror-commands';
import { expect, test } from 'vitest';
import { editText } from '../../../core/correct/text-edit.ts';
import { applyEdits, editsOf, lineDocument, sliceOf, textOf } from './line-document.ts';

const texts = fc.string({
  unit: fc.constantFrom('县', '4', '.', '万', '📊', ' ', '\n'),
  maxLength: 30,
});

/** What somebody at the keyboard does: typing over a selection, pasting, breaking and joining lines. */
const gesture = fc.record({
  from: fc.nat({ max: 60 }),
  length: fc.nat({ max: 6 }),
  kind: fc.constantFrom(
    'paste' as const,
    'Enter' as const,
    'Backspace' as const,
    'Delete' as const,
  ),
  words: texts,
});

test('a text comes out of its document as it went in', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(textOf(lineDocument(text))).toBe(text);
    }),
  );
});

test('whatever was typed, the edits make the corrected text of the text before', () => {
  fc.assert(
    fc.property(texts, fc.array(gesture, { minLength: 1, maxLength: 6 }), (text, gestures) => {
      const document = lineDocument(text);
      let state = EditorState.create({ doc: document });
      let changes = ChangeSet.create<null>(document);
      const dispatch = (tr: typeof state.tr): void => {
        changes = changes.addSteps(tr.doc, tr.mapping.maps, null);
        state = state.apply(tr);
      };
      for (const { from, length, kind, words } of gestures) {
        const last = state.doc.content.size;
        const at = Math.min(from, last);
        const anchor = state.doc.resolve(at);
        const head = state.doc.resolve(Math.min(at + length, last));
        dispatch(state.tr.setSelection(TextSelection.between(anchor, head)));
        if (kind === 'paste') dispatch(state.tr.replaceSelection(sliceOf(words)));
        else baseKeymap[kind]?.(state, dispatch);
      }
      const edits = editsOf(changes.changes, text, state.doc);
      expect(editText(text, edits)).toBe(textOf(state.doc));
    }),
    { numRuns: 500 },
  );
});

test('edits are made in a document as in a text', () => {
  fc.assert(
    fc.property(
      texts,
      fc.nat({ max: 30 }),
      fc.nat({ max: 5 }),
      texts,
      (text, from, size, added) => {
        const at = Math.min(from, text.length);
        const edits = [{ at, removed: text.slice(at, at + size), added }];
        const state = EditorState.create({ doc: lineDocument(text) });
        expect(textOf(applyEdits(state.tr, text, edits).doc)).toBe(editText(text, edits));
      },
    ),
  );
});

test('typing over a word is one edit, and what is typed and taken back is none', () => {
  const text = '全县脱贫4.2万人';
  const document = lineDocument(text);
  const typed = EditorState.create({ doc: document }).tr.insertText('14.5', 5, 8);
  const set = ChangeSet.create<null>(document).addSteps(typed.doc, typed.mapping.maps, null);
  expect(editsOf(set.changes, text, typed.doc)).toEqual([
    { at: 4, removed: '', added: '1' },
    { at: 6, removed: '2', added: '5' },
  ]);
  const back = EditorState.create({ doc: typed.doc }).tr.insertText('4.2', 5, 9);
  expect(editsOf(set.addSteps(back.doc, back.mapping.maps, null).changes, text, back.doc)).toEqual(
    [],
  );
});
