import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { TextDiff } from '../../core/diff/text-diff.ts';
import type { ComparedTexts, ComparisonReply } from './compare-messages.ts';
import { startWorker } from './start-worker.ts';

/** Compares two texts at a time, off the page's thread: a million characters take seconds. */
export interface Comparer {
  /** Asks; a question that is not answered yet is given up and never answers. */
  ask(texts: ComparedTexts, answer: (result: Result<TextDiff, AppError>) => void): void;
  /** Gives up what is being asked. */
  cancel(): void;
}

/** A comparer with a worker for each question: it is rarely asked, and needs much memory only while it is. */
export function workerComparer(): Comparer {
  let worker: Worker | null = null;
  const cancel = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    cancel,
    ask(texts, answer) {
      cancel();
      const own = (worker = startWorker('comparing'));
      const finish = (result: Result<TextDiff, AppError>): void => {
        if (worker !== own) return;
        cancel();
        answer(result);
      };
      own.onmessage = ({ data }: MessageEvent<ComparisonReply>) =>
        finish(
          data.kind === 'done' ? ok(data.diff) : err({ code: 'internal', detail: data.detail }),
        );
      own.onerror = (event) => {
        event.preventDefault();
        finish(err({ code: 'internal', detail: event.message || 'the worker cannot be started' }));
      };
      own.postMessage(texts);
    },
  };
}
