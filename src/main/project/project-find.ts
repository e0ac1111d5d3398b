import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { FindQuery } from '../../core/find/query.ts';
import type { FindNews, FindOutcome } from '../../core/ipc/views.ts';
import type { UsesEnd } from '../../store/find/find-index.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import type { OpenedProject } from './project-session.ts';
import type { FindAnswer, FindRequest } from '../threads/find-messages.ts';

/** More hits than this are not listed: a person narrows the search instead. */
const mostHits = 20_000;
/** Milliseconds between two messages to the page. */
const interval = 40;

/** What is searched for. */
interface Asked {
  /** Names the search in what is told of it. */
  readonly search: string;
  readonly query: FindQuery;
  readonly exact: boolean;
  /** Has each place told how it stands to this label in the work of who is at the desk. */
  readonly label: string | null;
}

/** A search that has not ended. */
interface Running {
  readonly search: string;
  readonly of: number;
  readonly end: (outcome: Result<FindOutcome, AppError>) => void;
  /** What the page has not been told yet. */
  found: FindNews['found'];
  told: number;
}

/** A count that has not ended. */
interface Counting {
  readonly search: string;
  readonly of: number;
  readonly end: (outcome: Result<UsesEnd, AppError>) => void;
}

/** Searches the open project on a thread of its own, which keeps what it has read; one search at a time, the last one wins. */
export class ProjectFind {
  readonly #tell: (found: FindNews) => void;
  #thread: Worker | null = null;
  #directory: string | null = null;
  #running: Running | null = null;
  #counting: Counting | null = null;

  constructor(tell: (found: FindNews) => void) {
    this.#tell = tell;
  }

  /** Searches; hits are told as they are found. */
  async start(
    { store, reviewer }: Pick<OpenedProject, 'store' | 'reviewer'>,
    { search, query, exact, label }: Asked,
  ): Promise<Result<FindOutcome, AppError>> {
    this.#stopRunning();
    this.#turnTo(store);
    const reports = store.reports.map(({ id }) => id);
    const against = label === null ? null : { label, reviewer: reviewer.id };
    const order = { reports, query, exact, most: mostHits, against };
    return new Promise((end) => {
      this.#running = { search, of: reports.length, end, found: [], told: performance.now() };
      this.#send(store, { kind: 'search', search, order });
    });
  }

  /** Counts how texts are labelled in the work of who is at the desk; null where it was given up. Tells how far it has come as searches do. */
  async uses(
    { store, reviewer }: Pick<OpenedProject, 'store' | 'reviewer'>,
    search: string,
  ): Promise<Result<UsesEnd, AppError>> {
    this.#stopRunning();
    this.#turnTo(store);
    const reports = store.reports.map(({ id }) => id);
    return new Promise((end) => {
      this.#counting = { search, of: 2 * reports.length, end };
      const order = { reports, reviewer: reviewer.id };
      this.#send(store, { kind: 'uses', search, order });
    });
  }

  /** Gives up the search that is under way. */
  cancel(): void {
    this.#thread?.postMessage({ kind: 'cancel' } satisfies FindRequest);
  }

  /** Reads the project's texts ahead of the first search. */
  warm(store: ProjectStore): void {
    if (this.#thread !== null && this.#directory === store.directory) return;
    this.#turnTo(store);
    this.#send(store, { kind: 'warm', reports: store.reports.map(({ id }) => id) });
  }

  /** Takes note that the work on a report, or on any, has changed. */
  forget(report: string | null): void {
    this.#thread?.postMessage({ kind: 'forget', report } satisfies FindRequest);
  }

  /** Takes note that the text of a report is another. */
  forgetText(report: string): void {
    this.#thread?.postMessage({ kind: 'forget-text', report } satisfies FindRequest);
  }

  /** Ends the thread, as another project is at the desk. */
  stop(): void {
    this.#stopRunning();
    void this.#thread?.terminate();
    this.#thread = null;
  }

  #stopRunning(): void {
    this.#running?.end(ok({ kind: 'cancelled', unread: [] }));
    this.#running = null;
    this.#counting?.end(ok({ view: null, unread: [] }));
    this.#counting = null;
  }

  /** Lets go of the thread of another project, and of what is asked of it. */
  #turnTo({ directory }: ProjectStore): void {
    if (this.#directory !== directory) this.stop();
    this.#directory = directory;
  }

  #send({ directory }: ProjectStore, request: FindRequest): void {
    this.#thread ??= this.#begin(directory);
    this.#thread.postMessage(request);
  }

  #begin(directory: string): Worker {
    const thread = new Worker(join(import.meta.dirname, 'find.js'), { workerData: directory });
    thread.on('message', (answer: FindAnswer) => this.#take(answer));
    thread.once('error', (error) => this.#fail(thread, error.message));
    thread.once('exit', () => this.#fail(thread, 'the search ended before its time'));
    thread.unref();
    return thread;
  }

  #fail(thread: Worker, detail: string): void {
    if (this.#thread !== thread) return;
    this.#thread = null;
    const failed = err({ code: 'internal', detail } as const);
    this.#running?.end(failed);
    this.#running = null;
    this.#counting?.end(failed);
    this.#counting = null;
  }

  #take(answer: FindAnswer): void {
    if (answer.kind === 'uses-step' || answer.kind === 'uses-end') return this.#takeUses(answer);
    const running = this.#running;
    if (running === null || answer.search !== running.search) return;
    if (answer.kind === 'end') {
      this.#tellFound(running, answer.end.kind === 'whole' ? running.of : null);
      running.end(ok(answer.end));
      this.#running = null;
      return;
    }
    if (answer.found !== null) running.found = [...running.found, answer.found];
    const now = performance.now();
    if (now - running.told < interval) return;
    running.told = now;
    this.#tellFound(running, answer.done);
  }

  #takeUses(answer: Extract<FindAnswer, { readonly kind: `uses-${string}` }>): void {
    const counting = this.#counting;
    if (counting === null || answer.search !== counting.search) return;
    const { search, of } = counting;
    if (answer.kind === 'uses-step') {
      this.#tell({ search, found: [], done: answer.done, of });
      return;
    }
    this.#counting = null;
    counting.end(ok(answer.end));
  }

  #tellFound(running: Running, done: number | null): void {
    const { search, of, found } = running;
    running.found = [];
    if (found.length > 0 || done !== null) this.#tell({ search, found, done: done ?? 0, of });
  }
}
