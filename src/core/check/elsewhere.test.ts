import { describe, expect, it } from 'vitest';
import { toldChecks } from '../testing/told-checks.ts';

describe('a share of a whole that stands elsewhere', () => {
  const told = (text: string) => toldChecks(text, 'share');

  it.each([
    [
      '全区有学生28416人。\n从学段看,小学生16238人,占57.14%。',
      '~ 16238 ÷ 28416 = 57.1439% ≈ 57.14%',
    ],
    [
      '耕地总面积为36.42万亩。\n其中:\n水田13.88万亩,占38.1%。',
      '~ 138800 ÷ 364200 = 38.111% ≈ 38.1%',
    ],
    ['水田13880亩,占38.1%。\n全镇共有耕地36420亩。', '~ 13880 ÷ 36420 = 38.111% ≈ 38.1%'],
    ['全区有學生28416人。\n小學生16238人,佔57.14%。', '~ 16238 ÷ 28416 = 57.1439% ≈ 57.14%'],
  ])('%s', (text, formula) => {
    expect(told(text)).toEqual([formula]);
  });

  it.each([
    '全区有学生28416人。\n教师1623人,占5%。',
    '全区有学校28416所。\n小学生16238人,占57.14%。',
    '全区有学生28416人。\n小学生16238人,占61.14%。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('shares that stand apart and make a whole', () => {
  const told = (text: string) => toldChecks(text, 'to-100');

  it.each([
    ['男生412人,占53.2%;女生362人,占46.8%。', '53.2 + 46.8 = 100'],
    [
      '一年级120人,占30.0%;二年级130人,占32.5%,其中住校40人,占10.0%;三年级150人,占37.5%。',
      '30 + 32.5 + 37.5 = 100',
    ],
    ['国有占比为62.4%;民营占比为31.1%;外资占比为6.5%。', '62.4 + 31.1 + 6.5 = 100'],
    [
      '甲类141人,占33.33%;乙类141人,占33.33%;丙类141人,占33.33%。',
      '~ 33.33 + 33.33 + 33.33 = 99.99 ≈ 100',
    ],
  ])('%s', (text, formula) => {
    expect(told(text)).toEqual([formula]);
  });

  it.each([
    '男生412人,占53.2%;团员362人,占45.8%。',
    '男生占53%;近视的占48%。',
    '工业增长53.2%;农业增长46.8%。',
    '完成任务的53.2%;下半年再完成46.8%。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what a sentence tells of each part, and its total elsewhere', () => {
  const told = (text: string) => toldChecks(text, 'total');

  it.each([
    ['全市有工程项目124个。新建项目66个,投资43.4亿元;续建项目58个,投资56.4亿元。', '66 + 58 = 124'],
    [
      '全区人口51834人,比上年增加1206人。男性26417人,增加587人;女性25417人,增加619人。',
      '26417 + 25417 = 51834|587 + 619 = 1206',
    ],
    ['全镇有51834人。\n镇区人口31204人,村组人口20630人。', '31204 + 20630 = 51834'],
  ])('%s', (text, formulas) => {
    expect(told(text)).toEqual(formulas.split('|'));
  });

  it.each([
    '全区人口51834人。男性26417人;老人15417人。',
    '全镇51834亩。镇区31204人,村组20630人。',
    '全镇有90户。东村40户;西村50户。',
    '全镇有51834人。镇区31204人,其中村组20630人。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('growth of what a sentence before has', () => {
  const told = (text: string) => toldChecks(text, 'growth');

  it.each([
    [
      '在校学生8412人,幼儿2106人。与上年相比,在校学生增加308人,增长3.8%。',
      '~ 308 ÷ (8412 - 308) = 3.801% ≈ 3.8%',
    ],
    [
      '在校学生8412人。与上年相比,在校学生减少308人,下降3.53%。',
      '~ 308 ÷ (8412 + 308) = 3.5321% ≈ 3.53%',
    ],
    ['出生1531人,較上年減少429人,增加率為-21.89%。', '~ 429 ÷ (1531 + 429) = 21.8878% ≈ 21.89%'],
    [
      '人口88412人,比上年增加308人,增加率为0.35%,比上月增加21人,增加率为0.02%。',
      '~ 308 ÷ (88412 - 308) = 0.3496% ≈ 0.35%|~ 21 ÷ (88412 - 21) = 0.0238% ≈ 0.02%',
    ],
    ['与上次的7254人相比,增加259人,增长3.57%。', '~ 259 ÷ 7254 = 3.5704% ≈ 3.57%'],
  ])('%s', (text, formulas) => {
    expect(told(text)).toEqual(formulas.split('|'));
  });

  it.each([
    '在校学生8412人。与上年相比,在园幼儿增加308人,增长17.1%。',
    '人口13397人,十年增加739人,增长5.84%,年平均增长0.57%。'.replace('增长5.84%,', ''),
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('heads and households', () => {
  it.each([
    [
      '全镇有家庭户4120户,家庭户人口12731人。平均每个家庭户的人口为3.09人。',
      '~ 4120 × 3.09 = 12730.8 ≈ 12731',
    ],
    [
      '全鎮有家庭戶4120戶,家庭戶人口12731人,平均每個家庭戶的人口為3.09人。',
      '~ 4120 × 3.09 = 12730.8 ≈ 12731',
    ],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'per-head')).toEqual([formula]);
  });

  it.each([
    '全镇有家庭户4120户,家庭户人口12731人。平均每个家庭户的人口为4.09人。',
    '全镇有家庭户4120户。平均每个家庭户的收入为3.09万元。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'per-head')).toEqual([]);
  });
});

describe('parts among what stands before', () => {
  it.each([
    ['21个监测点中,6个超标。', '6 ≤ 21'],
    ['全年产肉9140吨,增长3%。其中,羊肉产量2107吨,增长5%。', '2107 ≤ 9140'],
    ['共有12.4万农民。其中,外出务工3.1万人。', '31000 ≤ 124000'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'among')).toEqual([formula]);
  });

  it.each(['21个监测点中,60户受影响。', '全年产肉914吨。其中,羊肉产量2107吨。'])(
    'is silent about %s',
    (text) => {
      expect(toldChecks(text, 'among')).toEqual([]);
    },
  );
});

describe('shares of a plan, of two wholes and behind growth', () => {
  it.each([
    ['收入完成2462万元,完成年初预算数6098万元的40.4%。', '~ 24620000 ÷ 60980000 = 40.374% ≈ 40.4%'],
    [
      '公办园有312所,比上年增加14所,增长4.7%,占全市幼儿园806所的38.7%。',
      '~ 312 ÷ 806 = 38.71% ≈ 38.7%',
    ],
    [
      '全市幼儿园806所。其中,公办园312所,比上年增加14所,增长4.7%,占幼儿园总数的38.7%。',
      '~ 312 ÷ 806 = 38.71% ≈ 38.7%',
    ],
    [
      '总收入6794万元。税收收入3655万元,增加236万元,税收占总收入的比重为53.80%。',
      '~ 36550000 ÷ 67940000 = 53.797% ≈ 53.8%',
    ],
    [
      '收入2858万元,其中税务部门1386万元,占预算的100.9%,占收入的48.5%。',
      '~ 13860000 ÷ 28580000 = 48.495% ≈ 48.5%',
    ],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'share')).toEqual([formula]);
  });

  it('is said of the amount and not of what it is a share of', () => {
    const text = '收入完成2462万元,完成预算数6099万元的40.4%,比上年减收107万元,下降4.2%。';
    expect(toldChecks(text, 'growth')).toEqual([
      '~ 1070000 ÷ (24620000 + 1070000) = 4.165% ≈ 4.2%',
    ]);
  });

  it('says nothing of growth on a like basis', () => {
    const text = '收入(同口径)完成3016万元,同比增长14.6%,增收437万元。';
    expect(toldChecks(text, 'growth')).toEqual([]);
  });

  it('takes the part of a whole, and not of its growth', () => {
    const text = '医疗机构10785个,比上年增加378个,其中医院383个。';
    expect(toldChecks(text, 'among')).toEqual(['383 ≤ 10785']);
  });
});

describe('amounts a head, and what is a share of them', () => {
  it.each([
    [
      '人均可支配收入15320元,增长8.8%。\n人均工资性收入8811元,增长8.7%,占可支配收入的比重为57.5%。',
      '~ 8811 ÷ 15320 = 57.513% ≈ 57.5%',
    ],
    [
      '人均可支配收入15320元。\n人均财产净收入1323元,增长3%,占可支配收入的比重为8.6%。',
      '~ 1323 ÷ 15320 = 8.636% ≈ 8.6%',
    ],
    [
      '人均可支配收入15320元。\n人均可支配收入中位数13288元,增长9%,中位数是平均数的86.7%。',
      '~ 13288 ÷ 15320 = 86.736% ≈ 86.7%',
    ],
    [
      '全乡农业人口14377人。现有贫困人口3122人,贫困发生率21.7%。',
      '~ 3122 ÷ 14377 = 21.715% ≈ 21.7%',
    ],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'share')).toEqual([formula]);
  });

  it.each([
    '总收入15320万元。\n人均工资性收入8811元,占总收入的57.5%。',
    '全乡有党员14377人。现有贫困人口3122人,贫困发生率21.7%。',
    '现有贫困人口3122人,贫困发生率21.7%。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'share')).toEqual([]);
  });

  it('fails where the whole stands right before its part and gives nearly the share', () => {
    const told = (text: string) => toldChecks(text, 'share');
    expect(told('总面积96.25公顷,其中耕地23.43公顷,占总面积的24.1%。')).toEqual([
      '! 23.43 ÷ 96.25 = 24.343% ≠ 24.1%',
    ]);
    expect(told('总面积96.25公顷,其中耕地23.43公顷,占全县耕地的41.2%。')).toEqual([]);
  });
});

describe('a list at the end of a sentence, or in one of its stretches', () => {
  const told = (text: string) => toldChecks(text, 'total');

  it.each([
    [
      '有困难户913户2871人(其中缺水182户,缺地467户,要打井的208户、修渠的321户、搬迁的384户)。',
      '208 + 321 + 384 = 913',
    ],
    [
      '有困难户76户183人,低保户28户71人;能劳动的41户126人,不能劳动的35户57人。',
      '41 + 35 = 76|126 + 57 = 183',
    ],
  ])('%s', (text, formulas) => {
    expect(told(text)).toEqual(formulas.split('|'));
  });

  it.each([
    '有困难户913户,缺水的182户,要打井的208户、修渠的321户、搬迁的384户。',
    '有困难户76户;能劳动的41户,住危房的30户。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('does not pass over what is no part', () => {
    expect(told('一般户28户,低保户37户,五保户7户;缺水的有35户。')).toEqual([]);
  });
});
