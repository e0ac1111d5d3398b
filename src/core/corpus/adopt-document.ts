import { anchorByQuote } from '../anchor/anchor-by-quote.ts';
import { sureEnough } from '../anchor/anchoring.ts';
import { compareText } from '../annotation/annotation.ts';
import type { Attributes } from '../annotation/label/attribute.ts';
import type { Label } from '../annotation/label/label.ts';
import type { ForeignDocument, ForeignSpan } from '../format/foreign/foreign-document.ts';
import { type Span, compareSpans, isSpanOf } from '../text/span.ts';
import { fittingValue } from './fitting-value.ts';
import { type LabelPlan, plannedLabel } from './label-plan.ts';
import { tidyDocument } from './tidy-document.ts';

/** A foreign span as an annotation of ours will say it. */
export interface AdoptedSpan extends Span {
  readonly label: string;
  readonly attributes: Attributes;
  readonly note: string;
  readonly flagged: boolean;
  readonly verdict: NonNullable<ForeignSpan['verdict']>;
}

/** One reviewer's work on a document. */
export interface AdoptedLayer {
  /** As the corpus names them; null where it does not. */
  readonly reviewer: string | null;
  readonly spans: readonly AdoptedSpan[];
  /** `from` and `to` are indices of `spans`. */
  readonly relations: readonly {
    readonly type: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** On the report; empty where there is none. */
  readonly note: string;
}

/** Something of a document that does not fit the project, or fits otherwise than the file says. */
export interface Misfit {
  /**
   * `astray`: the text does not read there what the span says, nor anywhere for certain; `moved`: it reads so elsewhere, where the annotation
   * now is; `value`: a value that its attribute cannot hold, now in the note; `relation`: an end is missing or no type joins the two.
   */
  readonly kind: 'astray' | 'moved' | 'value' | 'relation';
  readonly label: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly detail: string;
}

/** A document as it comes into the project. */
export interface AdoptedDocument {
  readonly name: string;
  readonly text: string;
  readonly layers: readonly AdoptedLayer[];
  readonly misfits: readonly Misfit[];
}

/** Makes a document of another tool fit text rules and label set; what does not fit is listed, never dropped in silence. */
export function adoptDocument(foreign: ForeignDocument, plan: LabelPlan): AdoptedDocument {
  const { name, text, spans, relations, notes = [] } = tidyDocument(foreign);
  const misfits: Misfit[] = [];
  const adopted = new Map<string, AdoptedSpan>();
  const isLeftOut = ({ label }: ForeignSpan) => plannedLabel(plan, label) === undefined;
  const wanted = spans.filter((span) => !isLeftOut(span));
  const places = placeSpans(text, wanted, misfits);
  for (const span of wanted) {
    const label = plannedLabel(plan, span.label);
    const place = places.get(span.key);
    if (label === undefined || place === undefined) continue;
    adopted.set(span.key, adoptSpan(span, place, label, misfits));
  }
  const reviewers = new Set([...wanted, ...notes].map(({ reviewer }) => reviewer));
  const leftOut = new Set(spans.filter(isLeftOut).map(({ key }) => key));
  const layers = [...reviewers]
    .sort((a, b) => compareText(a ?? '', b ?? ''))
    .map((reviewer) => {
      const own = wanted.filter((span) => span.reviewer === reviewer && adopted.has(span.key));
      const said = notes.filter((note) => note.reviewer === reviewer);
      return { reviewer, own, note: said.map((each) => each.text).join('\n') };
    });
  const linked = adoptRelations({ relations, adopted, plan, misfits, leftOut, layers });
  return { name, text, layers: linked, misfits };
}

/** Where each span stands: as it says, else where its words are found for certain. */
function placeSpans(
  text: string,
  spans: readonly ForeignSpan[],
  misfits: Misfit[],
): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const sorted = [...spans].sort(compareSpans);
  const isAstray = sorted.some((span) => !fits(text, span));
  const anchored = isAstray
    ? anchorByQuote(
        text,
        sorted.map((span) => ({ ...span, quote: span.quote ?? text.slice(span.start, span.end) })),
      )
    : [];
  for (const [index, span] of sorted.entries()) {
    if (fits(text, span)) {
      places.set(span.key, { start: span.start, end: span.end });
      continue;
    }
    const place = anchored[index];
    if (span.quote !== null && place?.kind === 'moved' && place.confidence >= sureEnough) {
      places.set(span.key, place.span);
      misfits.push(misfit('moved', span, `${place.span.start}–${place.span.end}`));
    } else {
      const actual = text.slice(Math.max(0, span.start), Math.max(0, span.end));
      misfits.push(misfit('astray', span, actual));
    }
  }
  return places;
}

