import type { Annotation, Relation } from '../annotation/annotation.ts';
import { type Change, noDiff } from '../annotation/edit/change.ts';
import type { EditContext } from '../annotation/edit/edit.ts';
import type { Layer } from '../annotation/layer.ts';
import type { AdoptedLayer } from './adopt-document.ts';

/** The work of a corpus on one layer as one change, which undo takes back; it says which format it came in. */
export function adoptionChange(
  layer: Layer,
  text: string,
  { spans, relations, note }: AdoptedLayer,
  format: string,
  { author, at, newId }: EditContext,
): Change {
  const provenance = { kind: 'import', format } as const;
  const annotations = spans.map((span): Annotation => ({
    ...span,
    id: newId(),
    quote: text.slice(span.start, span.end),
    author,
    provenance,
    createdAt: at,
    updatedAt: at,
  }));
  const links = relations.flatMap(({ type, from, to }): readonly Relation[] => {
    const [source, target] = [annotations[from], annotations[to]];
    if (source === undefined || target === undefined) return [];
    return [
      { id: newId(), type, from: source.id, to: target.id, author, provenance, createdAt: at },
    ];
  });
  return {
    id: newId(),
    gesture: 'import',
    origin: 'edit',
    author,
    at,
    annotations: { ...noDiff, added: annotations },
    relations: { ...noDiff, added: links },
    rejections: noDiff,
    regions: noDiff,
    unanchored: noDiff,
    casework: noDiff,
    details: null,
    note: note === '' ? null : [layer.note, [layer.note, note].filter(Boolean).join('\n')],
    correction: null,
    state: layer.state === 'not-started' ? ['not-started', 'in-progress'] : null,
  };
}
