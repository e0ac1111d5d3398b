import { describe, expect, it } from 'vitest';
import { markedText, withMarks } from '../testing/marked-text.ts';
import { findPlaces } from './find.ts';

/** A test is its own expectation: the places stand in brackets. */
function finds(sources: readonly string[]): void {
  it.each(sources)('%s', (source) => {
    const { text } = markedText(source);
    expect(withMarks(text, findPlaces(text))).toBe(source);
  });
}

describe('core/place/inside-words', () => {
  describe('no place where two words meet', () => {
    finds([
      '各位来宾，重大庆祝活动',
      '扩大连片种植，施用复合肥',
      '打通出海口和入海口',
      '县长春节前走访，各自贡献力量',
      '日照充足，雨量适宜春播',
      '普通化肥涨价，三明确三到位',
      '资金华丽转身，水平凉热不均',
      '守住安全底线，抓好吉安全生产',
      '巩固原有成果，创新乡村治理',
      '大理石加工，玉树临风',
      '国际标准由此达州级以上',
      '哈密瓜出棚，不再喝望天水',
    ]);
  });

  describe('a place beside the same characters where no word is made', () => {
    finds([
      '从[大庆]到[大连]',
      '[合肥]与[海口]结对',
      '[长春]天气转凉，[西安]全面推进',
      '[日照]港吞吐量，[来宾]、[河池]两市',
      '[太原]有企业落户，[自贡]灯会',
      '[固原]的枸杞，[新乡]经济',
      '[云南]部分地区降雨',
    ]);
  });
});
