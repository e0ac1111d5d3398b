import { parentPort } from 'node:worker_threads';
import { ok } from '../../core/base/result.ts';
import type { Chunk } from '../../core/format/format.ts';
import type { Report } from '../../core/project/project.ts';
import { formatById } from '../../core/format/registry.ts';
import { reuseMemory } from '../../core/format/utf8-writer.ts';
import { chosenOf } from './chosen-report.ts';
import { readAtOnce } from '../disk/thread-reads.ts';
import { attempt } from '../failure.ts';
import { type PartMaker, madeReport } from './made-report.ts';
import {
  type ItemResult,
  type PartAnswer,
  type PartOrder,
  type PartPlan,
  type PartRequest,
  type PartResult,
  buffersOf,
} from './part-messages.ts';
import { splitItem } from './split-item.ts';
import { type ProjectPaths, projectPaths } from '../paths.ts';
import { readLayers } from '../report/read-layers.ts';
import { readReportFolder } from '../report/report-folder.ts';

// Run as a thread; makes parts of a corpus by a plan, in the order in which they are asked for. It only reads the project.

interface Work {
  readonly plan: PartPlan;
  readonly paths: ProjectPaths;
  readonly maker: PartMaker;
}

type Asked = Extract<PartRequest, { readonly id: number }>;

let work: Work | null = null;
let last: Promise<void> = Promise.resolve();

function begin(plan: PartPlan): Work {
  const format = formatById(plan.format);
  const writer = format?.writer?.(plan.project, plan.options);
  if (format === undefined || writer === undefined) throw new Error(`no writer: ${plan.format}`);
  const { selection } = plan.choice;
  return { plan, paths: projectPaths(plan.directory), maker: { writer, format, selection } };
}

/** The part of a report that the export takes; null where it is the store's to read. */
async function chosenHere({ plan, paths }: Work, report: Report) {
  const read = await attempt(async () => {
    const content = await readReportFolder(paths.report(report.id), report);
    return { content, ...(await readLayers({ paths, project: plan.project }, content)) };
  });
  // The store reads it again: it tells what is wrong, sets aside what is damaged, and keeps what it mends.
  if (!read.ok || read.value.mended) return null;
  const { content, layers } = read.value;
  return chosenOf({ ...content, layers }, plan.choice);
}

async function resultOf(from: Work, order: PartOrder): Promise<PartResult | null> {
  const chosen = await chosenHere(from, order.report);
  if (chosen?.ok !== true) return chosen;
  const { maker } = from;
  return ok(chosen.value === null ? null : inBytes(madeReport(chosen.value, maker, order)));
}

async function itemResultOf(from: Work, report: Report): Promise<ItemResult | null> {
  const chosen = await chosenHere(from, report);
  if (chosen?.ok !== true) return chosen;
  return ok(chosen.value === null ? null : splitItem(chosen.value));
}

const encoder = new TextEncoder();

/** With its texts in UTF-8 already: bytes go from thread to thread without being copied. */
function inBytes(made: ReturnType<typeof madeReport>): ReturnType<typeof madeReport> {
  const chunks = made.part.chunks.map((chunk): Chunk => {
    const { path, content } = chunk;
    return typeof content === 'string' ? { path, content: encoder.encode(content) } : chunk;
  });
  return { ...made, part: { ...made.part, chunks } };
}

async function answer(request: Asked): Promise<PartAnswer> {
  if (work === null) throw new Error('an order came before the plan');
  const { id } = request;
  if (request.kind === 'item') {
    return { id, result: null, item: await itemResultOf(work, request.report) };
  }
  return { id, result: await resultOf(work, request.order), item: null };
}

async function send(request: Asked): Promise<void> {
  const answered = await answer(request);
  parentPort?.postMessage(answered, [...new Set(buffersOf(answered.result))]);
}

readAtOnce();
parentPort?.on('message', (request: PartRequest) => {
  if (request.kind === 'plan') work = begin(request.plan);
  else if (request.kind === 'memory') reuseMemory(request.memory);
  else last = last.then(() => send(request));
});
