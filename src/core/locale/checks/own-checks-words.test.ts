import { expect, test } from 'vitest';
import { describeFormulaProblem } from './own-checks-words.ts';

test('units that cannot be added are named in the language of the screen', () => {
  const problem = { kind: 'dimensions-differ', at: 2, found: 'household + 元' } as const;
  expect(describeFormulaProblem(problem, 'zh-CN')).toBe('单位不同，不能这样算：户 + 元。');
  expect(describeFormulaProblem(problem, 'en')).toBe('Units differ: households + 元.');
});
