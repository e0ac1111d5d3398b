import { expect, test } from 'vitest';
import { builtInLabels } from '../../../core/annotation/label/built-in-labels.ts';
import { err } from '../../../core/base/result.ts';
import type { Bridge } from '../../../core/ipc/contract.ts';
import type { ProjectView } from '../../../core/ipc/views.ts';
import { noParts } from '../../../core/project/project-record.ts';
import { createDesk } from '../desk.ts';

const me = { id: 'me', name: '我' };
const project: ProjectView = {
  id: 'p',
  name: '示例',
  labels: builtInLabels,
  parts: noParts,
  reviewers: [me],
  reviewer: me,
  reports: [],
  readOnly: false,
  problems: [],
};

/** A main process that opens nothing. */
const bridge: Bridge = {
  request: async () => {
    await Promise.resolve();
    return err({ code: 'cannot-read', path: 'project.json', reason: 'ENOENT' }) as never;
  },
  importDropped: () => Promise.resolve(err({ code: 'cancelled' })),
  attachDropped: () => Promise.resolve(err({ code: 'cancelled' })),
  on: () => () => undefined,
};

test('what went wrong before a project opened goes with it', async () => {
  const desk = createDesk(bridge);
  await desk.getState().openProject();
  const before = desk.getState().errors.length;
  await desk.getState().showProject(project);
  expect([before, desk.getState().errors]).toEqual([1, []]);
});

test('what was found in one project is not shown in the next', async () => {
  const desk = createDesk(bridge);
  desk.setState({
    projectQuery: '贫困人口',
    projectFound: [{ report: 'r1', hits: [] }],
    projectFind: { kind: 'searching', done: 1, of: 5 },
    announcement: '文本更正已保存为新版本',
  });
  await desk.getState().showProject(project);
  const { projectQuery, projectFound, projectFind, announcement } = desk.getState();
  expect([projectQuery, projectFound, projectFind, announcement]).toEqual([
    '',
    [],
    { kind: 'none' },
    '',
  ]);
});
