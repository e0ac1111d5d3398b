import { expect, test } from 'vitest';
import { createDesk } from '../desk.ts';
import { keepPlaces } from './keep-places.ts';
import { aProject, aReport, openingOnly } from '../testing/one-report.ts';

const text = '村民们正在加紧包装农产品。'.repeat(1_000);

/** A desk with a report of thirteen thousand characters open. */
async function aDesk() {
  const desk = createDesk(openingOnly(text));
  const report = aReport(text.length);
  desk.setState({ project: aProject(report) });
  keepPlaces(desk);
  await desk.getState().openReport(report.id);
  const { select, travel } = desk.getState();
  const at = (offset: number): void => select({ anchor: offset, head: offset });
  const caret = (): number => desk.getState().selection.head;
  return { desk, at, caret, travel, report };
}

test('a jump is gone back over, and forward again; small steps are none', async () => {
  const { at, caret, travel } = await aDesk();
  for (const offset of [3, 40, 900, 9_000, 9_050]) at(offset);
  await travel('back');
  expect(caret()).toBe(900);
  await travel('back');
  expect(caret()).toBe(900);
  await travel('forward');
  expect(caret()).toBe(9_050);
  await travel('forward');
  expect(caret()).toBe(9_050);
});

test('who jumps on from an earlier place has no later one any more', async () => {
  const { at, caret, travel } = await aDesk();
  for (const offset of [5, 4_000, 8_000]) at(offset);
  await travel('back');
  await travel('back');
  expect(caret()).toBe(5);
  at(12_000);
  await travel('forward');
  expect(caret()).toBe(12_000);
  await travel('back');
  expect(caret()).toBe(5);
});

test('from hit to hit of a search one leaves one place only, however near the hits are', async () => {
  const { desk, at, caret, travel } = await aDesk();
  at(30);
  desk.setState({ findOpen: true });
  for (let offset = 1_000; offset < 12_000; offset += 1_000) at(offset);
  desk.setState({ findOpen: false });
  await travel('back');
  expect(caret()).toBe(30);
  await travel('back');
  expect(caret()).toBe(30);
});

test('the beginning to which an opened report only comes is no place', async () => {
  const { desk, at, caret, travel } = await aDesk();
  at(9_000);
  expect(desk.getState().placesBehind).toEqual([]);
  await travel('back');
  expect(caret()).toBe(9_000);
});

test('a place in a report that is there no more is passed over', async () => {
  const { desk, at, caret, travel, report } = await aDesk();
  at(7);
  desk.getState().leavePlace({ report: 'gone', anchor: 1, head: 1 });
  at(9_000);
  desk.getState().leavePlace({ report: 'gone', anchor: 1, head: 1 });
  await travel('back');
  expect(caret()).toBe(7);
  expect(desk.getState().placesAhead).toEqual([{ report: report.id, anchor: 9_000, head: 9_000 }]);
});

test('a caret behind the end of a text that became shorter is its end', async () => {
  const { desk, caret, travel, report } = await aDesk();
  desk.getState().leavePlace({ report: report.id, anchor: 99_999, head: 99_999 });
  await travel('back');
  expect(caret()).toBe(text.length);
});
