import { type Verdict, verdicts } from '../../annotation/annotation.ts';
import type { AttributeValue } from '../../annotation/label/attribute.ts';
import { offsetMap } from '../../text/offset.ts';
import type { Span } from '../../text/span.ts';
import { attributeComment, jsonNoteComment, lineEnds, noteComment } from './brat-write.ts';
import { attributeOfFeature, ownFeatures } from '../feature-name.ts';
import type { ForeignDocument, ForeignRelation, ForeignSpan } from '../foreign/foreign-document.ts';
import { readListOrText, readStringMap } from '../json/json-value.ts';

/** What of an `.ann` file is not taken, and on which of its lines. */
export interface LineProblem {
  readonly line: number;
  readonly detail: string;
}

/** A span in the making. */
interface Draft {
  readonly keys: readonly string[];
  readonly pieces: readonly Span[];
  readonly label: string;
  readonly quote: string | null;
  readonly attributes: Map<string, AttributeValue>;
  readonly notes: string[];
  verdict: Verdict;
  flagged: boolean;
}

const shapes = {
  span: /^(\S+) (\d+ \d+(?:;\d+ \d+)*) *(?:\t(.*))?$/s,
  attribute: /^(\S+) (\S+)(?: (.*?))?\s*$/s,
  // A configuration may name the two roles as it likes.
  relation: /^(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*$/,
  event: /^([^\s:]+):(\S+)((?: [^\s:]+:\S+)*)\s*$/,
  comment: /^(\S+) (\S+)\s*(?:\t(.*))?$/s,
  normalisation: /^\S+ (\S+) (\S+?:\S+)(?:\t(.*))?$/s,
};

/** A text and its `.ann` file as a document, with what is in the file that has no place in one. */
export function bratDocument(
  name: string,
  text: string,
  annotations: string,
  reviewer: string | null,
): { readonly document: ForeignDocument; readonly problems: readonly LineProblem[] } {
  const reading = new BratReading(text);
  const lines = annotations.split('\n').map((line) => line.replace(/\r$/, ''));
  // Spans first: what is said of them may stand before them.
  for (const [index, line] of lines.entries()) reading.spans(line, index + 1);
  for (const [index, line] of lines.entries()) reading.events(line, index + 1);
  for (const [index, line] of lines.entries()) reading.rest(line, index + 1);
  const spans = reading.drafts.flatMap((draft) => spansOf(draft, text, reviewer));
  return {
    document: { name, text, spans, relations: reading.relations },
    problems: reading.problems.toSorted((a, b) => a.line - b.line),
  };
}

class BratReading {
  readonly drafts: Draft[] = [];
  readonly relations: ForeignRelation[] = [];
  readonly problems: LineProblem[] = [];
  readonly #offsets;
  readonly #text: string;
  readonly #known = new Map<string, Draft>();

  constructor(text: string) {
    this.#text = text;
    this.#offsets = offsetMap(text);
  }

  spans(line: string, number: number): void {
    if (!line.startsWith('T')) return;
    const { id, tail } = parted(line);
    const [, label = '', places = '', quote] = shapes.span.exec(tail) ?? [];
    if (label === '') return this.#refuse(number, `${id}: TYPE START END, TAB and a text expected`);
    if (this.#known.has(id)) return this.#refuse(number, `${id}: its id is taken`);
    const pieces: Span[] = [];
    for (const place of places.split(';')) {
      const [start = 0, end = 0] = place.split(' ').map(Number);
      if (start >= end || end > this.#offsets.codePoints) {
        const size = this.#offsets.codePoints;
        return this.#refuse(number, `${id}: ${place} is no span of a text of ${size} characters`);
      }
      pieces.push({ start: this.#offsets.toUtf16(start), end: this.#offsets.toUtf16(end) });
    }
    this.#add(id, label, pieces, quote ?? null, number);
  }

  events(line: string, number: number): void {
    if (!line.startsWith('E')) return;
    const { id, tail } = parted(line);
    const [, , trigger = ''] = shapes.event.exec(tail) ?? [];
    const draft = this.#known.get(trigger);
    if (draft === undefined) return this.#refuse(number, `${id}: an event without its trigger`);
    this.#known.set(id, draft);
  }

  rest(line: string, number: number): void {
    if (line.trim() === '' || line.startsWith('T')) return;
    const { id, tail } = parted(line);
    switch (id.charAt(0)) {
      case 'A':
      case 'M':
        return this.#attribute(id, tail, number);
      case 'R':
        return this.#relation(id, tail, number);
      case 'E':
        return this.#roles(id, tail, number);
      case '#':
        return this.#comment(id, tail, number);
      case 'N':
        return this.#normalisation(id, tail, number);
      case '*':
        return this.#refuse(number, 'an equivalence (*): Hezhu has none');
      default:
        return this.#refuse(number, 'not a line of brat: it begins with none of T R E A M N # *');
    }
  }

  #add(id: string, label: string, pieces: readonly Span[], quote: string | null, line: number) {
    const whole = joined(this.#text, pieces);
    const keys = whole.map((_, index) => (index === 0 ? id : `${id}.${index + 1}`));
    if (whole.length > 1) {
      this.#refuse(
        line,
        `${id} is discontinuous: its ${whole.length} parts are spans of their own`,
      );
    }
    const said = pieces.map(({ start, end }) => this.#text.slice(start, end));
    const fits = quote === null || quote === said.join(' ') || quote === said.join('');
    const draft: Draft = {
      keys,
      pieces: whole,
      label,
      quote: fits ? null : quote,
      attributes: new Map(),
      notes: [],
      verdict: 'unchecked',
      flagged: false,
    };
    this.drafts.push(draft);
    this.#known.set(id, draft);
  }

  #attribute(id: string, tail: string, line: number): void {
    const [, name = '', key = '', value] = shapes.attribute.exec(tail) ?? [];
    const draft = this.#known.get(key);
    if (draft === undefined) return this.#refuse(line, `${id}: it is of no span`);
    const verdict = verdicts.find((each) => each === value);
    if (name === ownFeatures.flagged) draft.flagged = true;
    else if (name === ownFeatures.verdict && verdict !== undefined) draft.verdict = verdict;
    else draft.attributes.set(attributeOfFeature(name), value ?? 'true');
  }

  #relation(id: string, tail: string, line: number): void {
    const [, type = '', first = '', second = ''] = shapes.relation.exec(tail) ?? [];
    if (type === '')
      return this.#refuse(line, `${id}: TYPE and two ends, such as Arg1:… Arg2:…, expected`);
    this.#link(id, type, first, second, line);
  }

  #roles(id: string, tail: string, line: number): void {
    const [, , trigger = '', roles = ''] = shapes.event.exec(tail) ?? [];
    if (!this.#known.has(trigger)) return;
    for (const role of roles.split(' ').filter((each) => each !== '')) {
      const colon = role.indexOf(':');
      this.#link(id, role.slice(0, colon), trigger, role.slice(colon + 1), line);
    }
  }

  #link(id: string, type: string, first: string, second: string, line: number): void {
    const from = this.#known.get(first)?.keys[0];
    const to = this.#known.get(second)?.keys[0];
    if (from !== undefined && to !== undefined) this.relations.push({ type, from, to });
    else this.#refuse(line, `${id}: there is no span ${from === undefined ? first : second}`);
  }

  #comment(id: string, tail: string, line: number): void {
    const [, kind = '', key = '', said = ''] = shapes.comment.exec(tail) ?? [];
    const draft = this.#known.get(key);
    if (draft === undefined) return this.#refuse(line, `${id}: a note on no span`);
    if (kind === attributeComment) {
      const values = readStringMap(said);
      if (values === null)
        return this.#refuse(line, `${id}: ${attributeComment} is no JSON object`);
      for (const [name, value] of values) draft.attributes.set(attributeOfFeature(name), value);
      return;
    }
    const note = kind === jsonNoteComment ? readListOrText(said) : said;
    if (typeof note !== 'string') return this.#refuse(line, `${id}: ${jsonNoteComment} is no text`);
    draft.notes.push(kind === noteComment || kind === jsonNoteComment ? note : `${kind}: ${note}`);
  }

  #normalisation(id: string, tail: string, line: number): void {
    const [, key = '', reference = '', name = ''] = shapes.normalisation.exec(tail) ?? [];
    const draft = this.#known.get(key);
    if (draft === undefined) return this.#refuse(line, `${id}: a reference of no span`);
    draft.notes.push(`${reference} ${name}`.trim());
  }

  #refuse(line: number, detail: string): void {
    this.problems.push({ line, detail });
  }
}

function parted(line: string): { readonly id: string; readonly tail: string } {
  const tab = line.indexOf('\t');
  return tab === -1
    ? { id: line, tail: '' }
    : { id: line.slice(0, tab), tail: line.slice(tab + 1) };
}

/** Fragments that only line ends part are one span: brat has no other way to say it. */
function joined(text: string, pieces: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    const before = spans.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, piece.start);
    const whole = gap !== '' && [...gap].every((character) => lineEnds.test(character));
    if (before !== undefined && whole) spans[spans.length - 1] = { ...before, end: piece.end };
    else spans.push(piece);
  }
  return spans;
}

function spansOf(draft: Draft, text: string, reviewer: string | null): readonly ForeignSpan[] {
  const { label, verdict, flagged } = draft;
  const attributes = Object.fromEntries(draft.attributes);
  const note = draft.notes.join('\n');
  return draft.pieces.map(({ start, end }, index) => ({
    key: draft.keys[index] ?? '',
    start,
    end,
    label,
    quote: draft.quote ?? text.slice(start, end),
    attributes,
    note,
    flagged,
    verdict,
    reviewer,
  }));
}
