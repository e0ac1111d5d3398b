import type { Annotation, Verdict } from '../annotation/annotation.ts';
import { type Evidence, assessmentOf, evidenceOf } from '../annotation/casework.ts';
import type { Layer } from '../annotation/layer.ts';
import { sentenceAt } from '../text/sentence.ts';
import type { LedgerEntry } from './entry.ts';
import { type Canonical, valueKey } from './group.ts';

/** How two figures are known to be the same: by what they say, or by their very words in the same sentence. */
export type Likeness = 'value' | 'words';

/** A verdict as it may be offered for the same figure elsewhere, with all that it stands on. */
export interface JudgedFigure {
  readonly report: string;
  readonly reviewer: string;
  readonly annotation: string;
  readonly quote: string;
  readonly verdict: Verdict;
  readonly rightValue: string;
  readonly note: string;
  /** When it was given or last changed, ISO 8601. */
  readonly at: string;
  readonly evidence: readonly Evidence[];
}

/** A verdict that is offered. */
export interface OfferedVerdict extends JudgedFigure {
  readonly likeness: Likeness;
}

/** A shorter sentence says too little to be known by: 合计5户。 */
const shortestSentence = 12;

/** By what a figure is known elsewhere. */
export interface Known {
  /** What it says, where and when; null where nothing is measured. */
  readonly entry: LedgerEntry | null;
  /** As `wordsKey` has it. */
  readonly words: string;
}

/** A verdict, and by what its figure is known elsewhere. */
export interface KnownVerdict extends Known {
  readonly judged: JudgedFigure;
}

/** The verdicts of a layer whose figures are known by something; `entries` are those of its figures that say what they measure. */
export function knownVerdicts(
  report: string,
  text: string,
  layer: Layer,
  entries: readonly LedgerEntry[],
): readonly KnownVerdict[] {
  const judged = judgedIn(report, layer);
  if (judged.size === 0) return [];
  const byFigure = new Map(entries.map((entry) => [entry.annotation, entry]));
  return [...judged].flatMap(([id, figure]) => {
    const annotation = layer.annotations.get(id);
    if (annotation === undefined) return [];
    const entry = byFigure.get(id) ?? null;
    const words = wordsKey(text, annotation);
    return entry === null && words === '' ? [] : [{ judged: figure, entry, words }];
  });
}

/** By what two figures are known to be the same; null where they are not. */
export function likenessOf(a: Known, b: Known, canonical: Canonical): Likeness | null {
  const isSameValue =
    a.entry !== null &&
    a.entry.nominal === b.entry?.nominal &&
    valueKey(a.entry, canonical) === valueKey(b.entry, canonical);
  if (isSameValue) return 'value';
  return a.words !== '' && a.words === b.words ? 'words' : null;
}

/** The verdicts of a layer, by the annotations that they are on. */
function judgedIn(report: string, layer: Layer): ReadonlyMap<string, JudgedFigure> {
  const { reviewer, annotations, casework } = layer;
  const cards = new Map(evidenceOf(casework).map((card) => [card.id, card]));
  const judged = new Map<string, JudgedFigure>();
  for (const annotation of annotations.all) {
    const { id, quote, verdict, note, updatedAt: at } = annotation;
    if (verdict === 'unchecked') continue;
    const assessment = assessmentOf(casework, id);
    judged.set(id, {
      ...{ report, reviewer, annotation: id, quote, verdict, note, at },
      rightValue: assessment?.rightValue ?? '',
      evidence: (assessment?.evidence ?? []).flatMap((card) => cards.get(card) ?? []),
    });
  }
  return judged;
}

/** By what an annotation is known elsewhere: its words and those of its sentence; empty where these say too little. */
export function wordsKey(text: string, annotation: Annotation): string {
  const known = knownWords.get(annotation);
  if (known?.text === text) return known.key;
  const key = readWords(text, annotation);
  knownWords.set(annotation, { text, key });
  return key;
}

/** Of many verdicts of a report one is new. */
const knownWords = new WeakMap<Annotation, { readonly text: string; readonly key: string }>();

function readWords(text: string, { start, quote, label }: Annotation): string {
  const sentence = sentenceAt(text, start);
  const words = text.slice(sentence.start, sentence.end).replace(/\s/g, '');
  // Where it stands in its sentence tells the second 5户 from the first.
  const before = text.slice(sentence.start, start).replace(/\s/g, '').length;
  return words.length < shortestSentence ? '' : JSON.stringify([label, quote, before, words]);
}
