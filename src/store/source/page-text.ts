import { type PlacedPart, comparePlacedParts } from '../../core/text/structure.ts';
import { CellCounter, isCell, isDataTable } from './page-table.ts';
import type { PageElement, PageNode } from './page-tree.ts';
import { TextBuilder } from './text-builder.ts';

/** What a page shows, and where its headings and cells stand. */
export interface PageText {
  readonly text: string;
  readonly structure: readonly PlacedPart[];
}

/** What is no text of the page: scripts, styles, pictures, and what forms hold. */
const unseen: ReadonlySet<string> = new Set(
  'head script style noscript template svg math iframe object embed audio video canvas select datalist textarea input area map'.split(
    ' ',
  ),
);

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** One step of the walk: an element is entered, and left once all below it has been. */
type Step =
  | { readonly kind: 'enter'; readonly node: PageNode }
  | { readonly kind: 'leave'; readonly run: () => void };

/**
 * The text of a page: every block a line, every row of a table of facts a line with tabs between its cells. All that is seen stays, navigation too:
 * what a reviewer leaves out becomes a region, and what an extractor had dropped could never be looked at.
 */
export function pageText(root: PageElement): PageText {
  const walk = new Walk();
  walk.through(root);
  return walk.result();
}

class Walk {
  readonly #text = new TextBuilder();
  readonly #parts: PlacedPart[] = [];
  readonly #steps: Step[] = [];
  /** The tables of facts that the walk is in; null for one that only lays out. */
  readonly #tables: ({ readonly number: number; readonly cells: CellCounter } | null)[] = [];
  #numbered = 0;
  #verbatim = 0;

  through(root: PageElement): void {
    this.#steps.push({ kind: 'enter', node: root });
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      if (step.kind === 'leave') step.run();
      else if (typeof step.node === 'string') this.#write(step.node);
      else this.#enter(step.node);
    }
  }

  result(): PageText {
    return { text: this.#text.toString(), structure: this.#parts.sort(comparePlacedParts) };
  }

  #write(text: string): void {
    if (this.#verbatim > 0) this.#text.verbatim(text);
    else this.#text.flow(text);
  }

  #enter(element: PageElement): void {
    const { name } = element;
    if (unseen.has(name) || isBackLink(element)) return;
    if (name === 'br') {
      this.#text.breakLine();
      return;
    }
    const isBlock = blocks.has(name) && !(isCell(element) && this.#isInTableOfFacts());
    if (isBlock) this.#text.breakLine();
    const leave = this.#begin(element);
    this.#steps.push({
      kind: 'leave',
      run: () => {
        leave?.();
        if (isBlock) this.#text.breakLine();
      },
    });
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const node = element.children[index];
      if (node !== undefined) this.#steps.push({ kind: 'enter', node });
    }
  }

  /** What an element begins besides a line, and how it ends. */
  #begin(element: PageElement): (() => void) | null {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) return this.#heading(Number(name.slice(1)));
    if (name === 'pre') return this.#pre();
    if (name === 'table') return this.#table(element);
    if (name === 'tr') this.#tables.at(-1)?.cells.nextRow();
    if (isCell(element)) return this.#cell(element);
    if (name === 'li' && /^(?:foot|end)note-\d+$/.test(element.attributes['id'] ?? '')) {
      return this.#footnote();
    }
    return null;
  }

  #heading(level: number): () => void {
    const start = this.#text.begin();
    return () => this.#place({ kind: 'heading', level, start, end: this.#text.length });
  }

  #footnote(): () => void {
    const start = this.#text.begin();
    return () => this.#place({ kind: 'footnote', start, end: this.#text.length });
  }

  #pre(): () => void {
    this.#verbatim += 1;
    return () => {
      this.#verbatim -= 1;
    };
  }

  #table(element: PageElement): () => void {
    const isFacts = isDataTable(element);
    if (isFacts) this.#numbered += 1;
    this.#tables.push(isFacts ? { number: this.#numbered, cells: new CellCounter() } : null);
    return () => {
      this.#tables.pop();
    };
  }

  #cell(element: PageElement): (() => void) | null {
    const table = this.#tables.at(-1);
    if (table === undefined || table === null) return null;
    if (!table.cells.isAtRowStart) this.#text.tab();
    const place = table.cells.nextCell(element);
    const start = this.#text.begin();
    this.#text.enterCell();
    return () => {
      this.#text.leaveCell();
      const end = Math.max(start, this.#text.length);
      this.#parts.push({ kind: 'cell', table: table.number, ...place, start, end });
    };
  }

  #isInTableOfFacts(): boolean {
    return (this.#tables.at(-1) ?? null) !== null;
  }

  #place(part: PlacedPart): void {
    if (part.end > part.start) this.#parts.push(part);
  }
}

/** The arrow behind a footnote that leads back to its place, which is the converter's and not the text's. */
function isBackLink({ name, attributes }: PageElement): boolean {
  return name === 'a' && /^#(?:foot|end)note-ref-\d+$/.test(attributes['href'] ?? '');
}
