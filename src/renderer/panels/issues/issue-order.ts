import type { ReportSummary } from '../../../core/ipc/views.ts';
import type { Reissue } from '../../../core/project/project-record.ts';
import { canPrecede } from '../../../core/reissue/linking.ts';
import { detailsShown } from '../../state/project/detail-gestures.ts';

/** The reports that may come before another, those with a title most like its own first. */
export function possibleIssues(
  reports: readonly ReportSummary[],
  reissues: readonly Reissue[],
  later: ReportSummary,
): readonly ReportSummary[] {
  const others = reissues.filter(({ id }) => id !== later.report.id);
  const own = pairsOf(detailsShown(later).title);
  const likeness = new Map(
    reports.map((each) => [each, shared(own, pairsOf(detailsShown(each).title))]),
  );
  return reports
    .filter(({ report }) => canPrecede(others, report.id, later.report.id))
    .sort((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0));
}

/** Two neighbouring characters each; digits count as one, since issues differ in their years. */
function pairsOf(title: string): ReadonlySet<string> {
  const characters = Array.from(title.replaceAll(/\d/g, '0'));
  return new Set(characters.map((one, index) => one + (characters[index + 1] ?? '')));
}

/** From 0 to 1. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return (2 * both) / (a.size + b.size);
}
