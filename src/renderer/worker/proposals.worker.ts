import { findRegions } from '../../core/region/find-regions.ts';
import { findProposals } from '../../core/suggest/proposals.ts';
import type { Answer, Question } from './messages.ts';

/** Proposals in one message: a thousand are taken in within a frame. */
const partSize = 500;

function tell(answer: Answer): void {
  self.postMessage(answer);
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  try {
    const { text, labels, known } = data;
    const proposals = labels.length === 0 ? [] : findProposals(text, labels, known);
    for (let from = 0; from < proposals.length; from += partSize) {
      tell({ kind: 'part', proposals: proposals.slice(from, from + partSize) });
    }
    tell({ kind: 'done', regions: findRegions(data.text) });
  } catch (fault) {
    tell({ kind: 'failed', detail: fault instanceof Error ? fault.message : String(fault) });
  }
});
