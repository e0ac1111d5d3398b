import type { Locale } from '../../core/annotation/label/local-name.ts';
import { labelById } from '../../core/annotation/label/label.ts';
import { reportStates } from '../../core/annotation/layer.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { readShares } from '../../core/corpus/split-reports.ts';
import { type Format, type Loss, allLabels } from '../../core/format/format.ts';
import { formatById, formats } from '../../core/format/registry.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { describeError } from '../../core/locale/problems/errors-words.ts';
import { exportWords } from '../../core/locale/corpus/export-words.ts';
import { splitLines } from '../../core/locale/corpus/split-words.ts';
import { countText } from '../../core/locale/numbers.ts';
import {
  type ExportPreset,
  type PresetOptions,
  tidyName,
} from '../../core/project/export-preset.ts';
import type { TextVersionName } from '../../core/project/export-options.ts';
import { finalReviewer, isFinalName, reviewerId } from '../../core/project/project.ts';
import type { ExportChoice, ExportedCorpus } from '../../store/export/export-choice.ts';
import { exportCorpus } from '../../store/export/export-corpus.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, misused, note, printResult } from '../print.ts';
import { progressLine } from '../progress.ts';
import { readingProject } from '../with-project.ts';

/** What `hezhu export` may be told. */
export interface ExportOptions extends CommonOptions {
  /** Left out where a preset says it. */
  readonly format?: string;
  /** Name or id of an export preset of the project. */
  readonly preset?: string;
  readonly out: string;
  readonly layer?: readonly string[];
  readonly label?: readonly string[];
  /** Only reports in these states. */
  readonly state?: readonly string[];
  /** Only layers in these states. */
  readonly reviewerState?: readonly string[];
  readonly withoutRegions?: boolean;
  readonly textVersion?: TextVersionName;
  readonly scheme?: string;
  /** Which of spans that overlap stand. */
  readonly overlap?: string;
  /** Labels, with commas between, that stand before the others. */
  readonly overlapLabels?: string;
  readonly layout?: string;
  readonly split?: string;
  readonly seed?: string;
  readonly stratify?: boolean;
  readonly group?: boolean;
  readonly licence?: string;
  readonly attributes?: boolean;
  readonly relations?: boolean;
  readonly verdicts?: boolean;
  readonly notes?: boolean;
  readonly checks?: boolean;
  readonly spreadsheetCopy?: boolean;
  readonly zip?: boolean;
  readonly overwrite?: boolean;
}

/** What of the options holds for any project. */
type FormatChoice = Pick<
  ExportChoice,
  'scheme' | 'overlap' | 'layout' | 'layerStates' | 'reportStates' | 'split' | 'version'
>;

/** `hezhu export DIR`: a corpus, and what its format could not express. */
export async function exportProject(
  io: CliIo,
  options: ExportOptions,
  dir: string,
  version: string,
): Promise<ExitStatus> {
  const { preset } = options;
  if (preset !== undefined) {
    return readingProject(io, dir, (store) => {
      const kept = presetOf(io, store.project.parts.exportPresets, preset);
      if (!kept.ok) return Promise.resolve(misused(io, kept.error));
      const { format: id, options: under } = kept.value;
      const asked = askedOf(io, options, options.format ?? id);
      if (!asked.ok) return Promise.resolve(misused(io, asked.error));
      const { format, choice } = asked.value;
      const offered = fittingOptions(under, format);
      return write(io, options, store, format, { ...offered, ...choice, version });
    });
  }
  if (options.format === undefined) return misused(io, cliWords[io.locale].formatOrPreset);
  const asked = askedOf(io, options, options.format);
  if (!asked.ok) return misused(io, asked.error);
  const { format, choice } = asked.value;
  return readingProject(io, dir, (store) =>
    write(io, options, store, format, { ...choice, version }),
  );
}

