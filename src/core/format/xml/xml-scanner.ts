/** A piece of an XML document. */
export type XmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'start';
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** Whether it closes itself. */
      readonly empty: boolean;
    }
  | { readonly kind: 'end'; readonly tag: string };

/** That a document is no XML; caught where XML is read, and told as a problem of the file. */
export class XmlSyntaxError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

// Halves of surrogate pairs pass one by one: patterns that count code points cost several times as much.
const nameStart = ':A-Z_a-z\\u00c0-\\uffff';
const name = new RegExp(`[${nameStart}][${nameStart}\\-.0-9\\u00b7]*`, 'y');
const attribute = new RegExp(
  `\\s+([${nameStart}][${nameStart}\\-.0-9\\u00b7]*)\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`,
  'y',
);
const tagEnd = /\s*(\/?)>/y;
const anyReference = /&([^;&\s]*;?)/g;
// eslint-disable-next-line no-control-regex -- they are what is sought
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const entities: ReadonlyMap<string, string> = new Map([
  ['amp;', '&'],
  ['lt;', '<'],
  ['gt;', '>'],
  ['quot;', '"'],
  ['apos;', "'"],
]);

/** Takes an XML document apart, token by token, and knows on which line it is. Comments and processing instructions are passed over. */
export class XmlScanner {
  readonly #text: string;
  #at = 0;
  /** The first line feed that is not counted yet; looked for once, since a file of one line has none. */
  #feed: number;
  /** The line on which the token last given begins, from 1. */
  line = 1;

  constructor(content: string) {
    const text = content.startsWith('\ufeff') ? content.slice(1) : content;
    this.#text = text.replace(/\r\n?/g, '\n');
    this.#feed = this.#nextFeed(0);
    const found = illegal.exec(this.#text);
    if (found === null) return;
    this.#at = found.index;
    this.#count();
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    this.fail(`the character U+${code}, which XML does not allow`);
  }

  /** Refuses the document at the token last given. */
  fail(detail: string): never {
    throw new XmlSyntaxError(this.line, detail);
  }

  /** The next token, or null at the end. */
  next(): XmlToken | null {
    while (this.#at < this.#text.length) {
      this.#count();
      const token = this.#token();
      if (token !== null) return token;
    }
    return null;
  }

  #count(): void {
    while (this.#feed < this.#at) {
      this.line += 1;
      this.#feed = this.#nextFeed(this.#feed + 1);
    }
  }

  #nextFeed(from: number): number {
    const found = this.#text.indexOf('\n', from);
    return found === -1 ? Infinity : found;
  }

  #token(): XmlToken | null {
    const text = this.#text;
    if (text[this.#at] !== '<') return this.#characters();
    if (text.startsWith('<?', this.#at)) return this.#skip('?>');
    if (text.startsWith('<!--', this.#at)) return this.#skip('-->');
    if (text.startsWith('<![CDATA[', this.#at)) {
      const from = this.#at + '<![CDATA['.length;
      this.#skip(']]>');
      return { kind: 'text', text: text.slice(from, this.#at - ']]>'.length) };
    }
    if (text.startsWith('<!', this.#at)) {
      return this.fail('a document type (<!DOCTYPE …>): such files are not read');
    }
    return text[this.#at + 1] === '/' ? this.#endTag() : this.#startTag();
  }

  #characters(): XmlToken {
    const next = this.#text.indexOf('<', this.#at);
    const end = next === -1 ? this.#text.length : next;
    const raw = this.#text.slice(this.#at, end);
    this.#at = end;
    if (raw.includes(']]>')) this.fail(']]> in a text');
    return { kind: 'text', text: this.#resolved(raw) };
  }

  #skip(end: string): null {
    const found = this.#text.indexOf(end, this.#at);
    if (found === -1) return this.fail(`cut short: ${end} is missing`);
    this.#at = found + end.length;
    return null;
  }

  #endTag(): XmlToken {
    this.#at += 2;
    const tag = this.#name();
    if (this.#match(tagEnd)?.[1] !== '') return this.fail(`</${tag} is no end tag`);
    return { kind: 'end', tag };
  }

  #startTag(): XmlToken {
    this.#at += 1;
    const tag = this.#name();
    const attributes = new Map<string, string>();
    for (let found = this.#match(attribute); found !== null; found = this.#match(attribute)) {
      const [, key = '', double, single] = found;
      if (attributes.has(key)) this.fail(`<${tag}> has two attributes ${key}`);
      // Bare white space in a value reads as blanks, as XML has it; references keep theirs.
      attributes.set(key, this.#resolved((double ?? single ?? '').replace(/[\t\n]/g, ' ')));
    }
    const end = this.#match(tagEnd);
    if (end === null) return this.fail(`<${tag} … is no tag`);
    return { kind: 'start', tag, attributes, empty: end[1] === '/' };
  }

  #name(): string {
    return this.#match(name)?.[0] ?? this.fail('< begins no tag: write &lt;');
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #resolved(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(anyReference, (whole, body: string) => {
      const entity = entities.get(body);
      if (entity !== undefined) return entity;
      const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(body);
      const point =
        number === null ? 0 : parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10);
      return isCharacter(point)
        ? String.fromCodePoint(point)
        : this.fail(`${whole} is no reference to a character`);
    });
  }
}

/** Whether XML 1.0 knows the code point as a character. */
function isCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return (
    point < 0xd800 || (point >= 0xe000 && point <= 0xfffd) || (point > 0xffff && point <= 0x10ffff)
  );
}
