import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { Locale } from '../../core/annotation/label/local-name.ts';
import { excusesByGroup } from '../../core/ledger/conflict.ts';
import { canonicalOf } from '../../core/ledger/measure-names.ts';
import type { LedgerQuery } from '../../core/ledger/view.ts';
import { gapsCsv, ledgerCsv, seriesCsv } from '../../core/locale/checks/ledger-table.ts';
import { pack } from '../../core/ipc/packed.ts';
import { dayOf } from '../../core/locale/times.ts';
import { noParts } from '../../core/project/project-record.ts';
import { sha256 } from '../../store/disk/digest.ts';
import { type GatherState, GatheredWork } from '../../store/gathered/gathered-work.ts';
import { type OffersAsked, VerdictBook } from '../../store/gathered/verdict-book.ts';
import { Serial } from '../../store/disk/serial.ts';
import { Throttle } from './work-progress.ts';
import type { WorkAnswer, WorkAnswered, WorkQuestion, WorkRequest } from './work-messages.ts';

// Run as a thread with a project's folder for its data; answers questions about all of its work for as long as the project is open.
const plan = z.object({ directory: z.string(), home: z.string().nullable() }).parse(workerData);

// This file names the parts of the program that it is made of by their content, so that its own tells one program from another.
const program = sha256(readFileSync(fileURLToPath(import.meta.url)));
const work = new GatheredWork({ ...plan, program, dayOf });
const book = new VerdictBook(plan.directory, work);
const turns = new Serial();
let state: GatherState = {
  reports: [],
  project: { labels: { labels: [], relationTypes: [] }, parts: noParts },
};

/** What is being read because somebody asked. */
const asked = new Set<AbortController>();
let isAsked = false;
/** Whether reports are being read. */
let isReading = false;

/** What is read because nobody asked for anything yet. */
let ahead: AbortController | null = null;
let mayGather = false;
/** Whether earlier verdicts were asked for before all of a few reports were known. */
let wantsVerdicts = false;
let waiting: NodeJS.Timeout | undefined;

/** Milliseconds between two messages about progress, and without a message until it is taken that nobody does anything. */
const interval = 50;
const quiet = 5_000;
/** So many reports are read as soon as earlier verdicts are asked for; of more, only what is read in so many milliseconds. */
const fewReports = 200;
const patience = 300;
/** How long an answer that takes long keeps others waiting, in milliseconds. */
const turn = 20;

function tell(answer: WorkAnswer): void {
  parentPort?.postMessage(answer);
}

/** Reads what is not known, telling how far it has come; one that is ahead of any question works half of its time. */
async function read(
  signal: AbortSignal,
  isAhead: boolean,
): Promise<Result<readonly string[], AppError>> {
  const told = new Throttle(interval, (progress) => tell({ kind: 'progress', progress }));
  isReading = true;
  const updated = await work.update(state, {
    signal,
    onProgress: (progress) => told.tell({ ...progress, ahead: isAhead }),
    ...(isAhead && { between: (took: number) => setTimeout(took) }),
  });
  isReading = false;
  told.end();
  return updated;
}

/** Reads what is not known, then answers; a long answer lets others have theirs meanwhile. */
async function take(id: number, question: ReadQuestion, stop: AbortController): Promise<void> {
  const { signal } = stop;
  const updated = signal.aborted ? err({ code: 'cancelled' } as const) : await read(signal, false);
  const end = (answer: Result<WorkAnswered, AppError>): void => {
    asked.delete(stop);
    tell({ kind: 'answer', id, answer });
  };
  if (!updated.ok) return end(updated);
  const unread = updated.value;
  if (question.kind !== 'table') return end(ok({ ...answerOf(question), unread }));
  void tableOf(question.query, question.locale, signal).then((table) =>
    end(table === null ? err({ code: 'cancelled' }) : ok({ ...pack(table), unread })),
  );
}

