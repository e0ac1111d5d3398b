import { parentPort } from 'node:worker_threads';
import { ok } from '../../core/base/result.ts';
import { pack } from '../../core/ipc/packed.ts';
import { type IssueAsked, readEarlierIssue } from '../../store/report/earlier-issue.ts';
import type { IssueAnswer } from './issue-reader.ts';

// Run as a thread for one question: a million characters and their annotations take a second.
parentPort?.once('message', (asked: IssueAsked) => {
  void answer(asked).then((told) => parentPort?.postMessage(told));
});

async function answer(asked: IssueAsked): Promise<IssueAnswer> {
  const read = await readEarlierIssue(asked);
  if (!read.ok) return read;
  const { layer, ...rest } = read.value;
  return ok(pack({ ...rest, layer: { ...layer, annotations: layer.annotations.all } }));
}
