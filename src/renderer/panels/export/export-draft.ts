import type { ReportState } from '../../../core/annotation/layer.ts';
import { reportStates } from '../../../core/annotation/layer.ts';
import { type Result, err, ok } from '../../../core/base/result.ts';
import type { ExportOptions } from '../../../core/project/export-options.ts';
import type { PresetOptions } from '../../../core/project/export-preset.ts';
import { readShares } from '../../../core/corpus/split-reports.ts';
import type { FileLayout, TagScheme } from '../../../core/format/format.ts';
import type { OverlapRule } from '../../../core/format/overlap-rule.ts';
import type { FormatView } from '../../../core/ipc/views.ts';

/** What of an annotation is written besides its span and label. */
export const contents = ['attributes', 'relations', 'verdicts', 'notes', 'checks'] as const;

/** The choices of the export dialog, some of them not finished yet. */
export interface ExportDraft {
  /** Ids of labels that are not written. */
  readonly labelsOff: readonly string[];
  /** Ids of reviewers whose layers are not written. */
  readonly reviewersOff: readonly string[];
  readonly reportStatesOff: readonly ReportState[];
  readonly layerStatesOff: readonly ReportState[];
  readonly contentsOff: readonly (typeof contents)[number][];
  readonly withoutRegions: boolean;
  /** Whether the texts are written as they were imported, without corrections. */
  readonly original: boolean;
  readonly scheme: TagScheme | null;
  readonly overlapRule: OverlapRule | null;
  /** Labels in the order in which they stand where it goes by labels; what is missing comes after. */
  readonly overlapLabels: readonly string[];
  readonly layout: FileLayout | null;
  readonly spreadsheetCopy: boolean;
  readonly zip: boolean;
  readonly licence: string;
  readonly split: boolean;
  readonly shares: string;
  readonly seed: string;
  readonly stratified: boolean;
  readonly grouped: boolean;
}

/** How a choice changes the draft. */
export type Revise = (patch: Partial<ExportDraft>) => void;

/** A choice that is not whole. */
export type DraftProblem = 'labels' | 'reviewers' | 'states' | 'shares' | 'seed';

/** Everything, in one folder, not split. */
export const wholeDraft: ExportDraft = {
  labelsOff: [],
  reviewersOff: [],
  reportStatesOff: [],
  layerStatesOff: [],
  contentsOff: [],
  withoutRegions: false,
  original: false,
  scheme: null,
  overlapRule: null,
  overlapLabels: [],
  layout: null,
  spreadsheetCopy: false,
  zip: false,
  licence: '',
  split: false,
  shares: '8:1:1',
  seed: '1',
  stratified: true,
  grouped: true,
};

/** What there is to choose from. */
export interface DraftStage {
  readonly format: Pick<FormatView, 'schemes' | 'overlapRules' | 'layouts' | 'tables'>;
  readonly labels: readonly string[];
  /** Ids, `final` among them. */
  readonly reviewers: readonly string[];
}

/** The options that a draft stands for, or the first choice that is not whole. */
export function optionsOf(
  draft: ExportDraft,
  { format, labels, reviewers }: DraftStage,
): Result<ExportOptions, DraftProblem> {
  const chosen = without(labels, draft.labelsOff);
  if (chosen.length === 0) return err('labels');
  const layers = without(reviewers, draft.reviewersOff);
  if (layers.length === 0) return err('reviewers');
  const ofReports = without(reportStates, draft.reportStatesOff);
  const ofLayers = without(reportStates, draft.layerStatesOff);
  if (ofReports.length === 0 || ofLayers.length === 0) return err('states');
  const split = splitOf(draft);
  if (!split.ok) return split;
  const off = Object.fromEntries(draft.contentsOff.map((content) => [content, false]));
  const { scheme, layout } = draft;
  const licence = draft.licence.trim();
  return ok({
    labels: chosen,
    ...(layers.length < reviewers.length && { reviewers: layers }),
    ...(ofReports.length < reportStates.length && { reportStates: ofReports }),
    ...(ofLayers.length < reportStates.length && { layerStates: ofLayers }),
    ...off,
    ...(draft.withoutRegions && { withoutRegions: true }),
    ...(draft.original && { textVersion: 'original' }),
    ...(scheme !== null && format.schemes.includes(scheme) && { scheme }),
    ...overlapOf(draft, format, chosen),
    ...(layout !== null && format.layouts.includes(layout) && { layout }),
    ...(draft.spreadsheetCopy && format.tables && { spreadsheetCopy: true }),
    ...(draft.zip && { zip: true }),
    ...(licence !== '' && { licence }),
    ...split.value,
  });
}

function overlapOf(
  { overlapRule: rule, overlapLabels }: ExportDraft,
  { overlapRules }: DraftStage['format'],
  chosen: readonly string[],
): Pick<ExportOptions, 'overlap'> {
  if (rule === null || !overlapRules.includes(rule)) return {};
  if (rule !== 'labels') return { overlap: { rule } };
  return { overlap: { rule, labels: orderedLabels(overlapLabels, chosen) } };
}

/** Labels in an order that may not know all of them, or others. */
export function orderedLabels(
  order: readonly string[],
  labels: readonly string[],
): readonly string[] {
  return [...order.filter((id) => labels.includes(id)), ...without(labels, order)];
}

function splitOf(draft: ExportDraft): Result<Pick<ExportOptions, 'split'>, DraftProblem> {
  if (!draft.split) return ok({});
  const shares = readShares(draft.shares.trim().replaceAll('：', ':'));
  if (shares === null) return err('shares');
  if (!/^\d{1,9}$/.test(draft.seed.trim())) return err('seed');
  const { stratified, grouped } = draft;
  return ok({ split: { shares, seed: Number(draft.seed), stratified, grouped } });
}

function without<T>(all: readonly T[], off: readonly T[]): readonly T[] {
  return all.filter((each) => !off.includes(each));
}

/** What a preset keeps of options: all labels stand for all that there will be. */
export function presetOptionsOf(
  { labels: chosen, ...rest }: ExportOptions,
  { labels }: Pick<DraftStage, 'labels'>,
): PresetOptions {
  return labels.every((id) => chosen.includes(id)) ? rest : { labels: chosen, ...rest };
}

/** The draft that options stand for: the way back from a preset. */
export function draftOf(
  options: PresetOptions,
  { labels, reviewers }: Omit<DraftStage, 'format'>,
): ExportDraft {
  const { split, layerStates, reportStates: ofReports } = options;
  return {
    ...wholeDraft,
    labelsOff: options.labels === undefined ? [] : without(labels, options.labels),
    reviewersOff: options.reviewers === undefined ? [] : without(reviewers, options.reviewers),
    reportStatesOff: ofReports === undefined ? [] : without(reportStates, ofReports),
    layerStatesOff: layerStates === undefined ? [] : without(reportStates, layerStates),
    contentsOff: contents.filter((content) => options[content] === false),
    withoutRegions: options.withoutRegions ?? false,
    original: options.textVersion === 'original',
    scheme: options.scheme ?? null,
    overlapRule: options.overlap?.rule ?? null,
    overlapLabels: options.overlap?.labels ?? [],
    layout: options.layout ?? null,
    spreadsheetCopy: options.spreadsheetCopy ?? false,
    zip: options.zip ?? false,
    licence: options.licence ?? '',
    ...(split && {
      split: true,
      shares: split.shares.join(':'),
      seed: String(split.seed),
      stratified: split.stratified,
      grouped: split.grouped,
    }),
  };
}
