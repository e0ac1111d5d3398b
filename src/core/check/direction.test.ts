import { describe, expect, it } from 'vitest';
import { toldChecks } from '../testing/told-checks.ts';

const told = (text: string) => toldChecks(text, 'direction');

describe('from A to B', () => {
  it.each([
    ['失业率由6.2%下降到3.9%。', '6.2% > 3.9%'],
    ['参保率从2014年的71%提高到2019年的96.5%。', '71% < 96.5%'],
    ['车间由3个增加到17个。', '3 < 17'],
    ['从最初的5户发展到如今的48户,户数增加到48户。', ''],
    ['失业率由3.9%下降到6.2%。', '! 3.9% ≤ 6.2%'],
    ['车间由17个增加到3个。', '! 17 ≥ 3'],
    ['全县失业率9.5%。几年后,失业率降至0.8%。', '9.5% > 0.8%'],
    ['全县失业率0.8%。某乡失业率降至1.9%。', ''],
    ['由5镇组成,到3月底完成。', ''],
  ])('%s', (text, formula) => {
    expect(told(text)).toEqual(formula === '' ? [] : [formula]);
  });
});
