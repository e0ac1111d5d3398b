import type { AppError } from '../../core/base/app-error.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { ProposedRegion } from '../../core/region/find-regions.ts';
import type { Proposal } from '../../core/propose/proposal.ts';
import type { Answer, Question } from './messages.ts';
import { startWorker } from './start-worker.ts';

/** What the rules find in a text, in document order. */
export interface Found {
  readonly proposals: readonly Proposal[];
  readonly regions: readonly ProposedRegion[];
}

/** Answers one question at a time, off the page's thread. */
export interface Proposer {
  /** Asks; a question that is not answered yet is given up and never answers. */
  ask(question: Question, answer: (result: Result<Found, AppError>) => void): void;
  /** Gives up what is being asked. */
  cancel(): void;
}

/** A proposer with a worker of its own, which is started by the first question and lives until it fails or is given up. */
export function workerProposer(): Proposer {
  let worker: Worker | null = null;
  let busy = false;
  const stop = (): void => {
    worker?.terminate();
    worker = null;
    busy = false;
  };
  const cancel = (): void => {
    if (busy) stop();
  };
  return {
    cancel,
    ask(question, answer) {
      cancel();
      busy = true;
      const own = (worker ??= startWorker('proposing'));
      const parts: Proposal[] = [];
      const finish = (result: Result<Found, AppError>): void => {
        if (worker !== own) return;
        own.onmessage = null;
        if (result.ok) busy = false;
        else stop();
        answer(result);
      };
      own.onmessage = ({ data }: MessageEvent<Answer>) => {
        switch (data.kind) {
          case 'part':
            parts.push(...data.proposals);
            return;
          case 'done':
            return finish(ok({ proposals: parts, regions: data.regions }));
          case 'failed':
            return finish(err({ code: 'internal', detail: data.detail }));
          default:
            assertNever(data);
        }
      };
      own.onerror = (event) => {
        event.preventDefault();
        finish(err({ code: 'internal', detail: event.message || 'the worker cannot be started' }));
      };
      own.postMessage(question);
    },
  };
}
