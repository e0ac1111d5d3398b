import {
  type TextAnnotation,
  type TextAnnotator,
  createTextAnnotator,
} from '@recogito/text-annotator';
import type { BenchAnnotation } from '../texts.ts';
import type { MakePeer } from './peer.ts';

const colours: Readonly<Record<string, `#${string}`>> = {
  figure: '#de8c14',
  program: '#8250be',
  location: '#148c6e',
};

/** A line of the text and where it begins. */
interface Line {
  readonly start: number;
  readonly node: Node;
}

/**
 * The strongest peer, as its documentation has it, with the faster of its two renderers. It gets the ranges of its annotations ready-made: those that it has
 * to find itself (4.1.1, `setAnnotations`) take two seconds for 5,000 and are not painted.
 */
export const recogito: MakePeer = (place) => {
  let annotator: TextAnnotator<TextAnnotation> | null = null;
  let words = '';
  let lines: readonly Line[] = [];
  let count = 0;
  const made = ({ start, end, label }: BenchAnnotation): TextAnnotation => {
    const id = `${(count += 1)}`;
    const range = document.createRange();
    const { node, start: from } = lineAt(lines, start);
    range.setStart(node, start - from);
    range.setEnd(node, end - from);
    const selector = { start, end, quote: words.slice(start, end), range };
    const target = { annotation: id, selector: [selector] };
    return { id, bodies: [{ id, annotation: id, purpose: 'tagging', value: label }], target };
  };
  return {
    open(text, annotations) {
      annotator?.destroy();
      words = text;
      // An element that it never saw: one that it is bound to again keeps the listeners of before.
      const paper = document.createElement('div');
      lines = linesOf(text, paper);
      place.replaceChildren(paper);
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(paper, {
        renderer: 'CSS_HIGHLIGHTS',
        style: ({ bodies }) => ({ fill: colours[bodies[0]?.value ?? ''] ?? '#888888' }),
      });
      annotator.setAnnotations(annotations.map(made));
    },
    // Its renderer waits for 10 ms without a change, then for a frame, before it draws anything.
    isDrawn: () => CSS.highlights.size > 0,
    add(annotation) {
      annotator?.addAnnotation(made(annotation));
    },
  };
};

function linesOf(text: string, paper: HTMLElement): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line, index, all) => {
    const node = document.createTextNode(index + 1 < all.length ? `${line}\n` : line);
    const element = document.createElement('p');
    element.append(node);
    paper.append(element);
    const from = start;
    start += line.length + 1;
    return { start: from, node };
  });
}

/** The last line that begins at or before a place. */
function lineAt(lines: readonly Line[], place: number): Line {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const line = lines[low - 1];
  if (line === undefined) throw new Error('the text has no lines');
  return line;
}
