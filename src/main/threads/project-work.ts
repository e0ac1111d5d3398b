import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Change } from '../../core/annotation/edit/change.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { LayerProject } from '../../store/layer/layer-rules.ts';
import type { WorkProgress } from '../../core/ipc/work-views.ts';
import type { Report } from '../../core/project/project.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import type {
  WorkAnswer,
  WorkAnswered,
  WorkPlan,
  WorkQuestion,
  WorkRequest,
} from './work-messages.ts';

type End = (answer: Result<WorkAnswered, AppError>) => void;

/** The work on all reports of one project, gathered on a thread of its own: thousands of reports would hold up the window. */
export class ProjectWork {
  readonly #store: ProjectStore;
  readonly #home: string | null;
  readonly #tell: (progress: WorkProgress | null) => void;
  readonly #asked = new Map<number, End>();
  #thread: Worker | null = null;
  #last = 0;
  /** What the thread knows of the project. */
  #told: { readonly reports: readonly Report[]; readonly project: LayerProject } | null = null;

  /** `home` is the folder in which what was gathered is remembered, or null; `tell` gets how far the reading has come, and null when nothing is read. */
  constructor(
    store: ProjectStore,
    home: string | null,
    tell: (progress: WorkProgress | null) => void,
  ) {
    this.#store = store;
    this.#home = home;
    this.#tell = tell;
  }

  /**
   * Asks about the work as the disk has it; what has changed is read first. Reports that cannot be read stand in the store's `problems` and are passed over.
   * Errors: `cancelled`; what was read by then is kept.
   */
  async ask(question: WorkQuestion): Promise<Result<{ readonly json: string }, AppError>> {
    const id = (this.#last += 1);
    const answer = await new Promise<Result<WorkAnswered, AppError>>((end) => {
      this.#asked.set(id, end);
      this.#tellState();
      this.#send({ kind: 'ask', id, question });
    });
    if (!answer.ok) return answer;
    // The thread only reads: what is damaged is set aside and named here.
    for (const report of answer.value.unread) await this.#store.annotatedReport(report);
    return ok({ json: answer.value.json });
  }

  /** Brings back what is remembered, so that the first question waits for nothing; `gather` has what is not known read as well, while nobody does anything else. */
  prepare(gather: boolean): void {
    this.#tellState();
    this.#send({ kind: 'prepare', gather });
  }

  /** Ends all reading: questions are answered with `cancelled`, and nothing is read ahead until the next. */
  cancel(): void {
    if (this.#thread !== null) this.#send({ kind: 'cancel' });
  }

  /** Takes note that the work on a report, or on any, has changed. */
  forget(report: string | null): void {
    if (this.#thread !== null) this.#send({ kind: 'forget', report });
  }

  /** Takes note of a change that is on the disk. */
  changed(report: string, change: Change): void {
    if (this.#thread !== null) this.#send({ kind: 'changed', report, change });
  }

  /** Ends the thread, as another project is at the desk. */
  stop(): void {
    const thread = this.#thread;
    this.#thread = null;
    void thread?.terminate();
    this.#endAll({ code: 'cancelled' });
    if (thread !== null) this.#tell(null);
  }

  #tellState(): void {
    const { reports, project } = this.#store;
    const { labels, parts } = project;
    const told = this.#thread === null ? null : this.#told;
    const isSame =
      told?.project.labels === labels &&
      told.project.parts === parts &&
      told.reports.length === reports.length &&
      reports.every((report, index) => report === told.reports[index]);
    if (isSame) return;
    this.#told = { reports, project: { labels, parts } };
    this.#send({ kind: 'state', state: this.#told });
  }

  #send(request: WorkRequest): void {
    this.#thread ??= this.#begin();
    this.#thread.postMessage(request);
  }

  #begin(): Worker {
    const plan: WorkPlan = { directory: this.#store.directory, home: this.#home };
    const thread = new Worker(join(import.meta.dirname, 'work.js'), { workerData: plan });
    thread.on('message', (answer: WorkAnswer) => {
      if (this.#thread === thread) this.#take(answer);
    });
    thread.once('error', (error) => this.#fail(thread, error.message));
    thread.once('exit', () => this.#fail(thread, 'the gathering ended before its time'));
    thread.unref();
    return thread;
  }

  #take(answer: WorkAnswer): void {
    if (answer.kind === 'progress') return this.#tell(answer.progress);
    const end = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    end?.(answer.answer);
  }

  #fail(thread: Worker, detail: string): void {
    if (this.#thread !== thread) return;
    this.#thread = null;
    this.#tell(null);
    this.#endAll({ code: 'internal', detail });
  }

  #endAll(error: AppError): void {
    for (const end of this.#asked.values()) end(err(error));
    this.#asked.clear();
  }
}
