import type { AppError } from '../../core/base/app-error.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { FoundCheck } from '../../core/check/check.ts';
import type { ReportFrame } from '../../core/check/plausible/frame.ts';
import type { CheckQuestion, CheckReply } from './check-messages.ts';
import { FigureLedger, type HeldFigure } from './figure-ledger.ts';
import { startWorker } from './start-worker.ts';

/** Checks figures off the page's thread; of questions that come while one is answered, the last counts. */
export interface Checker {
  ask(
    text: string,
    figures: readonly HeldFigure[],
    frame: ReportFrame,
    answer: (result: Result<readonly FoundCheck[], AppError>) => void,
  ): void;
  /** Makes ready for a question that is to come. */
  prepare(): void;
  /** Ends the worker. */
  stop(): void;
}

type Answer = Parameters<Checker['ask']>[3];

interface Asked {
  readonly text: string;
  readonly figures: readonly HeldFigure[];
  readonly frame: ReportFrame;
  readonly answer: Answer;
}

/** A checker with a worker of its own, which is started by `prepare` or the first question and lives until it fails or is stopped. */
export class WorkerChecker implements Checker {
  readonly #ledger = new FigureLedger();
  #worker: Worker | null = null;
  /** The text that the worker has. */
  #known: string | null = null;
  #busy: Asked | null = null;
  #waiting: Asked | null = null;
  #found: FoundCheck[] = [];

  ask(text: string, figures: readonly HeldFigure[], frame: ReportFrame, answer: Answer): void {
    const asked = { text, figures, frame, answer };
    if (this.#busy === null) this.#send(asked);
    else this.#waiting = asked;
  }

  prepare(): void {
    this.#worker ??= this.#start();
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#known = null;
    this.#busy = null;
    this.#waiting = null;
    this.#ledger.clear();
  }

  #send(asked: Asked): void {
    const worker = (this.#worker ??= this.#start());
    const tell = (question: CheckQuestion): void => worker.postMessage(question);
    this.#busy = asked;
    this.#found = [];
    if (this.#known !== asked.text) {
      this.#known = asked.text;
      this.#ledger.clear();
      tell({ kind: 'text', text: asked.text });
    }
    tell({ kind: 'figures', ...this.#ledger.news(asked.text, asked.figures) });
    tell({ kind: 'check', frame: asked.frame });
  }

  #start(): Worker {
    const worker = startWorker('checking');
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => this.#take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      const detail = event.message || 'the worker cannot be started';
      this.#finish(err({ code: 'internal', detail }));
    };
    return worker;
  }

  #take(reply: CheckReply): void {
    switch (reply.kind) {
      case 'part':
        this.#found.push(...reply.checks);
        return;
      case 'done':
        return this.#finish(ok(this.#found));
      case 'failed':
        return this.#finish(err({ code: 'internal', detail: reply.detail }));
      default:
        assertNever(reply);
    }
  }

  /** Answers, unless there is a newer question: then that one is asked. */
  #finish(result: Result<readonly FoundCheck[], AppError>): void {
    const asked = this.#busy;
    const next = this.#waiting;
    this.#busy = null;
    this.#waiting = null;
    if (!result.ok) this.stop();
    if (next !== null) this.#send(next);
    else asked?.answer(result);
  }
}
