import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { CLASSIFIER_GROUPS, SPOILERS } from './classifier-table.ts';
import { MEASURE_GROUPS } from './unit-table.ts';
import { toBase, unitAt, unitOf } from './units.ts';

const entries = [...CLASSIFIER_GROUPS, ...MEASURE_GROUPS].flatMap(({ units }) => units.split(' '));
const names = entries.map((entry) => entry.split('=')[0] ?? '');

function inBase(value: string, name: string): string {
  const unit = unitOf(name);
  const base = unit && toBase(value, unit);
  return base ? `${base.value}${base.base}` : 'none';
}

describe('the unit tables', () => {
  it('hold hundreds of units', () => {
    expect(new Set(names).size).toBeGreaterThan(500);
  });

  it('are written in folded form, or they would never be found', () => {
    expect(names.filter((name) => fold(name) !== name || name === '')).toEqual([]);
  });

  it('give exact, positive sizes', () => {
    const sizes = entries.flatMap((entry) => entry.split('=')[1] ?? []);
    expect(sizes.filter((size) => !new Big(size).gt(0))).toEqual([]);
  });

  it('name every unit once', () => {
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('guard only units that they hold', () => {
    expect([...SPOILERS.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('conversion', () => {
  it.each([
    ['45.54', '兆瓦', '45540千瓦'],
    ['1', '公顷', '15亩'],
    ['2.79', '平方公里', '4185亩'],
    ['6000', '平方米', '9亩'],
    ['3', '吨', '3000千克'],
    ['775.56', '斤', '387.78千克'],
    ['82.06', '公里', '82060米'],
    ['2', '小时', '7200秒'],
    ['1.5', '年', '18个月'],
    ['0.1', '元', '0.1元'],
    ['8', '个百分点', '8个百分点'],
    ['5', '个', 'none'],
    ['5', '尺', 'none'],
    ['5', '不知', 'none'],
  ])('%s %s is %s', (value, name, expected) => {
    expect(inBase(value, name)).toBe(expected);
  });
});

describe('the longest unit', () => {
  it.each([
    ['平方公里的', '平方公里'],
    ['千瓦时', '千瓦时'],
    ['千瓦的', '千瓦'],
    ['人次', '人次'],
    ['人均已脱贫', '人'],
    ['所学校', '所'],
    ['所有', undefined],
    ['项目标', '项'],
    ['人工作组', '人'],
    ['起重大案件', '起'],
    ['位居民', '位'],
    ['位居', undefined],
    ['米高', '米'],
    ['种粮食', '种'],
    ['户外出务工', '户'],
    ['个百分点', '个百分点'],
    ['个月', '个月'],
    ['元/吨', '元/吨'],
    ['元/人·年', '元/人·年'],
    ['元/张三', '元/张'],
    ['项目', undefined],
    ['项计划', '项'],
    ['部门', '部门'],
    ['组织', undefined],
    ['种植户', undefined],
    ['种植物', '种'],
    ['台风', undefined],
    ['台风机', '台'],
    ['MW', 'MW'],
    ['MWh', 'MWh'],
    ['MWx', undefined],
    ['位于', undefined],
    ['年级', undefined],
  ])('of %s is %s', (text, expected) => {
    expect(unitAt(text, 0)?.unit.name).toBe(expected);
  });
});
