import { expect, test } from 'vitest';
import { invert } from '../../core/annotation/edit/change.ts';
import { accept, reject } from '../../core/annotation/edit/edit.ts';
import { emptyLayer } from '../../core/annotation/layer.ts';
import { aTime } from '../../core/testing/builders.ts';
import { LessonBook } from './lesson-book.ts';
import { aStoreWithReport, aText, value } from '../testing/stores.ts';

const start = aText.indexOf('近4万人');
const taken = {
  ...{ start, end: start + 4, label: 'figure', attributes: {} },
  provenance: { kind: 'rule', rule: 'figure/unit' } as const,
};
const refused = { start: 0, end: 2, label: 'figure', rule: 'figure/unit' };

test('what reviewers answer is taught at once, what is undone is not, and the adjudicated layer teaches nothing', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.ensureReviewer('李雷'));
  const book = new LessonBook(store);
  const told = async () => {
    const { texts, rules } = value(await book.read());
    return {
      texts: texts.map(({ text, accepted, rejected }) => [text, accepted, rejected]),
      rules,
    };
  };
  expect(await told()).toEqual({ texts: [], rules: [] });
  for (const reviewer of ['李雷', 'final']) {
    let last = 0;
    const context = { author: reviewer, at: aTime, newId: () => `${reviewer}-${(last += 1)}` };
    const layer = emptyLayer(reviewer);
    value(await store.commit(report, reviewer, accept(layer, aText, [taken], context)));
  }
  book.forget(report);
  const once = {
    texts: [['近4万人', 1, 0]],
    rules: [{ rule: 'figure/unit', accepted: 1, rejected: 0 }],
  };
  expect(await told()).toEqual(once);
  expect(await book.places('figure', new Set(['近4万人']), 10)).toEqual([
    { report, annotation: '李雷-1', reviewer: '李雷', start, end: start + 4, quote: '近4万人' },
  ]);

  const context = { author: '李雷', at: aTime, newId: () => 'no' };
  const change = reject(value(await store.layer(report, '李雷')), aText, [refused], context);
  value(await store.commit(report, '李雷', { ...change, id: 'c2' }));
  book.forget(report);
  expect(await told()).toEqual({
    texts: [
      ['全县', 0, 1],
      ['近4万人', 1, 0],
    ],
    rules: [{ rule: 'figure/unit', accepted: 1, rejected: 1 }],
  });
  value(await store.commit(report, '李雷', { ...invert(change), id: 'c3' }));
  book.forget(null);
  expect(await told()).toEqual(once);
});

test('news begin at the last ones, and are whole for whoever knows none or older ones', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.ensureReviewer('李雷'));
  const book = new LessonBook(store);
  const first = value(await book.news(null));
  let last = 0;
  const context = { author: '李雷', at: aTime, newId: () => `n${(last += 1)}` };
  value(await store.commit(report, '李雷', accept(emptyLayer('李雷'), aText, [taken], context)));
  book.forget(report);
  const second = value(await book.news(first.moment));
  const third = value(await book.news(second.moment));
  const late = value(await book.news(first.moment));
  const told = [first, second, third, late].map(({ whole, lessons }) => [
    whole,
    lessons.texts.map(({ text }) => text),
  ]);
  expect(told).toEqual([
    [true, []],
    [false, ['近4万人']],
    [false, []],
    [true, ['近4万人']],
  ]);
});

test('counting stops when asked', async () => {
  const { store } = await aStoreWithReport();
  expect(await new LessonBook(store).read({ signal: AbortSignal.abort() })).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
});
