import { expect, test } from 'vitest';
import { err, ok } from '../../../core/base/result.ts';
import type { ProjectDiffs } from '../../../core/project/project-change.ts';
import { taggedAlike } from '../../../core/project/edits/tag-batch.ts';
import { announceChanges } from '../window/announce-changes.ts';
import { createDesk } from '../desk.ts';
import { aProject, aReport, answering } from '../testing/one-report.ts';

const savedAt = '2026-01-01T00:00:00.000Z';

function adding(name: string): ProjectDiffs {
  const program = { id: name, name, aliases: [], stopped: false };
  return { programs: { added: [program], updated: [], removed: [] } };
}

/** A desk with a project, and what was asked of its main process. */
function aDesk(commit: () => unknown = () => ok({ savedAt })) {
  const asked: string[] = [];
  const bridge = answering((channel) => {
    asked.push(channel);
    if (channel === 'project:commit') return commit();
    if (channel === 'project:view') return ok(aProject(aReport(0)));
    if (channel === 'tag:take-back') return ok({ reports: 1, left: 0, errors: [], here: null });
    return ok({ done: [], undone: [], earlier: null });
  });
  const desk = createDesk(bridge);
  desk.setState({ project: aProject(aReport(0)) });
  const names = (): readonly string[] =>
    desk.getState().project?.parts.programs.map(({ name }) => name) ?? [];
  const register = (name: string): void =>
    desk.getState().editProject(() => ({ gesture: 'register-program', diffs: adding(name) }));
  return { desk, asked, names, register };
}

test('an edit of the record is shown at once, saved behind, undone, redone and told by name', async () => {
  const { desk, asked, names, register } = aDesk();
  const told: string[] = [];
  desk.subscribe(({ announcement }, before) => {
    if (announcement !== before.announcement) told.push(announcement);
  });
  announceChanges(desk);
  register('雨露计划');
  const shown = names();
  await desk.getState().readProjectHistory();
  register('双联行动');
  await desk.getState().undoProject();
  await desk.getState().saved();
  const undone = names();
  await desk.getState().redoProject();
  await desk.getState().saved();
  expect({ shown, undone, redone: names(), told }).toEqual({
    shown: ['雨露计划'],
    undone: ['雨露计划'],
    redone: ['双联行动', '雨露计划'],
    told: [
      '已登记项目“雨露计划”',
      '已登记项目“双联行动”',
      '已撤销：登记项目“双联行动”',
      '已重做：登记项目“双联行动”',
    ],
  });
  expect(asked.filter((channel) => channel === 'project:commit')).toHaveLength(4);
});

test('what the disk refuses for good is shown, and the project is as the disk has it', async () => {
  const refused = { code: 'change-conflict', reason: 'exists', id: '雨露计划' } as const;
  const { desk, names, register } = aDesk(() => err(refused));
  register('雨露计划');
  await desk.getState().saved();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect([names(), desk.getState().errors]).toEqual([[], [refused]]);
});

test('what cannot be saved yet stays on the screen when the main process sends the project anew', async () => {
  const full = { code: 'cannot-write', path: 'p', reason: 'ENOSPC' } as const;
  const { desk, names, register } = aDesk(() => err(full));
  register('雨露计划');
  await desk.getState().saved();
  await desk.getState().refreshProject(aProject(aReport(0)));
  const { waiting, projectChanges } = desk.getState().unsaved();
  expect([names(), waiting.length, projectChanges.length]).toEqual([['雨露计划'], 0, 1]);
});

test('a project that is open to be read is not edited', () => {
  const { desk, asked, names, register } = aDesk();
  desk.setState({ project: { ...aProject(aReport(0)), readOnly: true } });
  register('雨露计划');
  expect([names(), asked, desk.getState().errors.map(({ code }) => code)]).toEqual([
    [],
    [],
    ['read-only'],
  ]);
});

test('a tagging stands in the record for as long as any report may have it: noted before they are reached, and let go of after', async () => {
  const { desk, asked } = aDesk();
  const steps = (): readonly string[] =>
    asked.filter((channel) => channel === 'project:commit' || channel === 'tag:take-back');
  await desk.getState().readProjectHistory();
  const tagging = { id: 'batch', name: '图们', reports: ['report'] };
  desk.getState().editProject((record) => taggedAlike(record, tagging));
  await desk.getState().undoProject();
  await desk.getState().saved();
  expect(steps()).toEqual(['project:commit', 'tag:take-back', 'project:commit']);
  await desk.getState().redoProject();
  await desk.getState().saved();
  expect(steps().slice(3)).toEqual(['project:commit', 'tag:take-back']);
});
