import type { Proposal } from '../propose/proposal.ts';
import type { Span } from '../text/span.ts';
import { findAgain } from './find-again.ts';
import { findFormulas, findMeasured, findSeries } from './find-formulas.ts';
import { findHeaded, findUnquotedSlogans } from './find-headed.ts';
import { findNamedSites } from './find-sites.ts';
import { findLinesOfWork } from './find-lines-of-work.ts';
import { findPlaceModels } from './find-place-models.ts';
import { findEditions, findPlain } from './find-plain.ts';
import { type KnownPrograms, findRegistered, noPrograms, registerRule } from './find-registered.ts';
import { type ProgramHit, findQuoted } from './find-quoted.ts';
import { nameKey } from './name-key.ts';
import { pairMarks } from './pair-marks.ts';
import { simplifyPrograms } from './simplify.ts';

/** Titles of documents: nothing inside them is a program (P5). */
const documentTitle = /《[^《》\n]{1,80}》/gu;

/**
 * Named policies, campaigns, schemes and mechanisms of a text (P1 to P5), in document order, none overlapping another, without those of the
 * rules that are switched off. What the project's register knows is found too; where a rule finds the same, it is the rule's.
 */
export function findPrograms(
  written: string,
  { names, stopped }: KnownPrograms = noPrograms,
  rulesOff: readonly string[] = [],
): readonly Proposal[] {
  const text = pairMarks(simplifyPrograms(written));
  const titles: readonly Span[] = [...text.matchAll(documentTitle)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const marked = [...findQuoted(text), ...findLinesOfWork(text)];
  const told = [
    ...marked,
    ...findHeaded(text, marked),
    ...findNamedSites(text),
    ...findUnquotedSlogans(text),
    ...findFormulas(text),
    ...findSeries(text),
    ...findMeasured(text),
    ...findPlaceModels(text),
    ...findPlain(text),
    ...findEditions(text),
  ];
  const found = [...told, ...findAgain(text, told)];
  const registered = rulesOff.includes(registerRule) ? [] : findRegistered(written, names);
  const isStopped = new Set(stopped);
  const hits = [...found.filter(({ rule }) => !rulesOff.includes(rule)), ...registered];
  // Only the longest is asked for: what is stopped leaves no part of it behind.
  const kept = longestFirst(hits, titles).filter(
    ({ start, end }) => isStopped.size === 0 || !isStopped.has(nameKey(written.slice(start, end))),
  );
  return kept.map(({ start, end, rule, score }) => ({
    start,
    end,
    text: written.slice(start, end),
    label: 'program',
    attributes: {},
    score,
    rule,
  }));
}

/** The longer of two that overlap stays: a head belongs to its name, a line of work to the scheme that is named for it. */
function longestFirst(hits: readonly ProgramHit[], taken: readonly Span[]): readonly ProgramHit[] {
  const byLength = [...hits].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const occupied = new Uint8Array(
    [...hits, ...taken].reduce((most, { end }) => Math.max(most, end), 0),
  );
  for (const { start, end } of taken) occupied.fill(1, start, end);
  const kept = byLength.filter(({ start, end }) => {
    if (occupied.subarray(start, end).includes(1)) return false;
    occupied.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
