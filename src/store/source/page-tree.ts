import { Parser } from 'htmlparser2';

/** An element of a page, or of a document that was made one. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
}

/** An element or a run of text. */
export type PageNode = PageElement | string;

/** Deeper than any page that a person wrote; beyond it, elements only cost memory. */
const deepest = 5000;

interface OpenElement extends PageElement {
  readonly children: PageNode[];
}

/** Reads markup as browsers roughly do. Nothing is fetched or run, and no entity but HTML's own is known; null where it is nested too deeply. */
export function readPage(markup: string, { xml = false } = {}): PageElement | null {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const found = { tooDeep: false };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest) {
          found.tooDeep = true;
          parser.reset();
          return;
        }
        const element: OpenElement = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      ontext(text) {
        const siblings = open.at(-1)?.children ?? root.children;
        const last = siblings.at(-1);
        if (typeof last === 'string') siblings[siblings.length - 1] = last + text;
        else siblings.push(text);
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  // In pieces, so that a page that is too deep is left early.
  const piece = 1024 * 1024;
  for (let from = 0; from < markup.length && !found.tooDeep; from += piece) {
    parser.write(markup.slice(from, from + piece));
  }
  if (found.tooDeep) return null;
  parser.end();
  return root;
}

/** Every element below one, in document order, without descending into what `into` refuses. */
export function* elementsBelow(
  element: PageElement,
  into: (element: PageElement) => boolean = () => true,
): Generator<PageElement> {
  const rest: PageNode[] = [...element.children].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') continue;
    yield node;
    if (!into(node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) rest.push(child);
    }
  }
}

/** The text of an element and all below it, as it stands in the markup. */
export function textOf(element: PageElement): string {
  const own = (each: PageElement): string =>
    each.children.filter((c) => typeof c === 'string').join('');
  let text = own(element);
  for (const below of elementsBelow(element)) text += own(below);
  return text;
}
