import { expect, test } from 'vitest';
import { setVerdict } from '../../core/annotation/edit/edit.ts';
import { countOf } from '../../core/overview/counts.ts';
import { OverviewBook } from './overview-book.ts';
import { aStoreWithReport, tagging, value } from '../testing/stores.ts';

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

test('the overview tells what stands and what was done by day, and follows a change', async () => {
  const { store, report } = await aStoreWithReport();
  const book = new OverviewBook(store, dayOf);
  const empty = value(await book.read());
  expect([empty.reports, empty.pace.days]).toEqual([1, []]);
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const layer = value(await store.layer(report, '李雷'));
  const at = '2026-02-03T03:04:05.678Z';
  const context = { author: '李雷', at, newId: () => 'checked' };
  const [figure] = layer.annotations.all;
  if (figure === undefined) throw new Error('nothing was tagged');
  const checked = setVerdict(figure, 'confirmed', context);
  value(await store.commit(report, '李雷', checked));
  // Until it is told, it answers from memory.
  expect(countOf(value(await book.read()).figures, 'confirmed')).toBe(0);
  book.forget(report);
  const now = value(await book.read());
  expect([countOf(now.figures, 'confirmed'), countOf(now.states, 'in-progress')]).toEqual([1, 1]);
  expect(now.pace).toEqual({
    days: [
      { day: '2026-01-02', annotations: 1, checked: 0 },
      { day: '2026-02-03', annotations: 0, checked: 1 },
    ],
    estimate: null,
  });
});

test('reading tells how far it has come, and stops when it is told', async () => {
  const { store } = await aStoreWithReport();
  const stopping = new AbortController();
  stopping.abort();
  const book = new OverviewBook(store, dayOf);
  expect(await book.read({ signal: stopping.signal })).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
  const seen: string[] = [];
  value(await book.read({ onProgress: ({ done, total }) => seen.push(`${done}/${total}`) }));
  expect(seen).toEqual(['0/1']);
});
