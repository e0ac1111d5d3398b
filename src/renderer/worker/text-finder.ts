import type { Span } from '../../core/text/span.ts';
import type { FindNews, FindQuestion } from './messages.ts';
import { unpackSpans } from './packed-spans.ts';
import { startWorker } from './start-worker.ts';

/** Milliseconds after which a regular expression is taken for one that never ends. */
const budget = 2000;

/** Makes one search of a text at a time off the page's thread. */
export interface WorkerFinder {
  /**
   * Asks. The answer may come in two: some hits behind the reader's place, then all of them; null says that it took too long and was stopped. What is not
   * answered yet is given up and never answers.
   */
  find(
    question: Omit<FindQuestion, 'most'>,
    most: number,
    answer: (spans: readonly Span[] | null, isWhole: boolean) => void,
  ): void;
  cancel(): void;
}

/** A finder with a worker of its own, which lives until a search has to be stopped. */
export function workerFinder(): WorkerFinder {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  const rest = (): void => {
    clearTimeout(timer);
    isBusy = false;
    if (worker !== null) worker.onmessage = null;
  };
  const stop = (): void => {
    rest();
    worker?.terminate();
    worker = null;
  };
  const cancel = (): void => {
    if (isBusy) stop();
  };
  return {
    cancel,
    find({ text, wanted, exact, from }, most, answer) {
      cancel();
      const own = (worker ??= startWorker('finding'));
      const giveUp = (): void => {
        stop();
        answer(null, true);
      };
      isBusy = true;
      if (wanted.kind === 'pattern') timer = setTimeout(giveUp, budget);
      own.onmessage = ({ data: { spans, isWhole } }: MessageEvent<FindNews>) => {
        if (isWhole) rest();
        answer(unpackSpans(spans), isWhole);
      };
      own.onerror = (event) => {
        event.preventDefault();
        giveUp();
      };
      own.postMessage({ text, wanted, exact, from, most } satisfies FindQuestion);
    },
  };
}
