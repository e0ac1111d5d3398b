import type { Annotation } from '../../annotation/annotation.ts';
import { xmlContent } from '../xml/xml-text.ts';

/** An element of a span in the text. */
export interface TeiTag {
  /** Its `xml:id`, of which the ids of its anchors are made. */
  readonly key: string;
  readonly name: string;
  /** Its attributes as they are written. */
  readonly attributes: string;
}

/** What is written into the text at one offset: ends, then anchors, then beginnings. */
interface Marks {
  readonly ends: string[];
  readonly anchors: string[];
  readonly starts: string[];
}

/** How many elements may be open at once; readers give up somewhere. */
const deepest = 60;

/**
 * The text as paragraphs, a line each, with the spans in it: as elements where they nest within a line, the others between anchors, whose keys
 * are `anchored`. The annotations must be in document order.
 */
export function teiParagraphs(
  text: string,
  annotations: readonly Annotation[],
  tagOf: (annotation: Annotation) => TeiTag,
): { readonly body: string; readonly anchored: readonly string[] } {
  const marks = new Map<number, Marks>();
  const at = (offset: number): Marks => {
    const known = marks.get(offset) ?? { ends: [], anchors: [], starts: [] };
    marks.set(offset, known);
    return known;
  };
  const anchored: string[] = [];
  let open: readonly Annotation[] = [];
  for (const annotation of annotations) {
    const { start, end } = annotation;
    open = open.filter((each) => each.end > start);
    const outer = open.at(-1);
    const { key, name, attributes } = tagOf(annotation);
    const nests = (outer === undefined || end <= outer.end) && open.length < deepest;
    if (nests && !text.slice(start, end).includes('\n')) {
      at(start).starts.push(`<${name} ${attributes}>`);
      // What began later ends first.
      at(end).ends.unshift(`</${name}>`);
      open = [...open, annotation];
    } else {
      anchored.push(key);
      at(start).anchors.push(`<anchor xml:id="${key}.s"/>`);
      at(end).anchors.push(`<anchor xml:id="${key}.e"/>`);
    }
  }
  return { body: paragraphs(text, marks), anchored };
}

function paragraphs(text: string, marks: ReadonlyMap<number, Marks>): string {
  const offsets = [...marks.keys()].sort((a, b) => a - b);
  let next = 0;
  let start = 0;
  return text
    .split('\n')
    .map((line) => {
      const end = start + line.length;
      let content = '';
      let from = start;
      for (; (offsets[next] ?? Infinity) <= end; next += 1) {
        const offset = offsets[next] ?? end;
        content += xmlContent(text.slice(from, offset)) + markup(marks.get(offset));
        from = offset;
      }
      content += xmlContent(text.slice(from, end));
      start = end + 1;
      return content === '' ? '<p/>' : `<p>${content}</p>`;
    })
    .join('\n');
}

function markup(marks: Marks | undefined): string {
  if (marks === undefined) return '';
  return [...marks.ends, ...marks.anchors, ...marks.starts].join('');
}