/** The preset of a name or id, or why there is none. */
function presetOf(
  { locale }: CliIo,
  presets: readonly ExportPreset[],
  asked: string,
): Result<ExportPreset, string> {
  const words = cliWords[locale];
  const byId = presets.find(({ id }) => id === asked);
  const named = presets.filter(({ name }) => name === tidyName(asked));
  const [found, another] = byId === undefined ? named : [byId];
  if (found === undefined) {
    return err(words.unknownPreset(asked, presets.map(({ name }) => name).join(', ')));
  }
  if (another !== undefined) {
    return err(words.severalPresets(asked, named.map(({ id }) => id).join(', ')));
  }
  return ok(found);
}

/** A preset’s options as far as the format offers them: it may be another than the preset’s. */
function fittingOptions(
  { scheme, overlap, layout, ...options }: PresetOptions,
  { schemes, overlapRules, layouts }: Format,
): PresetOptions {
  return {
    ...options,
    ...(scheme && schemes.includes(scheme) && { scheme }),
    ...(overlap && overlapRules.includes(overlap.rule) && { overlap }),
    ...(layout && layouts.includes(layout) && { layout }),
  };
}

/** The format that is asked for and what is asked of it, or what is wrong. */
function askedOf(
  io: CliIo,
  options: ExportOptions,
  id: string,
): Result<{ readonly format: Format; readonly choice: FormatChoice }, string> {
  const words = cliWords[io.locale];
  const format = formatById(id);
  if (format === undefined) {
    return err(words.unknownFormat(id, formats.map((known) => known.id).join(', ')));
  }
  if (format.writer === null) return err(words.notWritable(format.id));
  const choice = formatChoice(io, options, format);
  return choice.ok ? ok({ format, choice: choice.value }) : choice;
}

/** The options that the format must allow, or what is wrong with one of them. */
function formatChoice(
  { locale }: CliIo,
  options: ExportOptions,
  format: Format,
): Result<FormatChoice, string> {
  const words = cliWords[locale];
  const { scheme: schemeName, layout: layoutName, state, reviewerState } = options;
  const scheme = format.schemes.find((known) => known === schemeName);
  if (schemeName !== undefined && scheme === undefined) {
    const known = format.schemes.join(', ');
    return err(known === '' ? words.noSchemes(format.id) : words.unknownScheme(schemeName, known));
  }
  const layout = format.layouts.find((known) => known === layoutName);
  if (layoutName !== undefined && layout === undefined) {
    return err(words.unknownLayout(layoutName, format.layouts.join(', ')));
  }
  const overlap = overlapChoice(locale, options, format);
  if (!overlap.ok) return overlap;
  for (const given of [state, reviewerState]) {
    const strange = given?.find((name) => !reportStates.some((known) => known === name));
    if (strange !== undefined) return err(words.unknownState(strange, reportStates.join(', ')));
  }
  const split = splitChoice(options);
  if (split === null) return err(words.badSplit(options.split ?? '', options.seed ?? ''));
  return ok({
    ...(scheme && { scheme }),
    ...overlap.value,
    ...(layout && { layout }),
    ...(state && { reportStates: reportStates.filter((known) => state.includes(known)) }),
    ...(reviewerState && {
      layerStates: reportStates.filter((known) => reviewerState.includes(known)),
    }),
    ...split,
  });
}

/** What is asked of overlap, if anything; labels alone ask for the rule that goes by labels. */
function overlapChoice(
  locale: Locale,
  { overlap: typed, overlapLabels }: ExportOptions,
  { id, overlapRules }: Format,
): Result<Pick<ExportChoice, 'overlap'>, string> {
  const words = cliWords[locale];
  const asked = typed ?? (overlapLabels === undefined ? undefined : 'labels');
  if (asked === undefined) return ok({});
  const rule = overlapRules.find((known) => known === asked);
  if (rule === undefined) {
    const known = overlapRules.join(', ');
    return err(known === '' ? words.keepsOverlap(id) : words.unknownOverlap(asked, known));
  }
  if (overlapLabels === undefined) return ok({ overlap: { rule } });
  if (rule !== 'labels') return err(words.labelsOfOverlap(rule));
  const labels = overlapLabels.split(',').map((label) => label.trim());
  return ok({ overlap: { rule, labels } });
}

