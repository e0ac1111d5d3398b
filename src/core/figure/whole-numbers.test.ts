import { describe, expect, it } from 'vitest';
import { withMarks } from '../testing/marked-text.ts';
import { wholeNumbers } from './whole-numbers.ts';

describe('core/figure/whole-numbers', () => {
  it.each([
    ['带动近4万人就业', '带动近[4万人]就业'],
    ['惠及10,592户，户均增收1000余元', '惠及[10,592户]，户均增收[1000余元]'],
    ['２０２０年12月31日，达到6.5亿元', '[２０２０年][12月][31日]，达到[6.5亿元]'],
    ['三十五萬畝、兩個項目', '[三十五萬畝]、[兩個]項目'],
    ['占 3 万吨 的', '占 [3 万吨] 的'],
    ['1.4亿，又100多', '[1.4亿]，又[100多]'],
    ['降低3.2个百分点', '降低[3.2个百分点]'],
    ['占95.3%，共12和2017', '占95.3%，共12和2017'],
    ['统一部署，三是', '统一部署，三是'],
    ['', ''],
  ])('%s', (text, marked) => {
    expect(withMarks(text, wholeNumbers(text))).toBe(marked);
  });
});
