import { expect, it } from 'vitest';
import { warmUp } from './warm-up.ts';

it('goes a round at a time and can be ended in between', () => {
  const rounds = warmUp();
  expect(rounds.next().done).toBe(false);
  rounds.return(undefined);
  expect(rounds.next().done).toBe(true);
  expect([...warmUp()].length).toBeGreaterThan(1);
});
