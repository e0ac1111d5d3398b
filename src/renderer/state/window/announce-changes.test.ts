import { expect, test } from 'vitest';
import { announceChanges } from './announce-changes.ts';
import { createDesk } from '../desk.ts';
import { aProject, aReport, openingOnly } from '../testing/one-report.ts';
import { deleteActive, giveVerdict, labelSelection } from '../report/gestures.ts';

const text = '建档立卡贫困人口50829人。';
const report = aReport(text.length);
const project = aProject(report);
const bridge = openingOnly(text);

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
    line: {
      report,
      details: null,
      state: 'in-progress',
      annotations: 1,
      checked: 1,
      furthest: 14,
      note: '',
    },
  });
});

test('what was said in one language is not left standing in the other', async () => {
  const desk = createDesk(bridge);
  await desk.getState().showProject(project);
  announceChanges(desk);
  desk.getState().select({ anchor: 8, head: 14 });
  labelSelection(desk, 'figure');
  const before = desk.getState().announcement;
  desk.setState(({ settings }) => ({ settings: { ...settings, language: 'en' } }));
  const switched = desk.getState().announcement;
  giveVerdict(desk, 'wrong');
  expect([before, switched, desk.getState().announcement]).toEqual([
    '已标注“50829人”',
    '',
    'Done: verdict on “50829人”: Wrong',
  ]);
});