/** The split that is asked for, if any; null where it is none. Commander gives options that begin with `no-` as false. */
function splitChoice({
  split: typed,
  seed = '1',
  stratify,
  group,
}: ExportOptions): Pick<ExportChoice, 'split'> | null {
  if (typed === undefined) return {};
  const shares = readShares(typed);
  if (shares === null || !/^\d{1,9}$/.test(seed)) return null;
  const plan = { stratified: stratify ?? true, grouped: group ?? true };
  return { split: { shares, seed: Number(seed), ...plan } };
}

async function write(
  io: CliIo,
  options: ExportOptions,
  store: ProjectStore,
  format: Format,
  choice: FormatChoice & PresetOptions,
): Promise<ExitStatus> {
  const labels = options.label ?? choice.labels ?? allLabels(store.project.labels);
  const named = [...labels, ...(choice.overlap?.labels ?? [])];
  const unknown = named.find((id) => labelById(store.project.labels, id) === undefined);
  if (unknown !== undefined) return fail(io, { code: 'unknown-label', label: unknown });
  const progress = progressLine(io);
  const exported = await exportCorpus(
    store,
    format,
    {
      ...choice,
      ...ownChoice(options, choice),
      labels,
      ...(io.threads !== undefined && { threads: io.threads }),
    },
    { onProgress: ({ done, total, name }) => progress.show(done, total, name) },
  );
  progress.clear();
  if (!exported.ok) return fail(io, exported.error);
  report(io, options, format, exported.value);
  return exported.value.refused.length > 0 ? exitStatus.problems : exitStatus.fine;
}

/** The options that hold for every format, on top of those of a preset; commander gives those that begin with `no-` as false. */
function ownChoice(options: ExportOptions, preset: PresetOptions): Omit<ExportChoice, 'labels'> {
  const { out, layer, attributes, relations, verdicts, notes, checks, licence } = options;
  const { spreadsheetCopy, zip, overwrite, withoutRegions, textVersion } = options;
  return {
    out,
    ...(layer && { reviewers: layer.map(layerOf) }),
    withoutRegions: withoutRegions ?? preset.withoutRegions ?? false,
    textVersion: textVersion ?? preset.textVersion ?? 'corrected',
    attributes: attributes !== false && preset.attributes !== false,
    relations: relations !== false && preset.relations !== false,
    verdicts: verdicts !== false && preset.verdicts !== false,
    notes: notes !== false && preset.notes !== false,
    checks: checks !== false && preset.checks !== false,
    ...(licence !== undefined && { licence }),
    spreadsheetCopy: spreadsheetCopy ?? preset.spreadsheetCopy ?? false,
    zip: zip ?? preset.zip ?? false,
    overwrite: overwrite ?? false,
  };
}

/** The id of the reviewer whose layer is asked for; `final` is the adjudicated one, which no reviewer can be called. */
function layerOf(name: string): string {
  return isFinalName(name) ? finalReviewer : reviewerId(name);
}

function report(
  io: CliIo,
  options: ExportOptions,
  format: Format,
  { reports, annotations, files, losses, split, refused }: ExportedCorpus,
): void {
  const words = cliWords[io.locale];
  const count = (number: number) => countText(number, io.locale);
  printResult(
    io,
    options,
    {
      format: format.id,
      path: options.out,
      reports,
      annotations,
      files,
      losses,
      ...(split && { split }),
      refused: refused.map((error) => ({
        error: error.code,
        message: describeError(error, io.locale),
      })),
    },
    words.exported(count(reports), count(annotations), count(files), options.out),
  );
  if (split !== null) for (const line of splitLines(split, io.locale)) note(io, line);
  if (losses.length > 0) note(io, words.notExpressed);
  for (const loss of losses) note(io, `  ${lossText(io, loss)}`);
  for (const error of refused) note(io, `hezhu: ${describeError(error, io.locale)}`);
}

function lossText(io: CliIo, { kind, count, example }: Loss): string {
  const text = exportWords[io.locale].losses[kind](countText(count, io.locale));
  return example === null ? text : cliWords[io.locale].example(text, example);
}
