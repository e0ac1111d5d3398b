import { basename } from 'node:path';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { CheckFigure } from '../../core/check/check.ts';
import { findReportChecks } from '../../core/check/find.ts';
import type { ReportFrame } from '../../core/check/plausible/frame.ts';
import { readSpanList } from '../../core/check/span-list.ts';
import { isHezhuJsonl, readHezhuJsonl } from '../../core/format/hezhu-jsonl/hezhu-jsonl-read.ts';
import { jsonLine } from '../../core/format/json/json-line.ts';
import { spanListProblem, spanListWords } from '../../core/locale/checks/span-list-words.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { countText } from '../../core/locale/numbers.ts';
import { readerDetail } from '../../core/locale/problems/reader-details.ts';
import { shorten } from '../../core/locale/shorten.ts';
import { regionsOf } from '../../core/project/report/regions-of.ts';
import { reportFrame } from '../../core/project/report/report-frame.ts';
import { describeReport } from '../../core/report/headline.ts';
import { figureLayer, figuresOf } from '../../core/project/report/spoken-figures.ts';
import { suggestAttributes } from '../../core/suggest/attributes.ts';
import { corpusSource } from '../../store/import/corpus-source.ts';
import { outsideReport, withinReport } from '../../core/suggest/in-report.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { fail, misused, note, noteOutside } from '../print.ts';
import { failToRead, readTextFile, readTextInput } from '../read-input.ts';
import { progressLine } from '../progress.ts';
import { proposalsIn, readTaught } from '../taught.ts';
import { readingProject } from '../with-project.ts';

/** How many labels are named where none is figure. */
const SHOWN_LABELS = 5;
/** What is reckoned with where nobody has accepted any. */
const proposed = ['figure'];

/** What `hezhu check` may be told. */
export interface CheckOptions {
  readonly text?: string;
  readonly annotations?: string;
}

/** `hezhu check`: the arithmetic of a project's reports or of one file, and what is not plausible in them, a JSON line a check. Status 1 where a check fails. */
export async function check(
  io: CliIo,
  { text: file, annotations }: CheckOptions,
  dir: string | undefined,
): Promise<ExitStatus> {
  const words = cliWords[io.locale];
  if ((dir === undefined) === (file === undefined)) return misused(io, words.projectOrText);
  if (annotations !== undefined && file === undefined) {
    return misused(io, words.annotationsWithText);
  }
  return dir === undefined ? checkFile(io, file ?? '', annotations) : checkProject(io, dir);
}

async function checkFile(
  io: CliIo,
  file: string,
  annotations: string | undefined,
): Promise<ExitStatus> {
  const read = await readTextInput(io, file);
  if (!read.ok) return failToRead(io, read.error);
  const text = read.value;
  const outside = outsideReport(text, []);
  const frame = reportFrame(describeReport(text, basename(file)), outside, []);
  if (annotations === undefined) {
    noteOutside(io, outside.length);
    const { proposals } = proposalsIn({ text, layers: [] }, proposed);
    return print(io, basename(file), text, proposals, frame);
  }
  const given = await readTextFile(annotations);
  if (!given.ok) return failToRead(io, given.error);
  const figures = isHezhuJsonl(given.value)
    ? await figuresOfCorpus(io, annotations, text)
    : figuresOfList(io, annotations, given.value, text);
  if (!figures.ok) return refused(io, annotations, figures.error);
  return print(io, basename(file), text, figures.value, frame);
}

/** Says why a file of annotations is not taken. */
function refused(io: CliIo, file: string, said: string): ExitStatus {
  note(io, `hezhu: ${spanListWords[io.locale].refused(file, said)}`);
  return exitStatus.problems;
}

/** The figures that a list of spans has of a text, or what is wrong with it. */
function figuresOfList(
  io: CliIo,
  file: string,
  content: string,
  text: string,
): Result<readonly CheckFigure[], string> {
  const listed = readSpanList(content, text);
  if (!listed.ok) return err(spanListProblem(listed.error, io.locale));
  const { figures, otherLabels } = listed.value;
  if (figures.length === 0) noteNoFigures(io, file, otherLabels);
  return ok(figures.map((figure) => withNumber(figure, text.slice(figure.start, figure.end))));
}

