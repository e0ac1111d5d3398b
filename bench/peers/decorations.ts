import { type Node, Schema } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { BenchAnnotation } from '../texts.ts';
import type { MakePeer } from './peer.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
});

/** ProseMirror as its guide would have it: a paragraph a line, an inline decoration on every annotation. */
export const decorations: MakePeer = (place) => {
  let view: EditorView | null = null;
  const annotated: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set) {
        const added: readonly Decoration[] = transaction.getMeta(annotated) ?? [];
        return set.map(transaction.mapping, transaction.doc).add(transaction.doc, [...added]);
      },
    },
    props: { decorations: (state) => annotated.getState(state) },
  });
  return {
    open(text, annotations) {
      view?.destroy();
      const doc = documentOf(text);
      const starts = lineStarts(text);
      const list = annotations.map((annotation) => decorationOf(annotation, starts));
      const state = EditorState.create({ doc, plugins: [annotated] });
      view = new EditorView(place, {
        state: state.apply(state.tr.setMeta(annotated, list)),
        editable: () => false,
      });
    },
    add(annotation) {
      if (view === null) return;
      const starts = lineStarts(view.state.doc.textBetween(0, 1000, '\n'));
      view.dispatch(view.state.tr.setMeta(annotated, [decorationOf(annotation, starts)]));
    },
  };
};

function documentOf(text: string): Node {
  const lines = text
    .split('\n')
    .map((line) => schema.node('line', null, line === '' ? [] : [schema.text(line)]));
  return schema.node('doc', null, lines);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Positions count one more for every line that has begun, and one less where it has not ended. */
function decorationOf(
  { start, end, label }: BenchAnnotation,
  starts: readonly number[],
): Decoration {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return Decoration.inline(start + low, end + low, { nodeName: 'span', class: label });
}
