import { expect, test } from 'vitest';
import { change } from '../../../core/annotation/edit/edit.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import type { ChangesView } from '../../../core/ipc/views.ts';
import {
  type ReportHistory,
  askedOf,
  changeAt,
  unreadHistory,
  wholeHistory,
  withContent,
  withPage,
} from './report-history.ts';

/** A change at noon of a day, here. */
function toldOn(day: number, id: string): ToldChange {
  const at = new Date(2026, 0, day, 12).toISOString();
  const made = change('set-state', { author: 'me', at, newId: () => id }, {});
  return { change: made, size: 0, layer: 'me', isUndone: false, start: 0, end: 1 };
}

function pageOf(changes: readonly ToldChange[], isLast = false): ChangesView {
  return {
    changes,
    quotes: {},
    next: isLast ? null : [{ layer: 'me', end: 7, taken: 0 }],
    broken: [],
  };
}

const place = { from: null, limit: 100 };

const shown = (history: ReportHistory) =>
  history.rows.map((row) =>
    row.kind === 'change' ? changeAt(history, row)?.change.id : row.kind === 'day' ? row.day : '…',
  );

test('changes stand under their days, and a day that goes on over a page has one heading', () => {
  const first = withPage(
    unreadHistory('r', wholeHistory),
    place,
    pageOf([toldOn(3, 'c'), toldOn(2, 'b')]),
  );
  expect(shown(first)).toEqual(['2026-01-03', 'c', '2026-01-02', 'b', '…']);
  const both = withPage(first, place, pageOf([toldOn(2, 'a')], true));
  expect(shown(both)).toEqual(['2026-01-03', 'c', '2026-01-02', 'b', 'a']);
});

test('of a year of work only what was read last stays in memory, and comes back when it is asked for', () => {
  let history = unreadHistory('r', wholeHistory);
  for (let page = 0; page < 300; page += 1) {
    const changes = Array.from({ length: 100 }, (_, index) => toldOn(1, `${page}-${index}`));
    history = withPage(history, place, pageOf(changes));
  }
  expect(history.pages.filter(({ content }) => content !== null).length).toBe(12);
  const [, row] = history.rows;
  expect([history.rows.length, changeAt(history, row)]).toEqual([30_002, null]);
  const again = withContent(history, 0, pageOf([toldOn(1, '0-0')]));
  expect(changeAt(again, row)?.change.id).toBe('0-0');
  expect(again.pages.filter(({ content }) => content !== null).length).toBe(1);
});

test('a filter by time asks from the beginning of a day on', () => {
  const now = new Date(2026, 0, 9, 15);
  const since = (time: 'day' | 'week') => askedOf({ ...wholeHistory, time }, now).filter.since;
  expect([since('day'), since('week')]).toEqual([
    new Date(2026, 0, 9).toISOString(),
    new Date(2026, 0, 3).toISOString(),
  ]);
  expect(askedOf({ ...wholeHistory, kind: 'relate', reviewer: 'me' }, now)).toMatchObject({
    layers: ['me'],
    filter: { gestures: ['relate', 'unrelate'] },
  });
});
