import { describe, expect, it } from 'vitest';
import { toldChecks } from '../testing/told-checks.ts';

const told = (text: string) => toldChecks(text, 'share', 'implied-whole');

describe('a count with its share', () => {
  it.each([
    ['全镇有2500人,其中外出务工800人,占32%。', '800 ÷ 2500 = 32%'],
    ['抽查160户,达标152户,占抽查户数的95%。', '152 ÷ 160 = 95%'],
    ['应检320户,已检304户,检查率95%。', '304 ÷ 320 = 95%'],
    ['检查企业48家,合格36家,合格比例达75%。', '36 ÷ 48 = 75%'],
    ['完成投资6亿元,占年度计划8亿元的75%。', '600000000 ÷ 800000000 = 75%'],
  ])('holds: %s', (text, formula) => {
    expect(told(text)).toEqual([formula]);
  });

  it.each([
    ['全镇有2517人,其中外出务工806人,占32%。', '~ 806 ÷ 2517 = 32.02% ≈ 32%'],
    ['抽查163户,达标152户,占抽查户数的93.3%。', '~ 152 ÷ 163 = 93.252% ≈ 93.3%'],
    ['选出主任617名,占总数的87.4%。', '~ 617 ÷ 706 = 87.394% ≈ 87.4%'],
    ['脱贫3114人,比例达18.3%。', '~ 3114 ÷ 17016 ≈ 18.3%'],
  ])('within rounding: %s', (text, formula) => {
    expect(told(text)).toEqual([formula]);
  });

  it.each([
    ['完成投资6亿元,占年度计划8亿元的85%。', '! 600000000 ÷ 800000000 = 75% ≠ 85%'],
    ['到会3人,占全体的41%。', '! 3 ÷ 7 = 42.86% ≠ 41%'],
  ])('fails: %s', (text, formula) => {
    expect(told(text)).toEqual([formula]);
  });

  it.each([
    '完成税收3亿元,增长12%。',
    '完成全年任务的120%,占年度目标的104%。',
    '占地30亩。',
    '总人口7300人,其中山区占38%。',
    '应检320户,已检304户,合格率92%。',
    '资产负债比率达120%。',
    '满意度达96%。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
