import { parentPort, workerData } from 'node:worker_threads';
import { pack } from '../../core/ipc/packed.ts';
import { FindIndex, type FindOrder, type UsesOrder } from '../../store/find/find-index.ts';
import type { FindAnswer, FindRequest } from './find-messages.ts';

// Run as a thread with a project's folder for its data; answers searches for as long as the project is open.
const index = new FindIndex(String(workerData));
let running = new AbortController();
/** What is read ahead whenever nothing is searched. */
let awaited: readonly string[] = [];

function tell(answer: FindAnswer): void {
  parentPort?.postMessage(answer);
}

async function search(id: string, order: FindOrder, signal: AbortSignal): Promise<void> {
  const steps = index.search(order, signal);
  for (;;) {
    const { done, value } = await steps.next();
    if (done === true) {
      tell({ kind: 'end', search: id, end: value });
      return index.warm(awaited, signal);
    }
    const found = value.found.length === 0 ? null : pack(value.found);
    tell({ kind: 'step', search: id, found, done: value.done });
  }
}

async function uses(id: string, order: UsesOrder, signal: AbortSignal): Promise<void> {
  const steps = index.uses(order, signal);
  for (;;) {
    const { done, value } = await steps.next();
    if (done === true) return tell({ kind: 'uses-end', search: id, end: value });
    tell({ kind: 'uses-step', search: id, done: value });
  }
}

/** Gives up what is under way. */
function next(): AbortSignal {
  running.abort();
  running = new AbortController();
  return running.signal;
}

parentPort?.on('message', (request: FindRequest) => {
  switch (request.kind) {
    case 'search':
      void search(request.search, request.order, next());
      return;
    case 'uses':
      void uses(request.search, request.order, next());
      return;
    case 'cancel':
      running.abort();
      return;
    case 'warm':
      awaited = request.reports;
      void index.warm(request.reports, running.signal);
      return;
    case 'forget':
      index.forget(request.report ?? undefined);
      return;
    case 'forget-text':
      index.forgetText(request.report);
  }
});
