import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate, relate, remove, setNote } from '../../core/annotation/edit/edit.ts';
import { historyOf, redo, undo } from '../../core/annotation/history/history.ts';
import type { Span } from '../../core/text/span.ts';
import { isBoundary } from '../../core/text/span.ts';
import { anEditContext } from '../../core/testing/builders.ts';
import { spansOf } from '../../core/testing/random.ts';
import { correctText, takeBackCorrection } from './correct-text.ts';
import { sha256 } from '../disk/digest.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, aText, reopened, value } from '../testing/stores.ts';

const me = '李雷';

let ids = 0;

/** A moment of somebody’s work; ids are new over all of them. */
function by(author: string) {
  return { ...anEditContext({ author }), newId: () => `id-${(ids += 1)}` };
}

async function layerOf(store: ProjectStore, report: string) {
  const { annotations, relations, unanchored, state } = value(await store.layer(report, me));
  return {
    standing: annotations.all.map(({ quote, note }) => quote + note),
    links: relations.length,
    lost: unanchored.map(({ record }) => ('quote' in record ? record.quote : '')),
    state,
  };
}

/** Goes a step back or forward as the page does; false where there is none. It must fit. */
async function step(store: ProjectStore, report: string, way: 'undo' | 'redo'): Promise<boolean> {
  const { done, undone } = value(await store.history(report, me));
  const { author, at, newId } = by(me);
  const stamp = { author, at, id: newId() };
  const next = (way === 'undo' ? undo : redo)(historyOf(done, undone), stamp);
  if (next !== null) value(await store.commit(report, me, next.change));
  return next !== null;
}

/** Goes that way to its end, and tells what is there at each step. */
async function goAll(store: ProjectStore, report: string, way: 'undo' | 'redo') {
  const told = [await layerOf(store, report)];
  while (await step(store, report, way)) told.push(await layerOf(store, report));
  return told;
}

async function tag(store: ProjectStore, report: string, { start, end }: Span, label: string) {
  const { text } = value(await store.readReport(report));
  const layer = value(await store.layer(report, me));
  const news = { start, end, label, attributes: {}, provenance: { kind: 'reviewer' } as const };
  value(await store.commit(report, me, annotate(layer, text, [news], by(me))));
}

async function correct(
  store: ProjectStore,
  report: string,
  at: number,
  removed: string,
  added: string,
) {
  const { id: author } = value(await store.ensureReviewer('韩梅梅'));
  const { text } = value(await store.readReport(report));
  const asked = { of: sha256(text), edits: [{ at, removed, added }], decisions: [] };
  value(await correctText(store, report, asked, by(author)));
}

/** A reviewer’s work on three quotes: tagged, noted, linked, and one removed again. */
async function worked() {
  const { store, report } = await aStoreWithReport();
  for (const [quote, label] of [
    ['近4万人', 'figure'],
    ['𠮷林乡', 'location'],
    ['95.3%', 'figure'],
  ] as const) {
    const start = aText.indexOf(quote);
    await tag(store, report, { start, end: start + quote.length }, label);
  }
  const [people, town, share] = value(await store.layer(report, me)).annotations.all;
  if (people === undefined || town === undefined || share === undefined) throw new Error('none');
  const commit = async (change: Parameters<ProjectStore['commit']>[2]) =>
    value(await store.commit(report, me, change));
  await commit(relate('figure_location', people, town, by(me)));
  await commit(setNote(people, '口径待问', by(me)));
  await commit(remove(value(await store.layer(report, me)), [share], by(me)));
  return { store, report };
}

const noted = '近14万人口径待问';

test('what was done before somebody else corrected the text is undone and redone on the corrected one', async () => {
  const { store, report } = await worked();
  await correct(store, report, 0, '全县', '延边州全州');
  const { text } = value(await store.readReport(report));
  await correct(store, report, text.indexOf('4万'), '4万', '14万');
  const open = await reopened(store);
  const way = await goAll(open, report, 'undo');
  const shown = (links: number, ...standing: readonly string[]) => {
    return { standing, links, lost: [], state: 'in-progress' };
  };
  expect(way).toEqual([
    shown(1, noted, '𠮷林乡'),
    shown(1, noted, '𠮷林乡', '95.3%'),
    shown(1, '近14万人', '𠮷林乡', '95.3%'),
    shown(0, '近14万人', '𠮷林乡', '95.3%'),
    shown(0, '近14万人', '𠮷林乡'),
    shown(0, '近14万人'),
    { ...shown(0), state: 'not-started' },
  ]);
  expect(await goAll(await reopened(open), report, 'redo')).toEqual(way.toReversed());
});

test('of a word that a correction took out nothing is undone, and what was done beside it is', async () => {
  const { store, report } = await worked();
  await correct(store, report, aText.indexOf('𠮷林乡'), '𠮷林乡', '');
  const way = await goAll(await reopened(store), report, 'undo');
  expect(way.map(({ standing }) => standing)).toEqual([
    ['近4万人口径待问'],
    ['近4万人口径待问', '95.3%'],
    ['近4万人', '95.3%'],
    ['近4万人'],
    [],
  ]);
  expect(way.map(({ lost }) => lost)).toEqual(way.map(() => ['𠮷林乡']));
});

interface Deed {
  readonly kind: string;
  readonly span?: Span;
  readonly at: number;
}

/** Does what can be done of a deed. */
async function act(store: ProjectStore, report: string, { kind, span, at }: Deed): Promise<void> {
  const layer = value(await store.layer(report, me));
  const { text, report: record } = value(await store.readReport(report));
  const first = layer.annotations.all[at % Math.max(1, layer.annotations.size)];
  const isFree = (asked: Span): boolean =>
    isBoundary(text, asked.start) &&
    isBoundary(text, asked.end) &&
    asked.end <= text.length &&
    !layer.annotations.all.some(({ start, end }) => start === asked.start && end === asked.end);
  if (kind === 'tag' && span !== undefined && isFree(span))
    await tag(store, report, span, 'figure');
  if (kind === 'note' && first !== undefined)
    value(await store.commit(report, me, setNote(first, `注${at}`, by(me))));
  if (kind === 'remove' && first !== undefined)
    value(await store.commit(report, me, remove(layer, [first], by(me))));
  if (kind === 'undo' || kind === 'redo') await step(store, report, kind);
  if (kind === 'correct') {
    const from = at % (text.length - 3);
    const removed = text.slice(from, from + (at % 3));
    const isWhole = isBoundary(text, from) && isBoundary(text, from + removed.length);
    const added = at % 2 === 0 ? '更正' : '1';
    if (isWhole && removed !== added) await correct(store, report, from, removed, added);
  }
  const last = record.corrections?.at(-1);
  if (kind === 'take back' && last?.takesBack === null) {
    const asked = { correction: last.id, way: 'undo' } as const;
    value(await takeBackCorrection(store, report, asked, by('韩梅梅')));
  }
}

test('random work, undo, redo and corrections by another: every step of the history fits, down to the first', async () => {
  const deed = fc.record({
    kind: fc.constantFrom(
      ...['tag', 'tag', 'tag', 'note', 'remove', 'undo', 'undo', 'redo', 'correct', 'take back'],
    ),
    span: spansOf(aText),
    at: fc.nat({ max: 1_000 }),
  });
  const all = fc.array(deed, { minLength: 4, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(all, async (deeds) => {
      const { store, report } = await aStoreWithReport();
      for (const each of deeds) await act(store, report, each);
      await goAll(await reopened(store), report, 'undo');
    }),
    { numRuns: 20 },
  );
}, 300_000);
