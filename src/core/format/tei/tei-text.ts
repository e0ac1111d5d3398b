import type { Span } from '../../text/span.ts';
import type { XmlElement } from '../xml/xml-read.ts';

/** The text of a TEI document, and where in it its elements stand. */
export interface TeiText {
  readonly text: string;
  /** Elements of `text`, anchors too, in the order in which they begin, with their places in UTF-16 units. */
  readonly places: ReadonlyMap<XmlElement, Span>;
}

const blocks = new Set(
  'p head ab l item cell byline dateline opener closer salute signed trailer titlePart'.split(' '),
);

// They hold blocks, never words: white space in them only lays out the file.
const frames = new Set(
  'text group front body back div div1 div2 div3 div4 div5 list table row lg floatingText titlePage docTitle'.split(
    ' ',
  ),
);

interface Frame {
  readonly element: XmlElement;
  readonly start: number;
  readonly preserved: boolean;
  next: number;
}

/**
 * The text of an element. Where `xml:space` asks for it, white space is as in the file; elsewhere what lays out the file is left out, line ends
 * within a block are blanks, and blocks begin on a line of their own.
 */
export function teiText(root: XmlElement): TeiText {
  const places = new Map<XmlElement, Span>();
  const stack: Frame[] = [];
  const text = new GrowingText();
  const enter = (element: XmlElement, inherited: boolean) => {
    const space = element.attributes.get('xml:space');
    const begins = blocks.has(element.name) && !text.atLineStart;
    if (begins || element.name === 'lb') text.add('\n');
    places.set(element, { start: text.length, end: text.length });
    const preserved = space === undefined ? inherited : space === 'preserve';
    stack.push({ element, start: text.length, preserved, next: 0 });
  };
  enter(root, false);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.element.children[frame.next];
    frame.next += 1;
    if (child === undefined) {
      places.set(frame.element, { start: frame.start, end: text.length });
      stack.pop();
    } else if (typeof child !== 'string') enter(child, frame.preserved);
    else if (frame.preserved) text.add(child);
    else if (!frames.has(frame.element.name)) text.add(collapsed(child, text.atLineStart));
  }
  return { text: text.whole(), places };
}

/** White space that holds a line end as a blank, or as nothing at the beginning of a line. */
function collapsed(content: string, atLineStart: boolean): string {
  const flowing = content.replace(/[ \t]*\n\s*/g, ' ');
  return atLineStart ? flowing.replace(/^ +/, '') : flowing;
}

/** A text in the making that knows its end: asking a string that grows would copy it every time. */
class GrowingText {
  readonly #parts: string[] = [];
  length = 0;
  atLineStart = true;

  add(part: string): void {
    if (part === '') return;
    this.#parts.push(part);
    this.length += part.length;
    this.atLineStart = part.endsWith('\n');
  }

  whole(): string {
    return this.#parts.join('');
  }
}
