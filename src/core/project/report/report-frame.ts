import type { ReportDetails } from '../../annotation/details.ts';
import type { ReportFrame } from '../../check/plausible/frame.ts';
import type { Span } from '../../text/span.ts';
import type { RuleOff } from '../project-record.ts';

/** What a report's text is held against besides itself: its title and day, without what is left out of it and without rules that are switched off. */
export function reportFrame(
  { title, date }: Pick<ReportDetails, 'title' | 'date'>,
  leftOut: readonly Span[],
  rulesOff: readonly RuleOff[],
): ReportFrame {
  return { title, date, leftOut, rulesOff: rulesOff.map(({ id }) => id) };
}
