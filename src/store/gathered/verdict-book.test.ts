import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Verdict } from '../../core/annotation/annotation.ts';
import type { Change } from '../../core/annotation/edit/change.ts';
import type { Evidence } from '../../core/annotation/casework.ts';
import { annotate, setAttributes } from '../../core/annotation/edit/edit.ts';
import { takeVerdict } from '../../core/annotation/edit/take-verdict.ts';
import { dayOf } from '../../core/locale/times.ts';
import { aTime } from '../../core/testing/builders.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStore, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { GatheredWork } from './gathered-work.ts';
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
): Promise<Change> {
  const layer = value(await store.layer(report, reviewer));
  const annotation = layer.annotations.get(figure);
  if (annotation === undefined) throw new Error('no figure');
  let last = 0;
  const context = {
    author: reviewer,
    at: aTime,
    newId: () => `${report}-${verdict}${(last += 1)}`,
  };
  const card: Evidence = {
    ...{ kind: 'evidence', id: 'c', author: reviewer, at: aTime, source: '年鉴', locator: '' },
    ...{ quote: '', url: '', seen: null, file: null, passage: null },
  };
  const given = { verdict, rightValue: '', note: '查过', evidence: [card] };
  const change = takeVerdict(layer, annotation, given, context);
  value(await store.commit(report, reviewer, change));
  return change;
}

/** The verdicts of a project, gathered again before each question. */
class Book {
  readonly #store: ProjectStore;
  readonly #work: GatheredWork;
  readonly #book: VerdictBook;

  constructor(store: ProjectStore, home: string | null = null) {
    this.#store = store;
    const now = (): number => Date.now() + 60_000;
    this.#work = new GatheredWork({ directory: store.directory, home, program: '1', dayOf, now });
    this.#book = new VerdictBook(store.directory, this.#work);
  }

  forget(report: string | null): void {
    this.#work.forget(report);
    void this.#book.forget(report);
  }

  /** Takes over a change as the window does: nothing is read again. */
  changed(report: string, change: Change): void {
    this.#work.forget(report);
    void this.#book.changed(report, change);
  }

  /** What is offered, and how many reports were read for it. */
  async ask(report: string, reviewer: string, annotation: string) {
    const { reports, project } = this.#store;
    let read = 0;
    const onProgress = (): void => void (read += 1);
    const wants = (id: string): boolean => id !== report && !this.#book.holds(id);
    value(await this.#work.update({ reports, project }, { wants, onProgress }));
    const asked = { report, reviewer, annotation };
    return { read, offers: await this.#book.offers(asked, { reports, project }) };
  }

  async offers(report: string, reviewer: string, annotation: string) {
    return (await this.ask(report, reviewer, annotation)).offers;
  }
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
  const book = new Book(store);
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
  const book = new Book(store);
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
  const book = new Book(store);
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
  const book = new Book(store);
  expect(await book.offers(mine[0], '小王', 'w1')).toEqual([]);
  expect(await book.offers(mine[0], '李雷', mine[1])).toEqual([]);
});

test('a verdict that is changed or taken back is no longer offered, and a book that forgot all reads again', async () => {
  const store = await withReviewers();
  const judged = await aReport(store, { text: '简况\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const same = await aReport(store, { text: '综述\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const book = new Book(store);
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

test('a report that is worked on is read once, and its verdicts follow each change, also when it is left', async () => {
  const store = await withReviewers();
  const judged = await aReport(store, { text: '简况\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const same = await aReport(store, { text: '综述\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const book = new Book(store);
  expect(await book.ask(...judgedBy(judged))).toEqual({ read: 1, offers: [] });
  book.changed(judged[0], await judge(store, judged, 'confirmed'));
  expect(await book.ask(...judgedBy(judged))).toEqual({ read: 0, offers: [] });
  const left = await book.ask(...judgedBy(same));
  expect([left.read, left.offers.map(({ verdict }) => verdict)]).toEqual([0, ['confirmed']]);
  // Once it is no longer worked on, a change has it read again.
  book.changed(judged[0], await judge(store, judged, 'wrong'));
  const later = await book.ask(...judgedBy(same));
  expect([later.read, later.offers.map(({ verdict }) => verdict)]).toEqual([1, ['wrong']]);
});

test('a change that does not fit has the report read again, so that nothing is offered twice or from the past', async () => {
  const store = await withReviewers();
  const text = '简况\n2019年甲县贫困发生率0.5%，2019年甲县贫困发生率0.5%。\n';
  const first = await aReport(store, { text, rate: '0.5%' });
  const book = new Book(store);
  const change = await judge(store, first, 'confirmed');
  // The book reads what has the change already, and is told of it then.
  expect(await book.offers(...judgedBy(first))).toEqual([]);
  book.changed(first[0], change);
  book.changed(first[0], await judge(store, first, 'wrong'));
  const other = await aReport(store, { text: '综述\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  expect(await book.offers(...judgedBy(other))).toMatchObject([{ verdict: 'wrong' }]);
});

test('a change that comes while its report is being read is not lost', async () => {
  const store = await withReviewers();
  const judged = await aReport(store, { text: '简况\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const same = await aReport(store, { text: '综述\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const book = new Book(store);
  await book.ask(...judgedBy(same));
  const reading = book.ask(...judgedBy(judged));
  book.changed(judged[0], await judge(store, judged, 'confirmed'));
  await reading;
  expect((await book.ask(...judgedBy(same))).offers).toMatchObject([{ verdict: 'confirmed' }]);
});

test('after a restart verdicts are brought back, and no report is read', async () => {
  const store = await withReviewers();
  const home = await temporaryFolder();
  const judged = await aReport(store, { text: '简况\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  const same = await aReport(store, { text: '综述\n2019年甲县贫困发生率0.5%。\n', rate: '0.5%' });
  await judge(store, judged, 'confirmed');
  const before = await new Book(store, home).ask(...judgedBy(same));
  const after = await new Book(store, home).ask(...judgedBy(same));
  expect([before.read, after.read]).toEqual([1, 0]);
  expect(after.offers).toMatchObject([{ verdict: 'confirmed', evidence: [{ source: '年鉴' }] }]);
  expect(after.offers).toEqual(before.offers);
});

function judgedBy([report, figure]: readonly [string, string]) {
  return [report, '李雷', figure] as const;
}
