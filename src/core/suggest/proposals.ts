import { compareText } from '../annotation/annotation.ts';
import { findFigures } from '../figure/find.ts';
import { findTexts, withTaughtCodes, withTaughtUnits } from '../learn/find-taught.ts';
import { type Known, nothingKnown } from '../learn/known.ts';
import { findPlaces } from '../place/find.ts';
import { findPrograms } from '../program/find.ts';
import { withoutNames } from './measure-place.ts';
import type { Proposal } from '../propose/proposal.ts';
import { denseText } from '../text/dense-text.ts';
import { compareSpans, contains } from '../text/span.ts';

/** What the rules propose in a text for some labels, in document order, with what the project knows; proposals of different labels may overlap and nest. */
export function findProposals(
  text: string,
  labels: readonly string[],
  known: Known = nothingKnown,
): readonly Proposal[] {
  const dense = denseText(text);
  if (dense === null) return findIn(text, labels, known);
  // A scanner puts blanks between characters: what they say is read without, and stands where it stands.
  return findIn(dense.text, labels, known).map((proposal) => {
    const { start, end } = dense.place(proposal);
    return { ...proposal, start, end, text: text.slice(start, end) };
  });
}

function findIn(text: string, labels: readonly string[], known: Known): readonly Proposal[] {
  const wants = (label: string) => labels.includes(label);
  // A place or number inside the name of a program is part of that name (L3, F6), so everything needs the programs.
  const programs = findPrograms(text, known.programs, known.rulesOff);
  const numbers = outside(withTaughtUnits(text, findFigures(text), known.units), programs);
  // The 五 of 五峰县 counts nothing, and the 澳门 of 5万澳门元 is money.
  const places = withTaughtCodes(outside(findPlaces(text, programs), numbers), known.codes);
  const figures = outside(numbers, places).map((figure) => withoutNames(figure, places, programs));
  const taken: Readonly<Record<string, readonly Proposal[]>> = {
    location: [...programs, ...places].sort(compareSpans),
  };
  return [
    ...findTexts(text, known.texts, (label) => taken[label] ?? []).filter(({ label }) =>
      wants(label),
    ),
    ...(wants('figure') ? figures : []),
    ...(wants('program') ? programs : []),
    ...(wants('location') ? places : []),
  ].sort((a, b) => compareSpans(a, b) || compareText(a.label, b.label));
}

/** Those that lie in none of `names`; both are in document order, and the names do not overlap. */
function outside(proposals: readonly Proposal[], names: readonly Proposal[]): readonly Proposal[] {
  let next = 0;
  return proposals.filter((proposal) => {
    while ((names[next]?.end ?? Infinity) <= proposal.start) next += 1;
    const name = names[next];
    return name === undefined || !contains(name, proposal);
  });
}