/** The accepted figures of the report with this text in a corpus of ours, or what is wrong with it. */
async function figuresOfCorpus(
  io: CliIo,
  file: string,
  text: string,
): Promise<Result<readonly CheckFigure[], string>> {
  const words = cliWords[io.locale];
  for await (const item of readHezhuJsonl(await corpusSource(file))) {
    if (item.kind === 'problem') {
      const { line, detail } = item.problem;
      const said = readerDetail(detail, io.locale);
      return err(line === null ? said : words.atLine(countText(line, io.locale), said));
    }
    if (item.kind === 'report' && item.report.text === text) {
      const figures = acceptedFigures(item.report.layers);
      if (figures.length === 0) noteNoFigures(io, file, []);
      return ok(figures);
    }
  }
  return err(words.noSuchText);
}

function noteNoFigures(io: CliIo, file: string, otherLabels: readonly string[]): void {
  const words = spanListWords[io.locale];
  const others = otherLabels.slice(0, SHOWN_LABELS).map((label) => shorten(label));
  note(
    io,
    others.length === 0 ? words.noFigures(file) : words.noFiguresBut(file, others.join(', ')),
  );
}

async function checkProject(io: CliIo, dir: string): Promise<ExitStatus> {
  return readingProject(io, dir, async (store) => {
    const progress = progressLine(io);
    const taught = await readTaught(store, progress);
    if (!taught.ok) return fail(io, taught.error);
    let status: ExitStatus = exitStatus.fine;
    let passedOver = 0;
    for (const [done, { id, title }] of store.reports.entries()) {
      progress.show(done, store.reports.length, title);
      const read = await store.annotatedReport(id);
      // A report that cannot be read is among the problems of the store; the others are checked.
      if (!read.ok) continue;
      const { report, text, layers } = read.value;
      const { rulesOff } = store.project.parts;
      const accepted = acceptedFigures(layers);
      const outside = outsideReport(text, regionsOf(layers));
      passedOver += outside.length;
      const figures =
        accepted.length > 0
          ? withinReport(accepted, outside)
          : proposalsIn(read.value, proposed, taught.value).proposals;
      const frame = reportFrame(report, outside, rulesOff);
      if (print(io, id, text, figures, frame) !== exitStatus.fine) status = exitStatus.problems;
    }
    progress.clear();
    noteOutside(io, passedOver);
    return status;
  });
}

/** The figures of the layer that speaks for a report. */
function acceptedFigures(layers: readonly Layer[]): readonly CheckFigure[] {
  const speaking = figureLayer(layers);
  return speaking === null ? [] : figuresOf(speaking).map(figureOf);
}

function figureOf({ start, end, quote, attributes }: Annotation): CheckFigure {
  return withNumber({ start, end, attributes }, quote);
}

/** A figure without a number is read from its words. */
function withNumber({ start, end, attributes }: CheckFigure, quote: string): CheckFigure {
  const own = suggestAttributes('figure', quote);
  const numbered = ['value', 'low', 'high'].some((name) => attributes[name] !== undefined);
  return { start, end, attributes: numbered ? attributes : { ...own, ...attributes } };
}

function print(
  io: CliIo,
  report: string,
  text: string,
  figures: readonly CheckFigure[],
  frame: ReportFrame,
): ExitStatus {
  let status: ExitStatus = exitStatus.fine;
  for (const found of findReportChecks(text, figures, frame)) {
    const { kind, formula, computed, stated, outcome, confidence } = found;
    if (outcome === 'fails') status = exitStatus.problems;
    io.out(
      jsonLine({
        report,
        kind,
        figures: found.figures,
        formula,
        computed,
        stated,
        outcome,
        confidence,
      }),
    );
  }
  return status;
}
