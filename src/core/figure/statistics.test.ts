import { describe, expect, it } from 'vitest';
import { withMarks } from '../testing/marked-text.ts';
import { findFigures } from './find.ts';

function said(text: string): readonly string[] {
  return findFigures(text).map(({ text: words, attributes }) =>
    [
      words,
      attributes['value'] ?? `${attributes['low'] ?? ''}~${attributes['high'] ?? ''}`,
      attributes['unit'] ?? '-',
      attributes['kind'],
      attributes['measure'] ?? '-',
      attributes['period'] ?? '-',
    ].join(' '),
  );
}

function marks(text: string): string {
  return withMarks(text, findFigures(text));
}

describe('core/figure in bulletins', () => {
  it('reads the parts of a structure as shares, integers too, and a ratio to one as one figure', () => {
    expect(said('产业结构由2012年的30:45:25调整为18.5:44.2:37.3')).toEqual([
      '30 30 - other 产业结构 2012年',
      '45 45 - other 产业结构 2012年',
      '25 25 - other 产业结构 2012年',
      '18.5 18.5 - other 产业结构 -',
      '44.2 44.2 - other 产业结构 -',
      '37.3 37.3 - other 产业结构 -',
    ]);
    expect(said('城乡居民收入比由2.71:1缩小到2.43:1')).toEqual([
      '2.71:1 2.71 - other 城乡居民收入比 -',
      '2.43:1 2.43 - other 城乡居民收入比 -',
    ]);
  });

  it.each(['开幕式于9:30:00举行', '散会时已是12:15'])(
    'takes no clock time for a ratio: %s',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );

  it('lets a measure go on through its growth, a multiple and a comparison', () => {
    expect(said('2017年，实现工业产值60亿元，同比增长8%，是2012年的1.9倍')).toEqual([
      '60亿元 6000000000 元 money 工业产值 2017年',
      '8% 8 % percent 工业产值 2017年',
      '1.9倍 1.9 倍 other 工业产值 2017年',
    ]);
    expect(said('上半年GDP同比增长6.1%。其中，一季度增长5.9%')).toEqual([
      '6.1% 6.1 % percent GDP 上半年',
      '5.9% 5.9 % percent GDP 一季度',
    ]);
  });

  it('gives each of a list its unit’s kind and its own year', () => {
    expect(said('三项降幅分别收窄2.5、1.4、0.8个百分点').map((line) => line.split(' ')[3])).toEqual(
      ['count', 'percent', 'percent', 'percent'],
    );
    expect(said('2018年、2019年分别退出贫困村14个、9个')).toEqual([
      '14个 14 个 count 退出贫困村 2018年',
      '9个 9 个 count 退出贫困村 2019年',
    ]);
    expect(marks('近三年分别脱贫900、1100、1300户')).toBe(
      '[近三年]分别脱贫[900]、[1100]、[1300户]',
    );
  });

  it('shares the noun of counts that touch, and gives a noun of measure itself', () => {
    expect(said('搬迁21户86名困难群众')).toEqual([
      '21户 21 户 count 搬迁困难群众 -',
      '86名 86 名 count 搬迁困难群众 -',
    ]);
    expect(said('辖5镇3乡')).toEqual(['5镇 5 镇 count 下辖镇 -', '3乡 3 乡 count 下辖乡 -']);
  });

  it('knows money that lacks its unit', () => {
    expect(said('年度总预算为180亿，增加6亿')).toEqual([
      '180亿 18000000000 - money 年度总预算 -',
      '6亿 600000000 - money 年度总预算 -',
    ]);
    expect(said('覆盖人口180万').map((line) => line.split(' ')[3])).toEqual(['count']);
  });

  it.each([
    ['全程用时两小时二十分', '两小时二十分 140 分 duration - -'],
    ['每斤三元五角', '三元五角 35 角 money 每斤 -'],
    ['工龄2年6个月', '2年6个月 30 个月 duration 工龄 -'],
  ])('reads a quantity in two units as one: %s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    '覆盖率提高到[七成多]',
    '总投入[超20亿元]',
    '平均等候延长[0.3日]至[2.1日]',
    '增长[5%至8%]',
    '青山村三组的村民',
    '守住发展和生态两条底线',
    '统筹好三个平衡',
    '最多一次来了[40头]',
    '甲、乙等[4地]联合举办',
    '第一、二期工程',
    '[45万67公顷]农地',
    '逾期贷款[逾人民币3亿元]',
    '平板玻璃[60万重量箱]',
  ])('bounds %s', (text) => {
    expect(marks(text.replace(/[[\]]/g, ''))).toBe(text);
  });
});

describe('core/figure with years of the Republic', () => {
  const opening = '本縣112年度農業發展計畫，與鄉鎮區公所合辦。';

  it.each([
    `${opening}較111年度增加[8件]`,
    `${opening}自95年起補助`,
    `${opening}110至112年度共[3億2,400萬元]`,
    `${opening}由108年底[14%]升至[19%]`,
    `${opening}已有[90年]歷史`,
    `${opening}耐用[60年以上]`,
    `${opening}111年3月動工`,
  ])('%s', (text) => {
    expect(marks(text.replace(/[[\]]/g, ''))).toBe(text);
  });

  it('has them as periods', () => {
    expect(said(`${opening}111年度補助農戶62戶`)).toEqual(['62戶 62 戶 count 補助農戶 111年度']);
  });

  it('reads a length of time where the text is in simplified characters', () => {
    expect(marks('该厂建成110年起起伏伏')).toBe('该厂建成[110年]起起伏伏');
  });
});
