import type { Layer } from '../annotation/layer.ts';
import { firstIndex } from '../base/sorted.ts';
import type { Span } from '../text/span.ts';
import { type LabelsOff, openProposals } from './open-proposals.ts';
import { ProposalSet } from './proposal-set.ts';
import type { Proposal } from './proposal.ts';

/** The answers of a layer to proposals. */
type Answers = Pick<Layer, 'annotations' | 'rejections'>;

/** Which proposals are open, and of what that was said. */
export interface OpenSaid {
  readonly all: ProposalSet;
  readonly answers: Answers;
  readonly off: LabelsOff;
  readonly open: ProposalSet;
}

/** Says which of some proposals, given in document order, a layer leaves open. */
export function sayOpen(
  proposals: readonly Proposal[],
  answers: Answers,
  off: LabelsOff,
): OpenSaid {
  const all = new ProposalSet(proposals);
  return { all, answers, off, open: openProposals(proposals, answers, off) };
}

/** The same of the layer after an edit: asked again is only where the two layers differ. */
export function followOpen(said: OpenSaid, answers: Answers): OpenSaid {
  const changed = joined(
    changedSpan(said.answers.annotations.all, answers.annotations.all),
    changedSpan(said.answers.rejections, answers.rejections),
  );
  const [reached] = changed === null ? [] : said.all.overlapping(changed);
  if (changed === null || reached === undefined) return { ...said, answers };
  const asked = { start: Math.min(reached.start, changed.start), end: changed.end };
  return { ...said, answers, open: askedAgain(said, answers, asked) };
}

/** What is open once the proposals that start in a stretch have been asked again. */
function askedAgain({ all, off, open }: OpenSaid, answers: Answers, asked: Span): ProposalSet {
  const { start, end } = asked;
  const again = all.all.slice(startingAt(all.all, start), startingAt(all.all, end));
  const furthest = again.reduce((far, proposal) => Math.max(far, proposal.end), end);
  const near = {
    annotations: { all: answers.annotations.overlapping({ start, end: furthest }) },
    rejections: answers.rejections.filter((one) => start <= one.start && one.start < end),
  };
  return new ProposalSet([
    ...open.all.slice(0, startingAt(open.all, start)),
    ...openProposals(again, near, off).all,
    ...open.all.slice(startingAt(open.all, end)),
  ]);
}

/** The first index from which spans in document order start at an offset or behind it. */
function startingAt(spans: readonly Span[], offset: number): number {
  return firstIndex(spans.length, (index) => (spans[index]?.start ?? offset) >= offset);
}

/** Around what stands in one of two sorted lists only; null where they are alike. Edits leave all other records the same objects. */
function changedSpan(before: readonly Span[], after: readonly Span[]): Span | null {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let last = 1;
  while (last <= shorter - first && before.at(-last) === after.at(-last)) last += 1;
  const among = (spans: readonly Span[]) => spans.slice(first, spans.length - last + 1);
  return [...among(before), ...among(after)].reduce<Span | null>(joined, null);
}

function joined(a: Span | null, b: Span | null): Span | null {
  if (a === null || b === null) return a ?? b;
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
