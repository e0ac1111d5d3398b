import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { err } from '../../core/base/result.ts';
import type { Report } from '../../core/project/project.ts';
import {
  type ItemResult,
  type PartAnswer,
  type PartOrder,
  type PartPlan,
  type PartRequest,
  type PartResult,
  buffersOf,
} from './part-messages.ts';

/** More threads than this would wait for the one that writes. */
const mostThreads = 4;

/** So many reports are ordered of each thread at once: one is made while the next waits. */
const ordersEach = 2;

/** Below so many reports the threads take longer to start than they save. */
export const worthThreads = 100;

/**
 * The memory that a thread's heap may take: so much, and so many bytes for each character of the longest report. A heap that may grow lets
 * garbage lie the longer the more reports there are. A report that needs more is made without the threads.
 */
const heap = { young: 24, old: 128, eachCharacter: 600 } as const;

interface Thread {
  readonly worker: Worker;
  /** Who waits for which answer; null where the thread gives none. */
  readonly orders: Map<number, (answer: PartAnswer | null) => void>;
}

/** Threads that make the parts of one corpus side by side; whoever asks puts them in order. */
export class PartThreads {
  readonly #threads = new Set<Thread>();
  /** The threads whose memory parts came in. */
  readonly #owners = new WeakMap<ArrayBufferLike, Thread>();
  #last = 0;
  #stopped = false;

  /** `program` is the file of the thread. */
  constructor(program: string, plan: PartPlan, count = availableParallelism()) {
    for (let index = 0; index < Math.min(count, mostThreads); index += 1)
      this.#begin(program, plan);
  }

  /** How many reports may be ordered at once. */
  get room(): number {
    return this.#threads.size * ordersEach;
  }

  /** Gives back the memory of a part that is written, so that the next one goes there. */
  reuse(memory: ArrayBufferLike): void {
    const owner = this.#owners.get(memory);
    if (owner === undefined || !(memory instanceof ArrayBuffer) || !this.#threads.has(owner))
      return;
    this.#owners.delete(memory);
    tell(owner.worker, { kind: 'memory', memory }, [memory]);
  }

  /**
   * Makes the part of a report; null where it cannot be made here, and the store is to read the report. Errors: those of `chosenOf`; `cancelled`
   * where the threads were stopped meanwhile.
   */
  make(order: PartOrder): Promise<PartResult | null> {
    return this.#ask((id) => ({ kind: 'order', id, order })).then(({ result }) => result);
  }

  /** What of a report decides its side, in the same way. */
  item(report: Report): Promise<ItemResult | null> {
    return this.#ask((id) => ({ kind: 'item', id, report })).then(({ item }) => item);
  }

  /** Ends the threads; what is not made yet never is. */
  async stop(): Promise<void> {
    const threads = [...this.#threads];
    this.#threads.clear();
    this.#stopped = true;
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  /** Has the thread with least to do answer; without an answer of it, why is said. */
  async #ask(request: (id: number) => PartRequest): Promise<Omit<PartAnswer, 'id'>> {
    const [thread] = [...this.#threads].sort((a, b) => a.orders.size - b.orders.size);
    const id = (this.#last += 1);
    const answer =
      thread === undefined
        ? null
        : await new Promise<PartAnswer | null>((resolve) => {
            thread.orders.set(id, resolve);
            tell(thread.worker, request(id));
          });
    if (answer !== null) return answer;
    return this.#stopped
      ? { result: err({ code: 'cancelled' }), item: err({ code: 'cancelled' }) }
      : { result: null, item: null };
  }

  #begin(program: string, plan: PartPlan): void {
    const worker = new Worker(program, {
      resourceLimits: {
        maxYoungGenerationSizeMb: heap.young,
        maxOldGenerationSizeMb: heap.old + Math.ceil((heap.eachCharacter * plan.longest) / 2 ** 20),
      },
    });
    const thread: Thread = { worker, orders: new Map() };
    this.#threads.add(thread);
    worker.on('message', (answer: PartAnswer) => {
      this.#own(thread, answer.result);
      thread.orders.get(answer.id)?.(answer);
      thread.orders.delete(answer.id);
    });
    // What one thread fails at is tried again without threads, and fails there where it can be told.
    worker.once('error', () => this.#giveUp(thread));
    worker.once('exit', () => this.#giveUp(thread));
    tell(worker, { kind: 'plan', plan });
  }

  /** Remembers whose the memory of a part is; what several pieces share never goes back, since nobody knows when all are written. */
  #own(thread: Thread, result: PartResult | null): void {
    const memories = buffersOf(result);
    for (const memory of memories) {
      const isShared = memories.filter((each) => each === memory).length > 1;
      if (!isShared) this.#owners.set(memory, thread);
    }
  }

  #giveUp(thread: Thread): void {
    this.#threads.delete(thread);
    for (const resolve of thread.orders.values()) resolve(null);
    thread.orders.clear();
  }
}

function tell(worker: Worker, request: PartRequest, gone: readonly ArrayBuffer[] = []): void {
  worker.postMessage(request, gone);
}
