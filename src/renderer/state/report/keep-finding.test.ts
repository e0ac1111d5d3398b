import { expect, test } from 'vitest';
import { anything } from '../../../core/find/query.ts';
import { prepareSearch } from '../../../core/find/search.ts';
import type { Span } from '../../../core/text/span.ts';
import { createDesk } from '../desk.ts';
import { aProject, aReport, openingOnly } from '../testing/one-report.ts';
import type { SlowSearch } from './find-slice.ts';
import { keepFinding } from './keep-finding.ts';

const line = '全县脱贫1户，其中一户在北片，另有11户和1000户。\n';

/** A desk with a text of so many lines, and what its finder was asked for and has not answered. */
async function aDesk(lines: number) {
  const text = line.repeat(lines);
  const desk = createDesk(openingOnly(text));
  desk.setState({ project: aProject(aReport(text.length)) });
  await desk.getState().openReport('r');
  const asked: {
    readonly search: SlowSearch;
    readonly answer: (spans: readonly Span[] | null, isWhole: boolean) => void;
  }[] = [];
  const prepared: string[] = [];
  keepFinding(
    desk,
    {
      prepare: (ahead) => void prepared.push(ahead),
      find: (search, _, answer) => asked.push({ search, answer }),
      cancel: () => undefined,
    },
    1_000_000,
  );
  desk.getState().openFind();
  return { desk, asked, prepared, text };
}

function spansOf({ text, wanted, exact }: SlowSearch): readonly Span[] {
  const { matcher } = prepareSearch({ wanted, filter: anything }, exact);
  return [...(matcher?.(text) ?? [])];
}

test('a number of one digit is looked for beside the page where the text is long, to the same end', async () => {
  const long = await aDesk(10_000);
  long.desk.getState().setFindQuery('=1');
  expect(long.desk.getState().findSpans).toEqual([]);
  for (const { search, answer } of long.asked) answer(spansOf(search), true);
  const short = await aDesk(100);
  short.desk.getState().setFindQuery('=1');
  expect(short.asked).toEqual([]);
  expect(short.desk.getState().findSpans).toHaveLength(200);
  expect(long.desk.getState().findSpans).toHaveLength(20_000);
  expect(long.desk.getState().findSpans.slice(0, 200)).toEqual(short.desk.getState().findSpans);
  expect(long.desk.getState().findCurrent).toBe(0);
});

test('a long text is told to the finder when the search is opened, a short one is not', async () => {
  const long = await aDesk(10_000);
  const short = await aDesk(100);
  expect(long.prepared).toEqual([long.text]);
  expect(short.prepared).toEqual([]);
});

test('a number of more digits is found at once, and what is typed meanwhile is what counts', async () => {
  const { desk, asked } = await aDesk(10_000);
  desk.getState().setFindQuery('=1');
  desk.getState().setFindQuery('=11');
  expect(desk.getState().findSpans).toHaveLength(10_000);
  for (const { search, answer } of asked) answer(spansOf(search), true);
  expect(desk.getState().findSpans).toHaveLength(10_000);
});

test('the first hits are there before the others, and who is at one of them stays there', async () => {
  const { desk, asked, text } = await aDesk(10_000);
  const half = text.length / 2;
  desk.getState().select({ anchor: half, head: half });
  desk.getState().setFindQuery('=1');
  const [first] = asked;
  if (first === undefined) throw new Error('nothing was asked');
  expect(first.search.from).toBe(half);
  const whole = spansOf(first.search);
  const behind = whole.filter(({ start }) => start >= half);
  first.answer(behind.slice(0, 200), false);
  expect(desk.getState()).toMatchObject({ findCurrent: 0, findPending: first.search });
  desk.getState().stepFind(1);
  const { selection } = desk.getState();
  first.answer(whole, true);
  const { findSpans, findCurrent, findPending, selection: after } = desk.getState();
  expect(findSpans).toEqual(whole);
  expect(findCurrent).toBe(whole.indexOf(behind[1] ?? { start: 0, end: 0 }));
  expect([findPending, after]).toEqual([null, selection]);
});

test('where nothing is behind the reader, the first hit of all is gone to', async () => {
  const { desk, asked, text } = await aDesk(10_000);
  desk.getState().select({ anchor: text.length, head: text.length });
  desk.getState().setFindQuery('=1');
  for (const { search, answer } of asked) {
    answer([], false);
    expect(desk.getState().findCurrent).toBe(null);
    answer(spansOf(search), true);
  }
  expect(desk.getState().findCurrent).toBe(0);
});
