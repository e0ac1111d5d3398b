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

/** The strongest peer, as its documentation has it, with the faster of its two renderers. */
export const recogito: MakePeer = (place) => {
  let annotator: TextAnnotator<TextAnnotation> | null = null;
  let words = '';
  let count = 0;
  const made = ({ start, end, label }: BenchAnnotation): TextAnnotation => {
    const id = `${(count += 1)}`;
    // A range without content is made anew from the offsets.
    const selector = { start, end, quote: words.slice(start, end), range: document.createRange() };
    const target = { annotation: id, selector: [selector] };
    return { id, bodies: [{ id, annotation: id, purpose: 'tagging', value: label }], target };
  };
  return {
    open(text, annotations) {
      annotator?.destroy();
      words = text;
      place.replaceChildren(
        ...text.split('\n').map((line, index, all) => {
          const element = document.createElement('p');
          element.textContent = index + 1 < all.length ? `${line}\n` : line;
          return element;
        }),
      );
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(place, {
        renderer: 'CSS_HIGHLIGHTS',
        style: ({ bodies }) => ({ fill: colours[bodies[0]?.value ?? ''] ?? '#888888' }),
      });
      annotator.setAnnotations(annotations.map(made));
    },
    add(annotation) {
      annotator?.addAnnotation(made(annotation));
    },
  };
};
