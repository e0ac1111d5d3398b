import type { Change } from '../../core/annotation/edit/change.ts';
import type { EditContext } from '../../core/annotation/edit/edit.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { Correction, Decided } from '../../core/correct/correction.ts';
import {
  type Step,
  followCorrection,
  followingChange,
  mapOf,
  takeBack,
} from '../../core/correct/follow-corrections.ts';
import { type TextEdit, editText, invertEdits, tidyEdits } from '../../core/correct/text-edit.ts';
import { type TextVersion, textVersions } from '../../core/correct/text-versions.ts';
import { type Touched, touchedBy } from '../../core/correct/touched.ts';
import { mapParts } from '../../core/correct/map-parts.ts';
import type { AnnotatedReport, Report } from '../../core/project/project.ts';
import { sha256 } from '../disk/digest.ts';
import { StoreFailure, attempt, orFail } from '../failure.ts';
import { recordsBefore } from '../journal/journal-history.ts';
import { layerJournals } from '../journal/journal-record.ts';
import type { OpenReport } from '../report/open-report.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { type ReadReport, layerReviewers, rewriteText } from '../report/report-folder.ts';

/** Edits of a report's text, and of which text they are. */
export interface AskedCorrection {
  /** Hash of the text that was edited. */
  readonly of: string;
  readonly edits: readonly TextEdit[];
  readonly decisions: readonly Decided[];
}

/** The annotations, of all layers, whose words edits would change or take out. Errors: `text-changed`. */
export async function correctionOutlook(
  store: ProjectStore,
  report: string,
  { of, edits }: Pick<AskedCorrection, 'of' | 'edits'>,
): Promise<Result<readonly Touched[], AppError>> {
  const read = await store.readReport(report);
  if (!read.ok) return read;
  const next = editedText(read.value, of, edits);
  if (!next.ok) return next;
  const layers = await store.layers(report);
  if (!layers.ok) return layers;
  const map = mapOf(read.value.text, next.value.text, next.value);
  return ok(layers.value.flatMap((layer) => touchedBy(layer, map)));
}

/**
 * Corrects the text of a report: the text becomes another version, and the layer of every reviewer follows it by a change of its own. The record
 * of the report alone makes the step: from then on text and layers can be had again, whatever is written of them. Errors: `text-changed`, `cannot-write`.
 */
export function correctText(
  store: ProjectStore,
  report: string,
  { of, edits, decisions }: AskedCorrection,
  context: EditContext,
): Promise<Result<Report, AppError>> {
  return store.rework(report, async (open, { disk, paths }) => {
    const next = orFail(editedText(open.content, of, edits));
    const correction = { ...stepOf(open.content, next, context), takesBack: null, decisions };
    const after = correctedReport(open.content, next.text, correction);
    const step = stepFor(open.content, next.text, correction);
    const reviewers = await layerReviewers(paths.report(report));
    await rewriteText(disk, paths, open.content, after);
    const own = { context, origin: 'edit' as const };
    await leadAll(open, withAuthor(reviewers, context.author), own, (layer) =>
      followCorrection(layer, step),
    );
    return after.report;
  });
}

/**
 * Takes a correction back, or makes one that was taken back again: every annotation that was not worked on since is what it was. Errors: `text-changed`
 * where the text is not as that correction left it, `cannot-write`.
 */
export function takeBackCorrection(
  store: ProjectStore,
  report: string,
  { correction: id, way }: { readonly correction: string; readonly way: 'undo' | 'redo' },
  context: EditContext,
): Promise<Result<Report, AppError>> {
  return store.rework(report, async (open, { disk, paths }) => {
    const taken = open.content.report.corrections?.find((each) => each.id === id);
    if (taken === undefined) throw new StoreFailure(changedText(open.content));
    const edits = invertEdits(taken.edits);
    const next = orFail(editedText(open.content, taken.afterSha256, edits));
    const stamp = stepOf(open.content, next, context);
    const correction = { ...stamp, takesBack: id, decisions: [] };
    const after = correctedReport(open.content, next.text, correction);
    const step = stepFor(open.content, next.text, correction);
    const reviewers = withAuthor(await layerReviewers(paths.report(report)), context.author);
    const did = new Map<string, Change | null>();
    for (const reviewer of reviewers) did.set(reviewer, await changeBy(open, reviewer, taken));
    await rewriteText(disk, paths, open.content, after);
    await leadAll(open, reviewers, { context, origin: way }, (layer, reviewer) => {
      const change = did.get(reviewer) ?? null;
      return change === null ? followCorrection(layer, step) : takeBack(layer, step, change);
    });
    return after.report;
  });
}

