import { expect, test } from 'vitest';
import { builtInLabels } from '../../core/annotation/built-in-labels.ts';
import { ok } from '../../core/base/result.ts';
import type { Bridge } from '../../core/ipc/contract.ts';
import { pack } from '../../core/ipc/packed.ts';
import type { ProjectView, ReportView } from '../../core/ipc/views.ts';
import { announceChanges } from './announce-changes.ts';
import { createDesk } from './desk.ts';
import { deleteActive, giveVerdict, labelSelection } from './gestures.ts';

const text = '建档立卡贫困人口50829人。';
const report = {
  id: 'r',
  title: '综述',
  date: null,
  outlet: null,
  source: { name: 'a.txt', encoding: 'utf-8', sha256: '0'.repeat(64) },
  textSha256: '0'.repeat(64),
  length: text.length,
  importedAt: '2026-01-01T00:00:00.000Z',
};
const me = { id: 'me', name: '我' };
const project: ProjectView = {
  id: 'p',
  name: '示例',
  labels: builtInLabels,
  reviewers: [me],
  reviewer: me,
  reports: [{ report, state: 'not-started', annotations: 0, checked: 0, furthest: 0 }],
  problems: [],
};
const view: ReportView = {
  report,
  text,
  layer: { reviewer: 'me', state: 'not-started', annotations: [], relations: [], rejections: [] },
  history: { done: [], undone: [], earlier: null },
};

/** A main process that answers what this test asks. */
const bridge: Bridge = {
  request: async (channel: string, ..._input: readonly unknown[]) => {
    await Promise.resolve();
    const answers: Record<string, unknown> = {
      'report:open': ok(pack(view)),
      'report:commit': ok({ savedAt: '2026-01-01T00:00:00.000Z' }),
    };
    return answers[channel] as never;
  },
  importDropped: () => Promise.resolve(ok(null)),
  on: () => () => undefined,
};

test('edits, undo and redo are told, and the list follows them', async () => {
  const desk = createDesk(bridge);
  await desk.getState().showProject(project);
  const told: string[] = [];
  desk.subscribe(({ announcement }, before) => {
    if (announcement !== before.announcement) told.push(announcement);
  });
  announceChanges(desk);
  desk.getState().select({ anchor: 8, head: 14 });
  labelSelection(desk, 'figure');
  giveVerdict(desk, 'wrong');
  desk.getState().undo();
  desk.getState().redo();
  const line = desk.getState().project?.reports[0];
  deleteActive(desk);
  expect({ told, line }).toEqual({
    told: [
      '已标注“50829人”',
      '已把“50829人”的结论改为有误',
      '已撤销：把“50829人”的结论改为有误',
      '已重做：把“50829人”的结论改为有误',
      '已删除标注“50829人”',
    ],
    line: { report, state: 'in-progress', annotations: 1, checked: 1, furthest: 14 },
  });
});
