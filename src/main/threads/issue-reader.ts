import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { EarlierIssueView } from '../../core/ipc/issue-views.ts';
import type { Packed } from '../../core/ipc/packed.ts';
import type { IssueAsked } from '../../store/report/earlier-issue.ts';

/** What the thread tells, packed, since a text crosses at no cost. */
export type IssueAnswer = Result<Packed<EarlierIssueView>, AppError>;

/** Reads an earlier issue and holds it against the later one on a thread of its own, so that nobody waits for it. */
export function readIssue(asked: IssueAsked): Promise<IssueAnswer> {
  const thread = new Worker(join(import.meta.dirname, 'issue.js'));
  return new Promise((resolve, reject) => {
    thread.once('message', (answer: IssueAnswer) => {
      resolve(answer);
      void thread.terminate();
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the comparison ended before its time')));
    thread.postMessage(asked);
  });
}