/** Every version of a report's text, the imported one first. Errors: `hash-differs` where the corrections do not lead to the present one. */
export async function versionsOf(
  store: ProjectStore,
  report: string,
): Promise<Result<readonly TextVersion[], AppError>> {
  const read = await store.readReport(report);
  if (!read.ok) return read;
  const { text, report: record } = read.value;
  const versions = textVersions({ text, sha256: record.textSha256 }, record.corrections ?? []);
  const isSound = versions?.every((version) => sha256(version.text) === version.sha256) ?? false;
  return versions !== null && isSound ? ok(versions) : err({ code: 'hash-differs', path: report });
}

interface Edited {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

function editedText(
  content: ReadReport,
  of: string,
  asked: readonly TextEdit[],
): Result<Edited, AppError> {
  if (content.report.textSha256 !== of) return err(changedText(content));
  const edits = tidyEdits(content.text, asked);
  const text = editText(content.text, edits);
  if (text === null || edits.length === 0 || text === '' || /\p{Surrogate}/u.test(text)) {
    return err(changedText(content));
  }
  return ok({ text, edits });
}

function changedText({ report: { id, title } }: ReadReport): AppError {
  return { code: 'text-changed', report: id, title };
}

function stepOf(
  { report }: ReadReport,
  { text, edits }: Edited,
  { author, at, newId }: EditContext,
): Omit<Correction, 'takesBack' | 'decisions'> {
  const id = newId();
  return { id, author, at, edits, beforeSha256: report.textSha256, afterSha256: sha256(text) };
}

function correctedReport(
  { report, text: before, source, structure }: ReadReport,
  text: string,
  correction: Correction,
): AnnotatedReport {
  return {
    report: {
      ...report,
      textSha256: correction.afterSha256,
      length: text.length,
      corrections: [...(report.corrections ?? []), correction],
    },
    text,
    source,
    ...(structure !== undefined && {
      structure: mapParts(structure, mapOf(before, text, correction)),
    }),
    layers: [],
  };
}

function stepFor({ report, text: before }: ReadReport, text: string, correction: Correction): Step {
  return { report: report.id, map: mapOf(before, text, correction), correction };
}

/** Whoever corrects has a layer from then on, since that is where undo finds the step. */
function withAuthor(reviewers: readonly string[], author: string): readonly string[] {
  return reviewers.includes(author) ? reviewers : [...reviewers, author];
}

/** What a correction did to a layer; null where its journal does not say, or tells it as one with others, which one alone does not take back. */
async function changeBy(
  open: OpenReport,
  reviewer: string,
  { id }: Pick<Correction, 'id'>,
): Promise<Change | null> {
  const { corrections = [] } = open.content.report;
  const before = corrections[corrections.findIndex((each) => each.id === id) - 1]?.id ?? null;
  const journal = orFail(await open.layer(reviewer).journal());
  for await (const { record } of recordsBefore(journal.path, layerJournals, journal.end)) {
    const { change } = record;
    if (change.correction?.[1] === id) return change.correction[0] === before ? change : null;
  }
  return null;
}

/** Leads each layer to the new text; one that the disk refuses now is led there when it is next read. */
async function leadAll(
  open: OpenReport,
  reviewers: readonly string[],
  own: { readonly context: EditContext; readonly origin: Change['origin'] },
  next: (layer: Layer, reviewer: string) => Layer,
): Promise<void> {
  for (const reviewer of reviewers) {
    const isOwn = reviewer === own.context.author;
    await attempt(async () =>
      orFail(
        await open.layer(reviewer).leadBeyond((layer) => {
          const gesture = isOwn ? 'correct-text' : 'change-text';
          const change = followingChange(gesture, layer, next(layer, reviewer), own.context);
          return isOwn ? { ...change, origin: own.origin } : change;
        }),
      ),
    );
  }
}
