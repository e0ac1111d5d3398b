import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

describe('the rate of the poor and the people whose they are', () => {
  it.each([
    [
      '全乡总人口23480人。几年前有贫困人口4218人。\n贫困发生率由2014年的18%下降到0.6%。',
      '~ 4218 ÷ 23480 = 17.96% ≈ 18%',
    ],
    ['全镇户籍人口8000人。\n现有贫困人口48人,贫困发生率降到0.6%。', '48 ÷ 8000 = 0.6%'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'share')).toEqual([formula]);
  });

  it.each([
    '全乡总人口23480人。现有贫困人口4218人。\n贫困发生率由2014年的28%下降到0.6%。',
    '全乡总人口23480人。学生4218人。\n贫困发生率18%。',
    '全乡总人口23480人。贫困发生率为18%。几年来已脱贫4218人。',
  ])('is not seen in %s', (text) => {
    expect(toldChecks(text, 'share')).toEqual([]);
  });
});
