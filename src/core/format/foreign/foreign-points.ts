import type { ForeignDocument, ForeignSpan } from './foreign-document.ts';
import { foreignOffsets } from './foreign-offset.ts';

/** A span as a file states it in code points, half-open; what it does not say is absent. */
export type StatedSpan = Pick<ForeignSpan, 'start' | 'end' | 'label'> &
  Partial<Omit<ForeignSpan, 'reviewer'>>;

/** What a file states of one document by one reviewer, offsets in code points. */
export interface StatedDocument {
  readonly name: string;
  readonly text: string;
  readonly reviewer: string | null;
  readonly spans: readonly StatedSpan[];
  readonly relations: ForeignDocument['relations'];
  /** What it says of the document as a whole, a line each; none where it is absent. */
  readonly classes?: readonly string[];
}

/** A document whose file counts code points; spans without a key are named by their place. */
export function fromCodePoints(stated: StatedDocument): ForeignDocument {
  const { name, text, reviewer, relations, classes = [] } = stated;
  const offset = foreignOffsets(text);
  return {
    name,
    text,
    relations,
    ...(classes.length > 0 && { notes: [{ reviewer, text: classes.join('\n') }] }),
    spans: stated.spans.map((span, index) => ({
      key: String(index),
      quote: null,
      attributes: {},
      note: '',
      ...span,
      start: offset(span.start),
      end: offset(span.end),
      reviewer,
    })),
  };
}
