import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atRest, watchHands } from './hands.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** When work was done that is put off, in milliseconds from now. */
function working() {
  const begin = performance.now();
  const place = new EventTarget();
  const hands = watchHands(place);
  const done: number[] = [];
  const work = atRest(hands, () => done.push(performance.now() - begin));
  return { work, done, hands, press: () => place.dispatchEvent(new Event('keydown')) };
}

test('work waits for a pause from the last gesture, and is done once', () => {
  const { work, done, press } = working();
  work.request(300);
  vi.advanceTimersByTime(100);
  work.request(300);
  vi.advanceTimersByTime(100);
  press();
  vi.advanceTimersByTime(5000);
  expect(done).toEqual([500]);
});

test('hands that never rest put it off for two seconds', () => {
  const { work, done, press } = working();
  for (let time = 0; time < 5000; time += 100) {
    press();
    work.request(300);
    vi.advanceTimersByTime(100);
  }
  expect(done).toEqual([2000, 4000]);
});

test('what asks for no pause is done in the next task, and what is cancelled is not done', () => {
  const { work, done, press, hands } = working();
  press();
  work.request(0);
  vi.advanceTimersByTime(0);
  expect(done).toEqual([0]);
  work.request(300);
  work.cancel();
  vi.advanceTimersByTime(5000);
  expect(done).toEqual([0]);
  hands.stop();
  press();
  work.request(300);
  vi.advanceTimersByTime(299);
  press();
  vi.advanceTimersByTime(1);
  expect(done).toEqual([0, 5300]);
});
