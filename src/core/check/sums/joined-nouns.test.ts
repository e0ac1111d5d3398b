import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

describe('units counted apart and together', () => {
  it.each([
    ['辖6镇5乡。全县11个乡镇都通了班车。', '6 + 5 = 11'],
    ['全市共有3区8县,11个县区均设立了服务站。', '3 + 8 = 11'],
    ['下辖4个镇、9个乡,13个乡镇建起卫生院。', '4 + 9 = 13'],
    ['辖2市6县。8个县(市)完成验收。', '2 + 6 = 8'],
    ['全县14个镇、9个乡。今年23个乡镇全部通车。', '14 + 9 = 23'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'joined-nouns')).toEqual([formula]);
  });

  it.each([
    '辖6镇5乡。其中9个乡镇通了班车。',
    '辖6镇5乡,共120个村。',
    '11个乡镇,6镇。',
    '有14个镇、9个县。',
  ])('is silent where no such total is: %s', (text) => {
    expect(toldChecks(text, 'joined-nouns')).toEqual([]);
  });
});
