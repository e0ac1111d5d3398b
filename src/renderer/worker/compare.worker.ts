import { diffTexts } from '../../core/diff/text-diff.ts';
import type { ComparedTexts, ComparisonReply } from './compare-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<ComparedTexts>) => {
  const tell = (reply: ComparisonReply): void => self.postMessage(reply);
  try {
    tell({ kind: 'done', diff: diffTexts(data.before, data.after) });
  } catch (fault) {
    tell({ kind: 'failed', detail: fault instanceof Error ? fault.message : String(fault) });
  }
});