function fits(text: string, span: ForeignSpan): boolean {
  return (
    isSpanOf(text, span) && (span.quote === null || text.slice(span.start, span.end) === span.quote)
  );
}

function misfit(kind: Misfit['kind'], span: ForeignSpan, detail: string): Misfit {
  const { label, start, end } = span;
  return { kind, label, quote: span.quote ?? '', start, end, detail };
}

function adoptSpan(span: ForeignSpan, place: Span, label: Label, misfits: Misfit[]): AdoptedSpan {
  const attributes: Record<string, Attributes[string]> = {};
  const leftOver: string[] = [];
  for (const [id, value] of Object.entries(span.attributes)) {
    const definition = label.attributes.find((known) => known.id === id);
    const fitting = definition === undefined ? null : fittingValue(definition.type, value);
    if (fitting !== null) attributes[id] = fitting;
    else {
      const said = `${id}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
      leftOver.push(said);
      misfits.push(misfit('value', span, said));
    }
  }
  return {
    start: place.start,
    end: place.end,
    label: label.id,
    attributes,
    note: [span.note, ...leftOver].filter((part) => part !== '').join('\n'),
    flagged: span.flagged ?? false,
    verdict: span.verdict ?? 'unchecked',
  };
}

interface Linking {
  readonly relations: ForeignDocument['relations'];
  readonly adopted: ReadonlyMap<string, AdoptedSpan>;
  readonly plan: LabelPlan;
  readonly misfits: Misfit[];
  /** Keys of the spans that the mapping leaves out: relations that end there go with them. */
  readonly leftOut: ReadonlySet<string>;
  readonly layers: readonly {
    readonly reviewer: string | null;
    readonly own: readonly ForeignSpan[];
    readonly note: string;
  }[];
}

function adoptRelations(linking: Linking): readonly AdoptedLayer[] {
  const { relations, adopted, plan, misfits, leftOut, layers } = linking;
  const layerOf = new Map(layers.flatMap((layer, at) => layer.own.map(({ key }) => [key, at])));
  const indices = layers.map(({ own }) => new Map(own.map(({ key }, index) => [key, index])));
  const links = layers.map((): AdoptedLayer['relations'][number][] => []);
  for (const relation of relations) {
    if (leftOut.has(relation.from) || leftOut.has(relation.to)) continue;
    const [from, to] = [adopted.get(relation.from), adopted.get(relation.to)];
    const at = layerOf.get(relation.from);
    const isOne = at !== undefined && at === layerOf.get(relation.to);
    const type = from && to && plan.relationTypeOf(relation.type, from.label, to.label);
    const first = isOne ? indices[at]?.get(relation.from) : undefined;
    const second = isOne ? indices[at]?.get(relation.to) : undefined;
    if (type === undefined || first === undefined || second === undefined) {
      const detail = `${relation.from} → ${relation.to}`;
      const place = { start: from?.start ?? 0, end: from?.end ?? 0 };
      misfits.push({ kind: 'relation', label: relation.type, quote: '', ...place, detail });
    } else if (at !== undefined) {
      links[at]?.push({ type, from: first, to: second });
    }
  }
  return layers.map(({ reviewer, own, note }, at) => ({
    reviewer,
    spans: own.flatMap(({ key }) => adopted.get(key) ?? []),
    relations: links[at] ?? [],
    note,
  }));
}
