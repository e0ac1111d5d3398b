import { verdicts } from '../annotation/annotation.ts';
import type { Evidence } from '../annotation/casework.ts';
import { textHash } from '../base/text-hash.ts';
import type { PackedTexts } from './columns/packed-entries.ts';
import type { LedgerEntry } from './entry.ts';
import { type Canonical, entryKey, isSettled, plainMeasure } from './group.ts';
import type { JudgedFigure, Known, KnownVerdict, OfferedVerdict } from './judged.ts';

/** The texts of a row; evidence as JSON, and the measure of the figure as written. */
const column = {
  annotation: 0,
  reviewer: 1,
  quote: 2,
  verdict: 3,
  rightValue: 4,
  note: 5,
  at: 6,
  evidence: 7,
  measure: 8,
} as const;
const columnCount = 9;
const keyCount = 2;

/** Verdicts of some reports as numbers, row by row: of a million objects it takes a tenth of the room, and a pass over its keys two milliseconds. */
export interface PackedVerdicts {
  readonly texts: PackedTexts;
  readonly cells: Uint32Array;
  /** Two a row: what the figure says but for its measure, and its words; 0 where it is not known by that. */
  readonly keys: Float64Array;
}

/** The verdicts of a report, as rows of a table that may hold those of others too. */
export interface ReportVerdicts {
  readonly report: string;
  readonly packed: PackedVerdicts;
  readonly from: number;
  readonly count: number;
}

/** Packs the verdicts of a report, in their order. */
export function packVerdicts(report: string, known: readonly KnownVerdict[]): ReportVerdicts {
  const texts = new Texts();
  const cells = new Uint32Array(known.length * columnCount);
  const keys = new Float64Array(known.length * keyCount);
  for (const [row, { judged, entry, words }] of known.entries()) {
    const { annotation, reviewer, quote, verdict, rightValue, note, at } = judged;
    const said = [annotation, reviewer, quote, verdict, rightValue, note, at];
    const rest = [JSON.stringify(judged.evidence), entry?.measure ?? ''];
    cells.set(
      [...said, ...rest].map((text) => texts.numberOf(text)),
      row * columnCount,
    );
    keys.set([restHash(entry), wordsHash(words)], row * keyCount);
  }
  return { report, packed: { texts: texts.all, cells, keys }, from: 0, count: known.length };
}

/** Puts the verdicts of reports into one table, in their order. */
export function joinVerdicts(parts: readonly ReportVerdicts[]): readonly ReportVerdicts[] {
  const rows = parts.reduce((sum, { count }) => sum + count, 0);
  const texts = new Texts();
  const cells = new Uint32Array(rows * columnCount);
  const keys = new Float64Array(rows * keyCount);
  const packed = { texts: texts.all, cells, keys };
  let at = 0;
  return parts.map(({ report, packed: own, from, count }) => {
    const to = from + count;
    const numbers = own.cells
      .subarray(from * columnCount, to * columnCount)
      .map((number) => texts.numberOf(own.texts.at(number) ?? ''));
    cells.set(numbers, at * columnCount);
    keys.set(own.keys.subarray(from * keyCount, to * keyCount), at * keyCount);
    const joined = { report, packed, from: at, count };
    at += count;
    return joined;
  });
}

/** Texts by numbers, each once. */
class Texts {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

/** What the verdicts of other reports say of a figure: first those that are on the same value, then those on the same words. */
export function verdictsOn(
  sought: Known,
  reports: Iterable<ReportVerdicts>,
  canonical: Canonical,
): readonly OfferedVerdict[] {
  const [value, words] = [restHash(sought.entry), wordsHash(sought.words)];
  const measure = canonical(plainMeasure(sought.entry?.measure ?? ''));
  const found: OfferedVerdict[] = [];
  for (const { report, packed, from, count } of reports) {
    const { keys } = packed;
    for (let row = from; row < from + count; row += 1) {
      const isSaid = value !== 0 && keys[row * keyCount] === value;
      const isSame =
        isSaid && canonical(plainMeasure(textAt(packed, row, column.measure))) === measure;
      const isWorded = words !== 0 && keys[row * keyCount + 1] === words;
      if (isSame || isWorded)
        found.push({ ...judgedAt(packed, row, report), likeness: isSame ? 'value' : 'words' });
    }
  }
  return found;
}

function judgedAt(packed: PackedVerdicts, row: number, report: string): JudgedFigure {
  const text = (name: keyof typeof column): string => textAt(packed, row, column[name]);
  const verdict = text('verdict');
  return {
    ...{ report, annotation: text('annotation'), reviewer: text('reviewer') },
    ...{ quote: text('quote'), rightValue: text('rightValue'), note: text('note') },
    verdict: verdicts.find((each) => each === verdict) ?? 'unchecked',
    at: text('at'),
    // Only `packVerdicts` writes rows.
    evidence: JSON.parse(text('evidence')) as readonly Evidence[],
  };
}

function textAt({ texts, cells }: PackedVerdicts, row: number, at: number): string {
  const text = texts.at(cells[row * columnCount + at] ?? texts.length);
  if (text === undefined) throw new RangeError(`no text in column ${at} of row ${row}`);
  return text;
}

/** What a figure says but for its measure, which the project may name otherwise tomorrow; 0 for one that is compared within its report alone. */
function restHash(entry: LedgerEntry | null): number {
  if (entry === null || !isSettled(entry)) return 0;
  return textHash(JSON.stringify([entryKey(entry, ''), entry.nominal]));
}

function wordsHash(words: string): number {
  return words === '' ? 0 : textHash(words);
}
