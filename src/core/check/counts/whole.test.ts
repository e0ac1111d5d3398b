import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

describe('a part and its whole', () => {
  it.each([
    ['服务群众6.3万人,其中老年人8200人。', 'among', '8200 ≤ 63000'],
    ['发展社员85人,其中脱贫户成员41人。', 'among', '41 ≤ 85'],
    ['服务610户2030人,其中老年人家庭82户164人。', 'among', '82 ≤ 610|164 ≤ 2030'],
    ['服务群众630人,其中老年人8200人。', 'among', '! 8200 > 630'],
    ['新建工厂14家,累计达到31家。', 'among', '14 ≤ 31'],
    ['卫生人员33.9万人。卫生人员中,医师12.7万人。', 'among', '127000 ≤ 339000'],
    ['党员528名,其中女党员121名、青年党员97名。', 'among', '121 ≤ 528|97 ≤ 528'],
    ['全县下辖214个行政村。本轮验收了36个贫困村。', 'same-noun', '36 ≤ 214'],
    ['全县有贫困人口9120人。今年脱贫人口2304人。', 'same-noun', '2304 ≤ 9120'],
    ['建档立卡贫困户有3150户。贫困户中有62户搬迁。', 'among', '62 ≤ 3150'],
  ] as const)('%s', (text, rule, formula) => {
    expect(toldChecks(text, rule)).toEqual(formula.split('|'));
  });

  it.each([
    '投入500万元,其中带动农户30户。',
    '计划建设90公里,其中去年完成20公里。',
    '产值增长9%,其中工业增长12%。',
    '教师中,小学320人、初中180人。',
    '接待游客300人。参赛选手80人。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'among', 'same-noun')).toEqual([]);
  });

  it('holds two counts and two rates of the poor against one population', () => {
    const text =
      '当时全县有贫困人口8400人,贫困发生率7%。如今只剩贫困人口60人,贫困发生率降到0.05%。';
    expect(toldChecks(text, 'shared-base')).toEqual(['~ 60 ÷ (8400 ÷ 7%) ≈ 0.05% ≈ 0.05%']);
  });
});
