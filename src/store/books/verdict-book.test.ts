import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Verdict } from '../../core/annotation/annotation.ts';
import type { Evidence } from '../../core/annotation/casework.ts';
import { annotate, setAttributes } from '../../core/annotation/edit.ts';
import { takeVerdict } from '../../core/annotation/take-verdict.ts';
import { aTime } from '../../core/testing/builders.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStore, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { VerdictBook } from './verdict-book.ts';

interface Written {
  readonly text: string;
  readonly rate: string;
  readonly measure?: string;
  readonly reviewer?: string;
}

/** Imports a report that says a rate of a county, and annotates both; gives the report and the figure's annotation. */
async function aReport(
  store: ProjectStore,
  { text, rate, measure = '贫困发生率', reviewer = '李雷' }: Written,
): Promise<readonly [report: string, figure: string]> {
  const file = join(await temporaryFolder(), 'a.txt');
  await writeFile(file, text);
  const { id } = value(await store.importFile(file, { at: aTime }));
  let last = 0;
  const context = { author: reviewer, at: aTime, newId: () => `${id}-${(last += 1)}` };
  const provenance = { kind: 'reviewer' } as const;
  const number = { value: rate.replace('%', ''), unit: '%', kind: 'percent' };
  const start = text.indexOf(rate);
  const attributes = { ...number, measure, period: '2019年' };
  const figure = { start, end: start + rate.length, label: 'figure', attributes, provenance };
  const at = text.indexOf('甲县', text.indexOf('2019'));
  const place = { start: at, end: at + 2, label: 'location', attributes: {}, provenance };
  const layer = value(await store.layer(id, reviewer));
  value(await store.commit(id, reviewer, annotate(layer, text, [figure, place], context)));
  const made = value(await store.layer(id, reviewer)).annotations.all;
  return [id, made.find(({ label }) => label === 'figure')?.id ?? ''];
}

/** Gives a figure a verdict with a card of evidence. */
async function judge(
  store: ProjectStore,
  [report, figure]: readonly [string, string],
  verdict: Verdict,
  reviewer = '李雷',
): Promise<void> {
  const layer = value(await store.layer(report, reviewer));
  const annotation = layer.annotations.get(figure);
  if (annotation === undefined) throw new Error('no figure');
  let last = 0;
  const context = { author: reviewer, at: aTime, newId: () => `${report}-j${(last += 1)}` };
  const card: Evidence = {
    ...{ kind: 'evidence', id: 'c', author: reviewer, at: aTime, source: '年鉴', locator: '' },
    ...{ quote: '', url: '', seen: null, file: null, passage: null },
  };
  const given = { verdict, rightValue: '', note: '查过', evidence: [card] };
  value(await store.commit(report, reviewer, takeVerdict(layer, annotation, given, context)));
}

async function withReviewers(): Promise<ProjectStore> {
  const store = await aStore();
  value(await store.ensureReviewer('李雷'));
  value(await store.ensureReviewer('小王'));
  return store;
}

test('the same measure, place, time and value elsewhere brings its verdict with the evidence, another value does not', async () => {
  const store = await withReviewers();
  const judged = await aReport(store, { text: '简况\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const same = await aReport(store, {
    text: '综述\n到2019年，甲县的贫困发生率降到了0.50%！\n',
    rate: '0.50%',
  });
  const other = await aReport(store, { text: '又及\n2019年甲县贫困发生率0.9%。\n', rate: '0.9%' });
  const book = new VerdictBook(store);
  expect(await book.offers(same[0], '李雷', same[1])).toEqual([]);
  await judge(store, judged, 'confirmed');
  book.forget(judged[0]);
  const [offered, ...more] = await book.offers(same[0], '小王', 'nobody’s');
  expect([offered, more]).toEqual([undefined, []]);
  expect(await book.offers(same[0], '李雷', same[1])).toMatchObject([
    {
      ...{ report: judged[0], verdict: 'confirmed', likeness: 'value', note: '查过' },
      evidence: [{ source: '年鉴' }],
    },
  ]);
  expect(await book.offers(other[0], '李雷', other[1])).toEqual([]);
});

