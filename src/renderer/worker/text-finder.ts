import type { Span } from '../../core/text/span.ts';
import type { FindAhead, FindNews, FindQuestion } from './messages.ts';
import { unpackSpans } from './packed-spans.ts';
import { startWorker } from './start-worker.ts';

/** Milliseconds after which a regular expression is taken for one that never ends. */
const budget = 2000;

/** Makes one search of a text at a time off the page's thread. */
export interface WorkerFinder {
  /** Is told that somebody is about to search a text; whatever is asked next comes first. */
  prepare(text: string): void;
  /**
   * Asks. The answer may come in two: some hits behind the reader's place, then all of them; null says that it took too long and was stopped. What is not
   * answered yet is given up and never answers.
   */
  find(
    question: Omit<FindQuestion, 'id' | 'most'>,
    most: number,
    answer: (spans: readonly Span[] | null, isWhole: boolean) => void,
  ): void;
  cancel(): void;
}

/** A finder with a worker of its own, which lives until a regular expression has to be stopped. */
export function workerFinder(): WorkerFinder {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let isPattern = false;
  const rest = (): void => {
    clearTimeout(timer);
    isPattern = false;
    if (worker !== null) worker.onmessage = null;
  };
  const stop = (): void => {
    rest();
    worker?.terminate();
    worker = null;
  };
  // A number is given up at the next question, by a worker that has its rules compiled; a pattern may hear nothing any more.
  const cancel = (): void => (isPattern ? stop() : rest());
  return {
    prepare(text) {
      worker ??= startWorker('finding');
      asked += 1;
      worker.postMessage({ id: asked, text, wanted: null } satisfies FindAhead);
    },
    cancel,
    find({ text, wanted, exact, from }, most, answer) {
      cancel();
      const own = (worker ??= startWorker('finding'));
      const giveUp = (): void => {
        stop();
        answer(null, true);
      };
      asked += 1;
      const id = asked;
      isPattern = wanted.kind === 'pattern';
      if (isPattern) timer = setTimeout(giveUp, budget);
      own.onmessage = ({ data }: MessageEvent<FindNews>) => {
        if (data.id !== id) return;
        if (data.isWhole) rest();
        answer(unpackSpans(data.spans), data.isWhole);
      };
      own.onerror = (event) => {
        event.preventDefault();
        giveUp();
      };
      own.postMessage({ id, text, wanted, exact, from, most } satisfies FindQuestion);
    },
  };
}
