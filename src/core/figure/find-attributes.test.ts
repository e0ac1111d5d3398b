import { describe, expect, it } from 'vitest';
import { findFigures } from './find.ts';

function attribute(name: string): (text: string) => string {
  return (text) =>
    findFigures(text)
      .map(({ attributes }) => attributes[name] ?? '-')
      .join(' ');
}

describe('change', () => {
  it.each([
    ['比上年增长7.8%', 'up'],
    ['贫困发生率由53%下降到26%', 'none down'],
    ['从9种增加到25种', 'none up'],
    ['户均增收450元至650元', 'up'],
    ['累计减少贫困人口66.52万人', 'down'],
    ['第一产业增加值1287亿元', 'none'],
    ['增值税5亿元', 'none'],
    ['分别增收0.42万元和1万元', 'up up'],
    ['低保标准提高到每年4000元以上', 'up'],
    ['实现脱贫1.67万人', 'none'],
    ['总投资860万元', 'none'],
    ['7.8%的增速', 'up'],
    ['增长-2.3%', 'down'],
    ['饮水安全巩固提升工程77处', 'none'],
    ['同比下降12.5%，其中出口300亿元', 'down none'],
    ['失業率降至3.48%', 'down'],
    ['人口自然增长率为4.98‰', 'none'],
    ['工业增加值增长率为4.9%', 'up'],
    ['达到30万亩', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(attribute('change')(text)).toBe(expected);
  });
});

describe('measure', () => {
  it.each([
    ['建档立卡贫困人口50829人', '建档立卡贫困人口'],
    ['43930名贫困人口实现脱贫', '贫困人口'],
    ['贫困发生率高达10.4%', '贫困发生率'],
    ['幅员面积7444平方公里', '幅员面积'],
    ['面对80个贫困村', '贫困村'],
    ['综合贫困发生率由2014年初的21.7%降至1.02%', '综合贫困发生率 综合贫困发生率'],
    ['到位资金1.9亿元', '到位资金'],
    ['户均4.2万元', '户均'],
    ['惠及1.34万户', '惠及'],
    ['地区生产总值100亿元，比上年增长7.8%', '地区生产总值 地区生产总值'],
    ['失業率降至3.48%', '失業率'],
    ['其他扶贫项目103个', '其他扶贫项目'],
  ])('of %s is %s', (text, expected) => {
    expect(attribute('measure')(text)).toBe(expected);
  });
});

describe('period', () => {
  it.each([
    ['2018年，全县栽培6.5亿袋，产值34亿元', '2018年 2018年'],
    ['2016年至2018年，累计覆盖448个村', '2016年至2018年'],
    ['累计发放10余万元', '累计'],
    ['截至目前，共安排资金5.7亿元', '截至目前'],
    ['2020年，人均收入由2013年的1668元增加到18369元', '2013年 2020年'],
    ['收入由2013年的1668元增加到18369元', '2013年 -'],
    ['较2011年增长53.5%', '-'],
    ['2018年4月以来，提供帮助。共派专家8批次', '2018年4月以来'],
    ['2018年投产。共有6栋', '-'],
    ['上午9时开幕，2900多名代表出席', '-'],
  ])('of %s is %s', (text, expected) => {
    expect(attribute('period')(text)).toBe(expected);
  });
});

describe('change behind other words', () => {
  it.each([
    ['降至目前的0.88%', 'down'],
    ['上涨幅度控制在3%左右', 'up'],
    ['收入增添3.8%', 'up'],
    ['经费镌汰24.76亿元', 'down'],
    ['失业率控制在4%以内', 'none'],
  ])('%s', (text, change) => {
    expect(findFigures(text).map(({ attributes }) => attributes['change'])).toEqual([change]);
  });
});