test('what says another value from now on is offered what was said of that, and no more what was said of the first', async () => {
  const store = await withReviewers();
  const judged = await aReport(store, { text: '简况\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const other = await aReport(store, {
    text: '又及\n到2019年，甲县贫困发生率为0.9%。\n',
    rate: '0.9%',
  });
  await judge(store, judged, 'confirmed');
  const book = new VerdictBook(store);
  expect(await book.offers(other[0], '李雷', other[1])).toEqual([]);
  const sets = async (rate: string): Promise<void> => {
    const figure = value(await store.layer(other[0], '李雷')).annotations.get(other[1]);
    if (figure === undefined) throw new Error('no figure');
    const context = { author: '李雷', at: aTime, newId: () => `to-${rate}` };
    const attributes = { ...figure.attributes, value: rate };
    value(await store.commit(other[0], '李雷', setAttributes(figure, attributes, context)));
    book.forget(other[0]);
  };
  await sets('0.5');
  expect(await book.offers(other[0], '李雷', other[1])).toMatchObject([{ likeness: 'value' }]);
  await sets('0.9');
  expect(await book.offers(other[0], '李雷', other[1])).toEqual([]);
});

test('the same words in the same sentence are enough where nothing says what is measured', async () => {
  const store = await withReviewers();
  const sentence = '2019年甲县某项比例达到了0.5%。';
  const judged = await aReport(store, { text: `简况\n${sentence}\n`, rate: '0.5%', measure: '' });
  const same = await aReport(store, {
    text: `综述\n前言。${sentence}\n`,
    rate: '0.5%',
    measure: '',
  });
  await judge(store, judged, 'wrong');
  const book = new VerdictBook(store);
  expect(await book.offers(same[0], '李雷', same[1])).toMatchObject([
    { verdict: 'wrong', likeness: 'words' },
  ]);
  // Equal figures of another place in the sentence are others.
  const twice = await aReport(store, {
    text: `再谈\n0.5%不算，${sentence}\n`,
    ...{ rate: '0.5%', measure: '' },
  });
  expect(await book.offers(twice[0], '李雷', twice[1])).toEqual([]);
});

test('within a report only one’s own verdicts are offered, so that two who annotate it stay apart', async () => {
  const store = await withReviewers();
  const text = '简况\n2019年甲县贫困发生率0.5%。\n';
  const mine = await aReport(store, { text, rate: '0.5%' });
  const layer = value(await store.layer(mine[0], '李雷'));
  const figure = layer.annotations.get(mine[1]);
  if (figure === undefined) throw new Error('no figure');
  const { start, end, label, attributes, provenance } = figure;
  let last = 0;
  const context = { author: '小王', at: aTime, newId: () => `w${(last += 1)}` };
  const theirs = value(await store.layer(mine[0], '小王'));
  const span = { start, end, label, attributes, provenance };
  value(await store.commit(mine[0], '小王', annotate(theirs, text, [span], context)));
  await judge(store, mine, 'confirmed');
  const book = new VerdictBook(store);
  expect(await book.offers(mine[0], '小王', 'w1')).toEqual([]);
  expect(await book.offers(mine[0], '李雷', mine[1])).toEqual([]);
});

test('a verdict that is changed or taken back is no longer offered, and a book that forgot all reads again', async () => {
  const store = await withReviewers();
  const judged = await aReport(store, { text: '简况\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const same = await aReport(store, { text: '综述\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const book = new VerdictBook(store);
  const offered = async () =>
    (await book.offers(same[0], '李雷', same[1])).map(({ verdict }) => verdict);
  for (const verdict of ['confirmed', 'wrong', 'unchecked'] as const) {
    const layer = value(await store.layer(judged[0], '李雷'));
    const annotation = layer.annotations.get(judged[1]);
    if (annotation === undefined) throw new Error('no figure');
    const context = { author: '李雷', at: aTime, newId: () => `${verdict}-change` };
    const given = { verdict, rightValue: '', note: '', evidence: [] };
    value(await store.commit(judged[0], '李雷', takeVerdict(layer, annotation, given, context)));
    book.forget(verdict === 'wrong' ? null : judged[0]);
    expect(await offered()).toEqual(verdict === 'unchecked' ? [] : [verdict]);
  }
});
