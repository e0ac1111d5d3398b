import { type Span, overlaps } from '../../text/span.ts';
import type { Check } from '../check.ts';
import type { Scene } from '../read/fact.ts';
import { findAboveWhole } from './above-whole.ts';
import { type Doubt, doubtCheck } from './doubt.ts';
import { type ReportFrame, rulesLeftOn } from './frame.ts';
import { findHeadlineNumbers, findHeadlinePlaces, headlineSpan } from './headline.ts';
import { findLaterDates } from './later-date.ts';
import { findMisplaced } from './misplaced.ts';
import { findSkipped } from './skipped.ts';

/** What a careful reader would stumble over in a report without reckoning. What depends on its text alone is found once for it. */
export function findDoubts(scene: Scene, frame: ReportFrame): readonly Check[] {
  const isOutside = (span: Span): boolean => frame.leftOut.some((left) => overlaps(left, span));
  const on = rulesLeftOn(frame);
  const headline = headlineSpan(scene.text, frame.title);
  const doubts = [
    ...doubtsOfText(scene, frame),
    ...findAboveWhole(scene),
    ...(headline === undefined ? [] : findHeadlineNumbers(scene, headline)),
  ];
  return doubts
    .filter(({ rule, figures }) => on.has(rule) && !figures.some(isOutside))
    .map(doubtCheck);
}

interface Known {
  readonly text: string;
  /** The frame as a text, since it comes as a copy from another thread. */
  readonly frame: string;
  readonly doubts: readonly Doubt[];
}

/** The last text: an edit of its figures leaves it as it is. */
let last: Known | null = null;

function doubtsOfText({ text, folded }: Scene, frame: ReportFrame): readonly Doubt[] {
  const key = JSON.stringify(frame);
  if (last?.text === text && last.frame === key) return last.doubts;
  const { title, date, leftOut } = frame;
  const headline = headlineSpan(text, title);
  const doubts: readonly Doubt[] = [
    ...findSkipped(text, folded),
    ...findLaterDates(text, folded, date),
    ...findMisplaced(text),
    ...(headline === undefined ? [] : findHeadlinePlaces(text, headline, leftOut)),
  ];
  last = { text, frame: key, doubts };
  return doubts;
}
