import { basename } from 'node:path';
import { labelById } from '../../core/annotation/label/label.ts';
import { jsonLine } from '../../core/format/json/json-line.ts';
import { cliWords } from '../../core/locale/cli.ts';
import type { AnnotatedReport } from '../../core/project/project.ts';
import {
  type ProposableLabel,
  isProposable,
  proposableLabels,
} from '../../core/propose/proposable.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { fail, misused, noteOutside } from '../print.ts';
import { failToRead, readTextInput } from '../read-input.ts';
import { progressLine } from '../progress.ts';
import { type Taught, proposalsIn, readTaught } from '../taught.ts';
import { readingProject } from '../with-project.ts';

/** What `hezhu propose` may be told. */
export interface ProposeOptions {
  readonly text?: string;
  readonly report?: string;
  readonly label?: readonly string[];
}

/** `hezhu propose`: what the rules find in a project's reports or in one file, a JSON line each. Nothing is written to the project. */
export async function propose(
  io: CliIo,
  { text: file, report, label = proposableLabels }: ProposeOptions,
  dir: string | undefined,
): Promise<ExitStatus> {
  const words = cliWords[io.locale];
  if ((dir === undefined) === (file === undefined)) return misused(io, words.projectOrText);
  const labels = label.filter(isProposable);
  const without = label.find((id) => !isProposable(id));
  if (dir !== undefined) {
    return readingProject(io, dir, async (store) => {
      if (without === undefined) return proposeInProject(io, store, report, labels);
      const isKnown = labelById(store.project.labels, without) !== undefined;
      return isKnown
        ? misused(io, words.noRules(without, proposableLabels.join(', ')))
        : fail(io, { code: 'unknown-label', label: without });
    });
  }
  if (without !== undefined)
    return misused(io, words.noRules(without, proposableLabels.join(', ')));
  return proposeInFile(io, file ?? '', labels);
}

async function proposeInFile(
  io: CliIo,
  file: string,
  labels: readonly ProposableLabel[],
): Promise<ExitStatus> {
  const read = await readTextInput(io, file);
  if (!read.ok) return failToRead(io, read.error);
  noteOutside(io, print(io, basename(file), { text: read.value, layers: [] }, labels));
  return exitStatus.fine;
}

async function proposeInProject(
  io: CliIo,
  store: ProjectStore,
  only: string | undefined,
  labels: readonly ProposableLabel[],
): Promise<ExitStatus> {
  const reports = store.reports.filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && reports.length === 0) {
    return fail(io, { code: 'unknown-report', report: only });
  }
  const progress = progressLine(io);
  const taught = await readTaught(store, progress);
  if (!taught.ok) return fail(io, taught.error);
  let outside = 0;
  for (const [done, { id, title }] of reports.entries()) {
    progress.show(done, reports.length, title);
    const read = await store.annotatedReport(id);
    // A report whose text cannot be trusted is among the problems of the store; the others are read.
    if (read.ok) outside += print(io, id, read.value, labels, taught.value);
  }
  progress.clear();
  noteOutside(io, outside);
  return exitStatus.fine;
}

/** Prints the proposals inside the report that no reviewer rejected, with what the project knows, and gives how many stretches of the text are no part of it. */
function print(
  io: CliIo,
  report: string,
  annotated: Pick<AnnotatedReport, 'text' | 'layers'>,
  labels: readonly ProposableLabel[],
  taught?: Taught,
): number {
  const { proposals, outside } = proposalsIn(annotated, labels, taught);
  for (const { start, end, text, label, attributes, score, rule } of proposals) {
    io.out(jsonLine({ report, start, end, text, label, attributes, score, rule }));
  }
  return outside.length;
}
