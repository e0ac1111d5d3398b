import type { CheckFigure } from '../../core/check/check.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import { findReportChecks } from '../../core/check/find.ts';
import { newMemory } from '../../core/check/scene.ts';
import { warmUp } from '../../core/check/warm-up.ts';
import type { ReportFrame } from '../../core/check/plausible/frame.ts';
import { gazetteer } from '../../core/place/gazetteer.ts';
import type { CheckQuestion, CheckReply } from './check-messages.ts';

/** Checks in one message: some hundreds are taken in within a frame. */
const partSize = 400;

/** The text and the figures as the page has told them so far, by its numbers. */
let text = '';
const figures = new Map<number, CheckFigure>();
/** Lines that an edit leaves as they are need not be checked again. */
const memory = newMemory();

function tell(reply: CheckReply): void {
  self.postMessage(reply);
}

function check(frame: ReportFrame): void {
  const found = findReportChecks(text, [...figures.values()], frame, memory);
  for (let from = 0; from < found.length; from += partSize) {
    tell({ kind: 'part', checks: found.slice(from, from + partSize) });
  }
  tell({ kind: 'done' });
}

function take(question: CheckQuestion): void {
  rounds.return(undefined);
  switch (question.kind) {
    case 'text':
      text = question.text;
      figures.clear();
      return;
    case 'figures':
      for (const key of question.gone) figures.delete(key);
      for (const [key, figure] of question.come) figures.set(key, figure);
      return;
    case 'check':
      return check(question.frame);
    default:
      assertNever(question);
  }
}

// Built while nobody waits: at rest, or while the page still reads the report and proposes its figures.
gazetteer();

/** What makes the first check as fast as the second; the first question ends it. */
const rounds = warmUp();

function goOn(): void {
  if (rounds.next().done !== true) setTimeout(goOn);
}

setTimeout(goOn);

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  try {
    take(data);
  } catch (fault) {
    tell({ kind: 'failed', detail: fault instanceof Error ? fault.message : String(fault) });
  }
});
