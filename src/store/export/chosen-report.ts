import { type CaseRecord, titleOfCase } from '../../core/annotation/casework.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { findMisquote } from '../../core/corpus/misquote.ts';
import { type Selection, selectReport } from '../../core/corpus/selection.ts';
import type { Abilities } from '../../core/format/abilities.ts';
import { type LossCount, lossExample } from '../../core/format/loss/loss-count.ts';
import type { TextVersionName } from '../../core/project/export-options.ts';
import { withImportedText } from '../../core/project/report/imported-text.ts';
import type { AnnotatedReport } from '../../core/project/project.ts';
import { type LeftAway, withoutRegions } from '../../core/project/report/without-regions.ts';
import { sha256 } from '../disk/digest.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** What of the reports of a project an export takes. */
export interface ReportChoice {
  readonly selection: Selection;
  /** Whether the stretches that reviewers have excluded go from the texts. */
  readonly withoutRegions: boolean;
  readonly textVersion: TextVersionName;
  /** The unit in which the format counts: what every quote is checked in. */
  readonly offsets: Abilities['offsets'];
}

/** The part of a report that an export takes. */
export interface ChosenReport {
  readonly annotated: AnnotatedReport;
  /** Quotes of chosen annotations that no file can hold as spans. */
  readonly left: {
    /** They went with excluded stretches. */
    readonly excluded: readonly string[];
    /** They have no place in the text; only the lossless format holds them. */
    readonly unanchored: readonly string[];
  };
}

/** Reads a report and gives the part of it that an export takes. Errors: those of reading it, and of `chosenOf`. */
export async function chosenReport(
  store: Pick<ProjectStore, 'annotatedReport'>,
  id: string,
  choice: ReportChoice,
): Promise<Result<ChosenReport | null, AppError>> {
  const read = await store.annotatedReport(id);
  return read.ok ? chosenOf(read.value, choice) : read;
}

/**
 * The part of a report that an export takes, every quote of it held against the text where the format will say that it stands; null where
 * it takes nothing of it. Errors: `bad-annotation`.
 */
export function chosenOf(
  read: AnnotatedReport,
  choice: ReportChoice,
): Result<ChosenReport | null, AppError> {
  const version = choice.textVersion === 'original' ? withImportedText(read) : read;
  const { annotated: whole, left } = choice.withoutRegions
    ? withoutRegions(version, sha256)
    : { annotated: version, left: null };
  const annotated = selectReport(whole, choice.selection);
  if (annotated === null) return ok(null);
  const misquote = findMisquote(annotated, choice.offsets);
  if (misquote === null) {
    const excluded = excludedQuotes(left, choice.selection);
    const unanchored = unanchoredQuotes(annotated, choice.selection);
    return ok({ annotated, left: { excluded, unanchored } });
  }
  const { quote, start, end } = misquote;
  return err({
    code: 'bad-annotation',
    report: annotated.report.id,
    title: annotated.report.title,
    annotation: misquote.id,
    quote,
    start,
    end,
    actual: annotated.text.slice(start, end),
    detail: 'quote-differs',
  });
}

function excludedQuotes(
  left: LeftAway | null,
  { labels, reviewers }: Selection,
): readonly string[] {
  return (left?.annotations ?? [])
    .filter(
      ({ reviewer, annotation }) =>
        labels.includes(annotation.label) && (reviewers === null || reviewers.includes(reviewer)),
    )
    .map(({ annotation }) => annotation.quote);
}

function unanchoredQuotes({ layers }: AnnotatedReport, { labels }: Selection): readonly string[] {
  return layers
    .flatMap(({ unanchored }) => unanchored)
    .flatMap((each) =>
      each.kind === 'annotation' && labels.includes(each.record.label) ? [each.record.quote] : [],
    );
}

/** Counts what no file of a format can hold as spans, or beside the verdicts. */
export function countLeft(
  losses: LossCount,
  { annotated: { report, layers }, left }: ChosenReport,
  { lossless, casework }: Pick<Abilities, 'lossless' | 'casework'>,
): void {
  for (const record of layers.flatMap((layer) => layer.casework)) {
    if (holds(casework, record.kind)) continue;
    losses.add('casework', () => lossExample(report.title, titleOfCase(record)));
  }
  for (const kind of ['excluded', 'unanchored'] as const) {
    if (kind === 'unanchored' && lossless) continue;
    for (const quote of left[kind]) losses.add(kind, () => lossExample(report.title, quote));
  }
}

/** Whether a format holds a record of the fact-check desk. */
function holds(casework: Abilities['casework'], kind: CaseRecord['kind']): boolean {
  if (casework === 'all' || casework === 'none') return casework === 'all';
  const isOfChecks = kind === 'answer' || kind === 'check';
  return isOfChecks === (casework === 'checks');
}
