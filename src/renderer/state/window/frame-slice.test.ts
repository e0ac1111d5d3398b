import { expect, test } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { createDesk } from '../desk.ts';
import { isPaneShown } from './frame-slice.ts';
import { answering } from '../testing/one-report.ts';

test('a narrow window shows one panel at a time over the text, and a wide one what was chosen before', () => {
  const desk = createDesk(answering(() => ok(desk.getState().settings)));
  const shown = () =>
    (['list', 'inspector'] as const).filter((pane) => isPaneShown(desk.getState(), pane));
  const { setNarrow, showPane } = desk.getState();
  expect(shown()).toEqual(['list', 'inspector']);
  setNarrow(true);
  expect(shown()).toEqual([]);
  showPane('list', true);
  expect(shown()).toEqual(['list']);
  showPane('inspector', true);
  expect(shown()).toEqual(['inspector']);
  showPane('list', false);
  expect(shown()).toEqual(['inspector']);
  setNarrow(false);
  expect(shown()).toEqual(['list', 'inspector']);
});
