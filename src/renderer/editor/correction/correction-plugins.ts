import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import type { Span } from '../../../core/text/span.ts';
import { lineStarts, positionIn } from './line-document.ts';

/** Undo, redo and what the keys of a text box do; `leave` is Escape. */
export function correctionKeys(leave: () => void): readonly Plugin[] {
  return [
    history(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      Escape: () => {
        leave();
        return true;
      },
    }),
    keymap(baseKeymap),
  ];
}

/** More marks than this would make typing slow, and are not drawn. */
const mostMarks = 3000;

/** Shows where annotations stand, so that whoever corrects sees what an edit touches; they move along with the text. */
export function annotatedPlaces(document: Node, spans: readonly Span[]): Plugin<DecorationSet> {
  const starts = lineStarts(document);
  const marks = (spans.length > mostMarks ? [] : spans).map(({ start, end }) =>
    Decoration.inline(positionIn(starts, start), positionIn(starts, end), { class: 'annotated' }),
  );
  return new Plugin<DecorationSet>({
    state: {
      init: () => DecorationSet.create(document, marks),
      apply: (transaction, shown) => shown.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
