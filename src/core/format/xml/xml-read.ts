import { type Result, err, ok } from '../../base/result.ts';
import { XmlScanner, XmlSyntaxError } from './xml-scanner.ts';

/** An element of an XML document. Prefixes are resolved: `name` is the local name. */
export interface XmlElement {
  readonly name: string;
  /** Its namespace; empty where it has none. */
  readonly namespace: string;
  /** By name as written, `xml:id` with its prefix; declarations of namespaces are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and texts in order; comments and processing instructions are gone, neighbouring texts are one. */
  readonly children: readonly (XmlElement | string)[];
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
}

/** Where and why a file is no XML that is read here. */
export interface XmlProblem {
  readonly line: number;
  readonly detail: string;
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  /** As the end tag must repeat it. */
  readonly tag: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/**
 * Reads an XML 1.0 document strictly, white space and all. A document type is refused, and with it every entity but the five of XML: a corpus
 * needs none, and entities are how a small file becomes a huge one.
 */
export function readXml(content: string): Result<XmlElement, XmlProblem> {
  try {
    return ok(readDocument(new XmlScanner(content)));
  } catch (error) {
    if (error instanceof XmlSyntaxError) return err({ line: error.line, detail: error.message });
    throw error;
  }
}

/** The text of an element and of all within it. */
export function xmlTextOf(element: XmlElement): string {
  const pending: (XmlElement | string)[] = [element];
  let text = '';
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') text += node;
    else for (const child of [...node.children].reverse()) pending.push(child);
  }
  return text;
}

/** The elements right within an element. */
export function xmlElements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function readDocument(scanner: XmlScanner): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  for (let token = scanner.next(); token !== null; token = scanner.next()) {
    const parent = open.at(-1);
    if (token.kind === 'text') {
      if (parent !== undefined) addText(parent, token.text);
      else if (token.text.trim() !== '') scanner.fail('text outside of the root element');
    } else if (token.kind === 'end') {
      if (parent?.tag !== token.tag) {
        scanner.fail(`</${token.tag}> where ${parent ? `</${parent.tag}>` : 'nothing'} is open`);
      }
      open.pop();
    } else {
      if (parent === undefined && root !== null) scanner.fail('a second root element');
      const element = opened(scanner, token.tag, token.attributes, parent);
      root ??= element;
      parent?.children.push(element);
      if (!token.empty) open.push(element);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) scanner.fail(`cut short: <${unclosed.tag}> is not closed`);
  return root ?? scanner.fail('no element in it');
}

function addText({ children }: OpenElement, text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

const builtIn: ReadonlyMap<string, string> = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

function opened(
  scanner: XmlScanner,
  tag: string,
  written: ReadonlyMap<string, string>,
  parent: OpenElement | undefined,
): OpenElement {
  let prefixes = parent?.prefixes ?? builtIn;
  let attributes = written;
  if ([...written.keys()].some(isDeclaration)) {
    const declared = [...written].filter(([name]) => isDeclaration(name));
    prefixes = new Map([
      ...prefixes,
      ...declared.map(([name, uri]) => [name === 'xmlns' ? '' : name.slice(6), uri] as const),
    ]);
    attributes = new Map([...written].filter(([name]) => !isDeclaration(name)));
  }
  const colon = tag.indexOf(':');
  const prefix = colon === -1 ? '' : tag.slice(0, colon);
  const namespace = prefixes.get(prefix) ?? '';
  if (prefix !== '' && namespace === '') scanner.fail(`the prefix ${prefix} is not declared`);
  const name = tag.slice(colon + 1);
  return { tag, name, namespace, attributes, prefixes, children: [], line: scanner.line };
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}
