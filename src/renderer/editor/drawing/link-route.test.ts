import { expect, test } from 'vitest';
import { type MeasuredLink, routeLinks } from './link-route.ts';

function link(from: number, to: number, active = false): MeasuredLink {
  const end = (y: number) => ({ x: 200, top: y - 9, y });
  return { from: end(from), to: end(to), active };
}

/** The column that each link runs in, from the text outwards. */
function columns(links: readonly MeasuredLink[], room = 48): readonly (string | undefined)[] {
  return routeLinks(links, 100, room).map(({ path }) => /H(\d+)/.exec(path)?.[1]);
}

test('links that lie side by side have columns of their own, and share one where they do not meet', () => {
  expect(columns([link(0, 100), link(20, 60), link(200, 240)])).toEqual(['93', '93', '88']);
});

test('without room for more they share the last column', () => {
  expect(columns([link(0, 10), link(0, 11), link(0, 12)], 13)).toEqual(['93', '93', '93']);
});

test('two ends on one line are a hook, with an arrow where it ends', () => {
  expect(routeLinks([link(50, 50)], 100, 48)).toEqual([
    { path: 'M98 47H93V53H98m-4 -3l4 3l-4 3', active: false },
  ]);
});

test('an end beyond what is drawn has neither a way to it nor an arrow', () => {
  const up: MeasuredLink = { ...link(0, 50), from: { x: null, top: -20, y: -20 } };
  const down: MeasuredLink = { ...link(0, 50), to: { x: null, top: 900, y: 900 } };
  expect(routeLinks([up], 100, 48)[0]?.path).toBe('M93 -20V50H98m-4 -3l4 3l-4 3');
  expect(routeLinks([down], 100, 48)[0]?.path).toBe('M98 0H93V900');
});

test('those of the active annotation go all the way to its letters', () => {
  expect(routeLinks([link(50, 90, true)], 100, 48)[0]?.path).toBe(
    'M200 41V37H93 V77H200V81m-3 -4l3 4l3 -4',
  );
});
