import type { Attributes } from '../annotation/label/attribute.ts';
import { fold } from '../figure/fold.ts';
import type { Check, CheckFigure } from './check.ts';
import {
  type Fact,
  type KnownLine,
  type Line,
  type Scene,
  type UnitsByDimension,
  factsOf,
  isOnlyUnit,
  reckonable,
  unitsByDimension,
} from './read/fact.ts';

/**
 * What is remembered of a report from one look at it to the next. Lines are known by all that they are read from, so that one that is the same
 * need not be read again, wherever it now stands, and one that is not never is taken for it.
 */
export interface Memory {
  folded: { readonly text: string; readonly folded: string };
  lines: ReadonlyMap<string, KnownLine>;
  /** Facts of a line where it stood last: most lines stay where they are. */
  readonly placed: WeakMap<KnownLine, Line>;
}

/** Nothing is known yet. */
export function newMemory(): Memory {
  return { folded: { text: '', folded: '' }, lines: new Map(), placed: new WeakMap() };
}

/** Figures that stand on one line, or on several that one of them holds together. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly figures: readonly CheckFigure[];
}

/** Reads the figures of a text. */
export function sceneOf(
  text: string,
  figures: readonly CheckFigure[],
  memory: Memory = newMemory(),
): Scene {
  if (memory.folded.text !== text) memory.folded = { text, folded: fold(text) };
  const { folded } = memory.folded;
  const apart = reckonable(folded, figures);
  const units = unitsByDimension(apart);
  const known = new Map<string, KnownLine>();
  const lines: Line[] = [];
  let [at, number, index] = [0, 0, 0];
  for (const row of rowsOf(text, apart)) {
    number += countBreaks(text, at, row.start);
    const key = keyBeside(known, keyOf(text, row, units));
    const line = memory.lines.get(key) ?? read(text, folded, row, units);
    known.set(key, line);
    const placed = place(line, row.start, number, index, memory);
    lines.push(placed);
    index += placed.facts.length;
    at = row.start;
  }
  memory.lines = known;
  return { text, folded, facts: lines.flatMap(({ facts }) => facts), lines };
}

function rowsOf(text: string, figures: readonly CheckFigure[]): readonly Row[] {
  const rows: { start: number; end: number; figures: CheckFigure[] }[] = [];
  for (const figure of figures) {
    const row = rows.at(-1);
    if (row && figure.start < row.end) {
      row.figures.push(figure);
      row.end = Math.max(row.end, endOfLine(text, figure.end));
      continue;
    }
    const start = text.lastIndexOf('\n', figure.start - 1) + 1;
    rows.push({ start, end: endOfLine(text, figure.end), figures: [figure] });
  }
  return rows;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

const READ = ['value', 'low', 'high', 'unit', 'kind', 'bound', 'change', 'measure', 'period'];
const attributeKeys = new WeakMap<Attributes, string>();

/** Equal for rows that are read alike: their words, and where what figures stand in them. */
function keyOf(text: string, { start, end, figures }: Row, units: UnitsByDimension): string {
  const parts = figures.map((figure) => {
    const { attributes } = figure;
    const known = attributeKeys.get(attributes);
    const key = known ?? JSON.stringify(READ.map((name) => attributes[name] ?? null));
    if (known === undefined) attributeKeys.set(attributes, key);
    const only = isOnlyUnit(figure, units) ? '1' : '';
    return `${String(figure.start - start)} ${String(figure.end - start)} ${only} ${key}`;
  });
  return `${text.slice(start, end)}\n${parts.join('\n')}`;
}

/** Equal lines of a text are known apart, by which of them it is: what is found near their numbers differs. */
function keyBeside(known: ReadonlyMap<string, KnownLine>, key: string): string {
  let own = key;
  for (let copy = 2; known.has(own); copy += 1) own = `${key}\n${String(copy)}`;
  return own;
}

function read(text: string, folded: string, row: Row, units: UnitsByDimension): KnownLine {
  const { start, end } = row;
  const [words, like] = [text.slice(start, end), folded.slice(start, end)];
  const figures = row.figures.map((figure) => ({
    ...figure,
    start: figure.start - start,
    end: figure.end - start,
  }));
  return {
    text: words,
    folded: like,
    facts: factsOf(words, like, figures, units),
    found: new Map(),
  };
}

function place(
  known: KnownLine,
  start: number,
  number: number,
  index: number,
  memory: Memory,
): Line {
  const before = memory.placed.get(known);
  const [first] = before?.facts ?? [];
  if (before?.start === start && before.number === number && first?.index === index) return before;
  const facts = known.facts.map((fact) => moved(fact, start, number, index));
  const line = { known, start, number, facts };
  memory.placed.set(known, line);
  return line;
}

/** A fact where its line stands. Running numbers of sentences and clauses stay apart from those of other lines, since marks are fewer than characters. */
function moved(fact: Fact, by: number, line: number, index: number): Fact {
  return {
    ...fact,
    again: fact.again && moved(fact.again, by, line, index),
    index: fact.index + index,
    start: fact.start + by,
    end: fact.end + by,
    line: fact.line + line,
    sentence: fact.sentence + by,
    segment: fact.segment + by,
    clause: fact.clause + by,
    clauseStart: fact.clauseStart + by,
    clauseEnd: fact.clauseEnd + by,
    sentenceStart: fact.sentenceStart + by,
    sentenceEnd: fact.sentenceEnd + by,
  };
}

/** What a rule finds that looks no farther than the line; found once for a line that stays the same. */
export function byLine(
  scene: Scene,
  name: string,
  find: (scene: Scene) => readonly Check[],
): readonly Check[] {
  return scene.lines.flatMap(({ known, start }) => {
    const { text, folded, facts, found } = known;
    const before = found.get(name);
    const checks = before ?? find({ text, folded, facts, lines: [] });
    if (!before) found.set(name, checks);
    return start === 0 ? checks : checks.map((check) => shifted(check, start));
  });
}

/** A check of a stretch that begins elsewhere. */
export function shifted(check: Check, by: number): Check {
  return {
    ...check,
    figures: check.figures.map((figure) => ({
      ...figure,
      start: figure.start + by,
      end: figure.end + by,
    })),
  };
}
