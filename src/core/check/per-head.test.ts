import { describe, expect, it } from 'vitest';
import { toldChecks } from '../testing/told-checks.ts';

describe('amounts a head', () => {
  it.each([
    ['对42名学生按每人800元标准补助,共发放3.36万元。', '42 × 800 = 33600'],
    ['为115户农户每户补贴2000元,投入23万元。', '115 × 2000 = 230000'],
    ['流转土地360亩,每亩租金450元,年租金16.2万元。', '360 × 450 = 162000'],
    ['给予7个村每村20万元,共140万元。', '7 × 200000 = 1400000'],
    ['发展社员68人,人均分红1500元,共计10.2万元。', '68 × 1500 = 102000'],
    ['发展社员68人,人均分红1520元,共计10.3万元。', '~ 68 × 1520 = 103360 ≈ 103000'],
    ['30余户户均增收5000元,增收总额16万元。', '~ 30 × 5000 = 150000 ≈ 160000'],
    ['对42名学生按每人800元标准补助,合计3.63万元。', '! 42 × 800 = 33600 ≠ 36300'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'per-head')).toEqual([formula]);
  });

  it.each([
    '茶园吸纳40余户务工,人均月薪2600余元,去年卖茶70余万元。',
    '每户每年分红1500元。',
    '42名学生获补助3万元。',
    '发展社员60人,人均增收3000元以上,合作社收入50万元。',
    '亩均收入3000元,人均收入1万元,带动60人。',
    '茶厂年收益2.6万元,受益群众87人,人均分红215元。',
    '全村发展香菇58万袋,户均1.1万袋,带动83户增收。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'per-head')).toEqual([]);
  });

  it.each([
    ['24名干部联系8个村。', '24 ÷ 8 = 3'],
    ['选派36名医生帮扶12所卫生院。', '36 ÷ 12 = 3'],
  ])('counts that are assigned to one another: %s', (text, formula) => {
    expect(toldChecks(text, 'each')).toEqual([formula]);
  });

  it.each(['25名干部联系8个村。', '24名干部,8个村。', '带动24人建起8个棚。'])(
    'no assignment, or none that divides: %s',
    (text) => {
      expect(toldChecks(text, 'each')).toEqual([]);
    },
  );
});
