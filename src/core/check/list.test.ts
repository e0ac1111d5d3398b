import { describe, expect, it } from 'vitest';
import { toldChecks } from '../testing/told-checks.ts';

const told = (text: string) => toldChecks(text, 'enumeration');

describe('lists that announce their number', () => {
  it.each([
    ['聚焦水、电、路三个方面补短板。', '= 3'],
    ['建立市、县、乡、村四级网络。', '= 4'],
    ['突出组织、人才、文化、生态、产业五个环节。', '= 5'],
    ['选出红岭、青山、白河三个村试点。', '= 3'],
    ['抓好三项工作:一是修渠,二是打井,三是蓄水。', '= 3'],
    ['采取四条措施。一是摸底;二是建档;三是帮扶;四是验收。', '= 4'],
    ['分为三类:一般户、脱贫户、监测户。', '= 3'],
    ['健全省、市、县、乡村五级网络。', '= 5'],
    ['推行农户+基地+公司三方合作。', '= 3'],
    ['围绕资金和项目两个方面发力。', '= 2'],
  ])('holds: %s', (text, end) => {
    expect(told(text).map((line) => line.slice(-3))).toEqual([end]);
  });

  it.each([
    ['聚焦水、电、路、网三个方面补短板。', '! |聚焦水、电、路、网| ≠ 3'],
    ['建立市、县、乡四级网络。', '! |建立市、县、乡| ≠ 4'],
    ['抓好三项工作:一是修渠,二是打井,三是蓄水,四是绿化。', '! |一是、二是、三是、四是| ≠ 3'],
  ])('fails: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it.each([
    '红岭、青山等三个村试点。',
    '市委、市人大四大班子成员到会。',
    '种植小麦、玉米3000亩。',
    '建成道路、桥梁3座。',
    '党的十九大、二十大精神。',
    '第一、第二、第三产业。',
    '一是修渠,二是打井。',
    '带动三个村脱贫:一是修渠,二是打井。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('names with a number in them', () => {
  const named = (text: string) => toldChecks(text, 'named-list', 'characters', 'named-numbers');

  it.each([
    ['开展“三走访”活动,走访党员、走访群众、走访企业。', '|走访党员、走访群众、走访企业| = 3'],
    ['做到“三不减”:力度不减、标准不减、投入不减。', '|力度不减、标准不减、投入不减| = 3'],
    [
      '实施“四帮扶”,即产业帮扶、就业帮扶、教育帮扶、医疗帮扶。',
      '|产业帮扶、就业帮扶、教育帮扶、医疗帮扶| = 4',
    ],
    ['“真抓实干”这四个字刻在墙上。', '|真抓实干| = 4'],
    ['“真抓、实干”这五个字刻在墙上。', '! |真、抓、实、干| ≠ 5'],
    ['出台“五条”意见,推行“两提升”“三到位”。', '2 + 3 = 5'],
    ['“三农”工作会议。', ''],
  ])('%s', (text, line) => {
    expect(named(text)).toEqual(line === '' ? [] : [line]);
  });
});
