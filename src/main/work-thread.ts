import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, ok } from '../core/base/result.ts';
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
import type { WorkAnswer, WorkAnswered, WorkQuestion, WorkRequest } from './work-messages.ts';

// Run as a thread with a project's folder for its data; answers questions about all of its work for as long as the project is open.
const plan = z.object({ directory: z.string(), home: z.string().nullable() }).parse(workerData);

// This file names the parts of the program that it is made of by their content, so that its own tells one program from another.
const program = sha256(readFileSync(fileURLToPath(import.meta.url)));
const work = new GatheredWork({ ...plan, program, dayOf });
const questions = new Serial();
const running = new Map<number, AbortController>();
let state: GatherState = {
  reports: [],
  project: { labels: { labels: [], relationTypes: [] }, parts: noParts },
};

/** Milliseconds between two messages about progress. */
const interval = 50;

function tell(answer: WorkAnswer): void {
  parentPort?.postMessage(answer);
}

async function answer(
  id: number,
  question: WorkQuestion,
  signal: AbortSignal,
): Promise<Result<WorkAnswered, AppError>> {
  let told = -Infinity;
  const updated = await work.update(state, {
    signal,
    onProgress: (progress) => {
      const now = performance.now();
      if (now - told < interval) return;
      told = now;
      tell({ kind: 'progress', id, ...progress });
    },
  });
  if (!updated.ok) return updated;
  return ok({ ...answerOf(question), unread: updated.value });
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
      void questions.run(() => Promise.resolve((state = request.state)));
      return;
    case 'forget':
      void questions.run(() => Promise.resolve(work.forget(request.report)));
      return;
    case 'cancel':
      running.get(request.id)?.abort();
      return;
    case 'ask': {
      const { id, question } = request;
      const stop = new AbortController();
      running.set(id, stop);
      void questions.run(async () => {
        tell({ kind: 'answer', id, answer: await answer(id, question, stop.signal) });
        running.delete(id);
      });
    }
  }
});