/** Answers what was said of a figure elsewhere as far as that is known; where nothing is being read, some of what is not is read first. */
async function offer(id: number, asked: OffersAsked): Promise<void> {
  const isKnown = (report: string): boolean =>
    report === asked.report || book.holds(report) || work.verdictsOf(report) !== undefined;
  const fill = { wants: (report: string) => !isKnown(report), most: patience };
  const filled = isReading ? ok([]) : await turns.run(() => work.update(state, fill));
  const offers = await book.offers(asked, state);
  tell({
    kind: 'answer',
    id,
    answer: ok({ ...pack(offers), unread: filled.ok ? filled.value : [] }),
  });
  if (state.reports.every((report) => isKnown(report.id))) return;
  wantsVerdicts ||= state.reports.length <= fewReports;
  goAheadLater();
}

/** Has the ledger made before anybody asks for it, of what is remembered or, where that is wanted, of all. */
async function getReady(signal: AbortSignal, gather: boolean): Promise<void> {
  if (signal.aborted) return;
  const unknown = await work.recall(state);
  if (unknown > 0 && !gather) return;
  const updated = await read(signal, true);
  // Once it was asked for, or was in an earlier session, it will be again.
  if (updated.ok) void work.ledger;
}

function goAhead(gather: boolean): void {
  const stop = new AbortController();
  ahead = stop;
  void turns.run(() => getReady(stop.signal, gather));
}

function goAheadLater(): void {
  clearTimeout(waiting);
  const gather = mayGather || wantsVerdicts;
  if (gather || isAsked) waiting = globalThis.setTimeout(() => goAhead(gather), quiet);
}

/** Does something before what is read ahead, which goes on when nobody has done anything for a while. */
function first(task: () => Promise<void>): void {
  ahead?.abort();
  void turns.run(task);
  if (ahead !== null) goAheadLater();
}

/** What is answered only when all reports are known. */
type ReadQuestion = Exclude<WorkQuestion, { readonly kind: 'offers' }>;

function answerOf(question: Exclude<ReadQuestion, { readonly kind: 'table' }>): {
  readonly json: string;
} {
  switch (question.kind) {
    case 'ledger':
      return pack(work.ledger.view(question.asked));
    case 'series':
      return pack(work.ledger.series(question.group));
    case 'series-table':
      return pack(seriesCsv(work.ledger.points(question.group), question.locale, titleOf()));
    case 'overview':
      return pack(work.overview);
  }
}

function titleOf(): (report: string) => string {
  const titles = new Map(state.reports.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}

/** What a query asks for, as a table for a spreadsheet; made in turns with other answers. Null where it was given up. */
async function tableOf(
  query: LedgerQuery,
  locale: Locale,
  signal: AbortSignal,
): Promise<string | null> {
  if (query.outcome === 'missing') return gapsCsv(work.ledger.gaps(query), locale);
  const { excuses, measures } = state.project.parts;
  const words = {
    locale,
    titleOf: titleOf(),
    excuseOf: excusesByGroup(excuses, canonicalOf(measures)),
  };
  const pieces: string[] = [];
  let begun = performance.now();
  for (const piece of ledgerCsv(work.ledger.groups(query), words)) {
    pieces.push(piece);
    if (performance.now() - begun < turn) continue;
    await setImmediate();
    if (signal.aborted) return null;
    begun = performance.now();
  }
  return pieces.join('');
}

parentPort?.on('message', (request: WorkRequest) => {
  switch (request.kind) {
    case 'state':
      void book.forget(null);
      return first(() => Promise.resolve(void (state = request.state)));
    case 'forget':
      void book.forget(request.report);
      return first(() => Promise.resolve(work.forget(request.report)));
    case 'changed':
      void book.changed(request.report, request.change);
      return first(() => Promise.resolve(work.forget(request.report)));
    case 'cancel':
      mayGather = false;
      wantsVerdicts = false;
      ahead?.abort();
      for (const stop of asked) stop.abort();
      return;
    case 'prepare':
      mayGather = request.gather;
      goAhead(false);
      return goAheadLater();
    case 'ask': {
      const { id, question } = request;
      if (question.kind === 'offers') return void offer(id, question.asked);
      const stop = new AbortController();
      asked.add(stop);
      isAsked = true;
      return first(() => take(id, question, stop));
    }
  }
});
