import { expect, test } from 'vitest';
import type { Change } from '../../../core/annotation/edit/change.ts';
import { setNote } from '../../../core/annotation/edit/edit.ts';
import { ok } from '../../../core/base/result.ts';
import type { Bridge } from '../../../core/ipc/contract.ts';
import { packWork } from '../../../core/ipc/packed-work.ts';
import { pack } from '../../../core/ipc/packed.ts';
import type { HistoryView, WorkView } from '../../../core/ipc/views.ts';
import { anAnnotation, anEditContext } from '../../../core/testing/builders.ts';
import { createDesk } from '../desk.ts';
import { aProject, aReport, answering } from '../testing/one-report.ts';

const report = aReport(100);
const project = aProject(report);

/** Notes 第1次 to 第n次 on one annotation, the last first. */
function notes(count: number): readonly Change[] {
  let annotation = anAnnotation();
  const changes: Change[] = [];
  for (let at = 1; at <= count; at += 1) {
    const change = setNote(annotation, `第${at}次`, anEditContext());
    annotation = change.annotations.updated[0]?.[1] ?? annotation;
    changes.unshift(change);
  }
  return changes;
}

/** A main process with a history in pages; each place is the number of changes before it. */
function mainProcess(
  changes: readonly Change[],
  perPage: number,
): { bridge: Bridge; asked: number[] } {
  const asked: number[] = [];
  const page = (end: number): HistoryView => {
    const begin = changes.length - end;
    const left = end - perPage;
    return {
      done: changes.slice(begin, begin + perPage),
      undone: [],
      earlier: left > 0 ? { end: left, taken: 0, isLong: false } : null,
    };
  };
  const last = changes[0]?.annotations.updated[0]?.[1] ?? anAnnotation();
  const work: WorkView = {
    layer: {
      reviewer: 'me',
      state: 'in-progress',
      annotations: [last],
      relations: [],
      rejections: [],
      regions: [],
      unanchored: [],
      casework: [],
      details: null,
      note: '',
      correction: null,
    },
    history: page(changes.length),
    mended: null,
  };
  const answer = (channel: string, input: unknown): unknown => {
    if (channel === 'report:open') return ok(pack({ report, text: '', structure: [] }));
    if (channel === 'report:work') return ok(packWork(work));
    if (channel === 'report:commit') return ok({ savedAt: '2026-01-01T00:00:00.000Z' });
    const { from } = input as { readonly from: { readonly end: number } };
    asked.push(from.end);
    return ok(page(from.end));
  };
  return { bridge: answering(answer), asked };
}

test('undo goes back through every page of the history, asking for each once before it is needed', async () => {
  const { bridge, asked } = mainProcess(notes(70), 25);
  const desk = createDesk(bridge);
  await desk.getState().showProject(project);
  await desk.getState().openReport('r');
  const noteNow = () => desk.getState().open?.layer.annotations.all[0]?.note;
  const seen = [noteNow()];
  for (let step = 0; step < 71; step += 1) {
    desk.getState().undo();
    await desk.getState().saved();
    await Promise.resolve();
    seen.push(noteNow());
  }
  const expected = Array.from({ length: 70 }, (_, index) => `第${70 - index}次`);
  expect(seen).toEqual([...expected, anAnnotation().note, anAnnotation().note]);
  expect(asked).toEqual([45, 20]);
  desk.getState().redo();
  expect(noteNow()).toBe('第1次');
});
