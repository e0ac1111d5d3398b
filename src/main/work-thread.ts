import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import type { Locale } from '../core/annotation/local-name.ts';
import { excusesByGroup } from '../core/ledger/conflict.ts';
import { canonicalOf } from '../core/ledger/measure-names.ts';
import type { LedgerQuery } from '../core/ledger/view.ts';
import { gapsCsv, ledgerCsv } from '../core/locale/ledger-table.ts';
import { pack } from '../core/ipc/packed.ts';
import { dayOf } from '../core/locale/times.ts';
import { noParts } from '../core/project/project-record.ts';
import { sha256 } from '../store/disk/digest.ts';
import { type GatherState, GatheredWork } from '../store/gathered/gathered-work.ts';
import { Serial } from '../store/disk/serial.ts';
import { Throttle } from './work-progress.ts';
import type { WorkAnswer, WorkAnswered, WorkQuestion, WorkRequest } from './work-messages.ts';

// Run as a thread with a project's folder for its data; answers questions about all of its work for as long as the project is open.
const plan = z.object({ directory: z.string(), home: z.string().nullable() }).parse(workerData);

// This file names the parts of the program that it is made of by their content, so that its own tells one program from another.
const program = sha256(readFileSync(fileURLToPath(import.meta.url)));
const work = new GatheredWork({ ...plan, program, dayOf });
const turns = new Serial();
let state: GatherState = {
  reports: [],
  project: { labels: { labels: [], relationTypes: [] }, parts: noParts },
};

/** What is being read because somebody asked. */
const asked = new Set<AbortController>();
let isAsked = false;

/** What is read because nobody asked for anything yet. */
let ahead: AbortController | null = null;
let mayGather = false;
let waiting: NodeJS.Timeout | undefined;

/** Milliseconds between two messages about progress, and without a message until it is taken that nobody does anything. */
const interval = 50;
const quiet = 5_000;

function tell(answer: WorkAnswer): void {
  parentPort?.postMessage(answer);
}

/** Reads what is not known, telling how far it has come; one that is ahead of any question works half of its time. */
async function read(
  signal: AbortSignal,
  isAhead: boolean,
): Promise<Result<readonly string[], AppError>> {
  const told = new Throttle(interval, (progress) => tell({ kind: 'progress', progress }));
  const updated = await work.update(state, {
    signal,
    onProgress: (progress) => told.tell({ ...progress, ahead: isAhead }),
    ...(isAhead && { between: (took: number) => setTimeout(took) }),
  });
  told.end();
  return updated;
}

async function answer(
  question: WorkQuestion,
  signal: AbortSignal,
): Promise<Result<WorkAnswered, AppError>> {
  if (signal.aborted) return err({ code: 'cancelled' });
  const updated = await read(signal, false);
  if (!updated.ok) return updated;
  return ok({ ...answerOf(question), unread: updated.value });
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
  if (mayGather || isAsked) waiting = globalThis.setTimeout(() => goAhead(mayGather), quiet);
}

/** Does something before what is read ahead, which goes on when nobody has done anything for a while. */
function first(task: () => Promise<void>): void {
  ahead?.abort();
  void turns.run(task);
  if (ahead !== null) goAheadLater();
}

function answerOf(question: WorkQuestion): { readonly json: string } {
  switch (question.kind) {
    case 'ledger':
      return pack(work.ledger.view(question.asked));
    case 'table':
      return pack(tableOf(question.query, question.locale));
    case 'series':
      return pack(work.ledger.series(question.group));
    case 'overview':
      return pack(work.overview);
  }
}

/** What a query asks for, as a table for a spreadsheet. */
function tableOf(query: LedgerQuery, locale: Locale): string {
  if (query.outcome === 'missing') return gapsCsv(work.ledger.gaps(query), locale);
  const { excuses, measures } = state.project.parts;
  const titles = new Map(state.reports.map(({ id, title }) => [id, title]));
  return ledgerCsv([...work.ledger.groups(query)], {
    locale,
    titleOf: (id) => titles.get(id) ?? id,
    excuseOf: excusesByGroup(excuses, canonicalOf(measures)),
  });
}

parentPort?.on('message', (request: WorkRequest) => {
  switch (request.kind) {
    case 'state':
      return first(() => Promise.resolve(void (state = request.state)));
    case 'forget':
      return first(() => Promise.resolve(work.forget(request.report)));
    case 'cancel':
      mayGather = false;
      ahead?.abort();
      for (const stop of asked) stop.abort();
      return;
    case 'prepare':
      mayGather = request.gather;
      goAhead(false);
      return goAheadLater();
    case 'ask': {
      const { id, question } = request;
      const stop = new AbortController();
      asked.add(stop);
      isAsked = true;
      return first(async () => {
        tell({ kind: 'answer', id, answer: await answer(question, stop.signal) });
        asked.delete(stop);
      });
    }
  }
});
