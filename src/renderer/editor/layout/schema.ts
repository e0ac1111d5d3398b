import { Schema } from 'prosemirror-model';

/** What a paragraph is typographically; content never depends on it. */
export type ParagraphRole = 'title' | 'source' | 'blank' | 'body';

function classOf(kind: string, role: unknown, spaced: unknown): string {
  return `${kind} ${String(role)}${spaced === true ? ' spaced' : ''}`;
}

const paragraphAttributes = {
  role: { default: 'body' },
  /** Whether it follows another paragraph without a blank line between. */
  spaced: { default: false },
};

/**
 * A report's text. A paragraph is a `line`, or a `long` one of several pieces that are drawn as one, or without an end several of these. A section is about a window of them,
 * so that neither ProseMirror nor the browser ever walks, styles or lays out all paragraphs of a large report for one of them.
 */
export const reportSchema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: 'section+' },
    section: {
      content: 'paragraph+',
      attrs: { height: { default: 0 } },
      selectable: false,
      // The height stands for a section that has not been laid out yet: only those near the window are.
      toDOM: ({ attrs }) => [
        'div',
        { class: 'section', style: `contain-intrinsic-height: auto ${String(attrs['height'])}em` },
        0,
      ],
    },
    line: {
      group: 'paragraph',
      content: 'text*',
      attrs: paragraphAttributes,
      selectable: false,
      toDOM: ({ attrs }) => ['p', { class: classOf('line', attrs['role'], attrs['spaced']) }, 0],
    },
    long: {
      group: 'paragraph',
      content: 'piece+',
      attrs: paragraphAttributes,
      selectable: false,
      toDOM: ({ attrs }) => ['p', { class: classOf('long', attrs['role'], attrs['spaced']) }, 0],
    },
    piece: {
      content: 'text*',
      selectable: false,
      // A block of its own for ProseMirror, no break for the reader.
      toDOM: () => ['span', { class: 'piece' }, 0],
    },
    text: {},
  },
});
