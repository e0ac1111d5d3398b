import { expect, test } from 'vitest';
import type { ReportState } from '../../annotation/layer.ts';
import { reportState } from './report-state.ts';

const stateOf = (...layers: readonly (readonly [reviewer: string, state: ReportState])[]) =>
  reportState(layers.map(([reviewer, state]) => ({ reviewer, state })));

test('a report is as far as the last who has begun it, or as its adjudicated layer', () => {
  expect([
    stateOf(),
    stateOf(['a', 'not-started']),
    stateOf(['a', 'final'], ['b', 'not-started']),
    stateOf(['a', 'final'], ['b', 'in-review']),
    stateOf(['a', 'in-progress'], ['final', 'final']),
    stateOf(['a', 'in-review'], ['final', 'not-started']),
  ]).toEqual(['not-started', 'not-started', 'final', 'in-review', 'final', 'in-review']);
});
