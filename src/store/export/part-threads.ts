import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PartAnswer, PartOrder, PartPlan, PartRequest, PartResult } from './part-messages.ts';

/** More threads than this would wait for the one that writes. */
const mostThreads = 4;

/** So many reports are ordered of each thread at once: one is made while the next waits. */
const ordersEach = 2;

/** Below so many reports the threads take longer to start than they save. */
export const worthThreads = 100;

interface Thread {
  readonly worker: Worker;
  readonly orders: Map<number, (result: PartResult | null) => void>;
}

/** Threads that make the parts of one corpus side by side; whoever asks puts them in order. */
export class PartThreads {
  readonly #threads = new Set<Thread>();
  #last = 0;

  /** `program` is the file of the thread. */
  constructor(program: string, plan: PartPlan, count = availableParallelism()) {
    for (let index = 0; index < Math.min(count, mostThreads); index += 1)
      this.#begin(program, plan);
  }

  /** How many reports may be ordered at once. */
  get room(): number {
    return this.#threads.size * ordersEach;
  }

  /** Makes the part of a report; null where it cannot be made here, and the store is to read the report. */
  make(order: PartOrder): Promise<PartResult | null> {
    const [thread] = [...this.#threads].sort((a, b) => a.orders.size - b.orders.size);
    if (thread === undefined) return Promise.resolve(null);
    const id = (this.#last += 1);
    return new Promise((resolve) => {
      thread.orders.set(id, resolve);
      tell(thread.worker, { kind: 'order', id, order });
    });
  }

  /** Ends the threads; what is not made yet never is. */
  async stop(): Promise<void> {
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #begin(program: string, plan: PartPlan): void {
    const worker = new Worker(program);
    const thread: Thread = { worker, orders: new Map() };
    this.#threads.add(thread);
    worker.on('message', ({ id, result }: PartAnswer) => {
      thread.orders.get(id)?.(result);
      thread.orders.delete(id);
    });
    // What one thread fails at is tried again without threads, and fails there where it can be told.
    worker.once('error', () => this.#giveUp(thread));
    worker.once('exit', () => this.#giveUp(thread));
    tell(worker, { kind: 'plan', plan });
  }

  #giveUp(thread: Thread): void {
    this.#threads.delete(thread);
    for (const resolve of thread.orders.values()) resolve(null);
    thread.orders.clear();
  }
}

function tell(worker: Worker, request: PartRequest): void {
  worker.postMessage(request);
}
