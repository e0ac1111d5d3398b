import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { firstIndex } from '../../../core/base/sorted.ts';
import { wholeNumbers } from '../../../core/figure/whole-numbers.ts';
import type { Span } from '../../../core/text/span.ts';
import type { PositionMap } from './positions.ts';

/** Keeps numbers and their units on one line, in the part of a text that has been near the window. */
export interface WholeNumbers {
  /** Sees to the sections that a span reaches into; true where that has drawn any of them anew. */
  keepIn(span: Span): boolean;
}

/**
 * Elements round the numbers of a whole section before it is first seen: never again, so that nothing is laid out anew while somebody
 * works in it, and none far from the window, so that a large report has few.
 */
export function createWholeNumbers(
  view: EditorView,
  text: string,
  positions: PositionMap,
): WholeNumbers {
  const { doc } = view.state;
  const sections = sectionsOf(doc, positions);
  const seen = new Set<number>();
  let set = DecorationSet.empty;
  view.setProps({ plugins: [new Plugin({ props: { decorations: () => set } })] });
  return {
    keepIn({ start, end }) {
      const added: Decoration[] = [];
      const beyond = (offset: number): number =>
        firstIndex(sections.length, (at) => (sections[at]?.start ?? 0) > offset);
      for (let index = Math.max(0, beyond(start) - 1); index < beyond(end); index += 1) {
        const section = sections[index];
        if (section === undefined || seen.has(index)) continue;
        seen.add(index);
        added.push(...numbersOf(text, section, positions));
      }
      if (added.length === 0) return false;
      set = set.add(doc, added);
      // The same state once more, so that the view looks at its decorations.
      view.setProps({});
      return true;
    },
  };
}

function numbersOf(text: string, section: Span, positions: PositionMap): readonly Decoration[] {
  return wholeNumbers(text.slice(section.start, section.end)).map(({ start, end }) =>
    Decoration.inline(
      positions.positionOf(section.start + start),
      positions.positionOf(section.start + end, -1),
      { class: 'whole' },
    ),
  );
}

/** The text of each section. */
function sectionsOf(doc: Node, { offsetOf }: PositionMap): readonly Span[] {
  const sections: Span[] = [];
  doc.forEach(({ nodeSize }, position) => {
    sections.push({ start: offsetOf(position + 1), end: offsetOf(position + nodeSize - 1) });
  });
  return sections;
}
