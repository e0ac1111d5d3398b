import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

const told = (text: string) => toldChecks(text, 'total', 'remainder');

describe('households and persons that make others', () => {
  it.each([
    [
      '五年共搬迁912户3604人。头一年完成314户1207人的搬迁。到了第二年,又有598户2397人住进新房。',
      ['314 + 598 = 912', '1207 + 2397 = 3604'],
    ],
    [
      '监测对象1420户5132人。累计消除风险1133户4127人。这些家庭都有人管。未消除风险287户1005人。',
      ['1420 - 1133 = 287', '5132 - 4127 = 1005'],
    ],
    [
      '建档立卡户768户2355人。(其中:一般户560户1892人、低保户186户440人、五保户22户23人。)',
      ['560 + 186 + 22 = 768', '1892 + 440 + 23 = 2355'],
    ],
  ])('%s', (text, formulas) => {
    expect(told(text)).toEqual(expect.arrayContaining(formulas));
  });

  it.each([
    '五年共搬迁912户3604人。头一年完成314户1207人的搬迁。到了第二年,又有597户2396人住进新房。',
    // Small numbers add up by chance.
    '低保户9户21人。特困户4户9人,残疾户5户12人。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
