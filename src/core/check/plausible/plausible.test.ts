import { describe, expect, it } from 'vitest';
import { findFigures } from '../../figure/find.ts';
import { toldDoubts } from '../../testing/told-doubts.ts';
import { findReportChecks } from '../find.ts';

const told = (text: string) => toldDoubts(text);

describe('numbers that a list leaves out', () => {
  it.each([
    ['主要抓三件事。一是修渠；二是打井；四是蓄水。', '一是、二是、四是 ∌ 三是'],
    ['主要有：一是选址，二是建房，四是就业。', '一是、二是、四是 ∌ 三是'],
    ['做法如下。第一，摸底。第三，公示。', '第一、第三 ∌ 第二'],
    ['其一，缺水。其二，缺路。其四，缺人。', '其一、其二、其四 ∌ 其三'],
    ['一、基本情况\n略。\n二、主要做法\n略。\n四、下步打算\n略。', '一、二、四 ∌ 三'],
    [
      '（一）抓产业\n略。\n（二）抓就业\n略。\n（四）抓基建\n略。',
      '（一）、（二）、（四） ∌ （三）',
    ],
    [
      '十、电力\n略。\n一、供水\n略。\n二、排水\n略。\n三、供气\n略。\n六、供热\n略。',
      '二、三、六 ∌ 四、五',
    ],
    ['措施有三。一是減稅；二是補貼；四是貸款。', '一是、二是、四是 ∌ 三是'],
  ])('%s', (text, formula) => {
    expect(told(text)).toEqual([`skipped: ${formula}`]);
  });

  it.each([
    '一是修渠；二是打井；三是蓄水。又抓三件事：一是修路；二是架桥。',
    '一是修渠；二是打井；三要蓄水；四是清淤。',
    '第一，摸底。其次，评议。第三，公示。',
    '一是修渠。二是打井。\n在另一个乡，四是个不吉利的数字。',
    '全省第一、全国第二、全市第四。',
    '第一产业增长3%；第三产业增长5%。',
    '第一，摸底。（2）评议。第三，公示。',
    '三是个好数字；五是也不坏。',
    '一、基本情况\n略。\n三、附件\n略。',
    '一是修渠；二是打井；八是清淤。',
  ])('are not told of %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a percentage of a part above 100', () => {
  it.each([
    ['参加培训的农户占全村的120%。', '120% > 100%'],
    ['自来水覆盖率达到103%。', '103% > 100%'],
    ['专任教师中男性比重达101.5%。', '101.5% > 100%'],
    ['合作社的党员比例为103%。', '103% > 100%'],
    ['产品抽检合格率为101.5%。', '101.5% > 100%'],
    ['新型農村合作醫療覆蓋率達到102%。', '102% > 100%'],
  ])('%s', (text, formula) => {
    expect(told(text)).toEqual([`above-whole: ${formula}`]);
  });

  it.each([
    '完成投资占年度计划的112%。',
    '高等教育毛入学率达到104%。',
    '产量占去年同期的130%。',
    '固定资产投资增长120%。',
    '自来水覆盖率达到100%。',
    '森林覆盖率由60%提高到68%。',
    '销售额是上年的150%。',
  ])('is not told of %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a day later than the report’s own', () => {
  const date = '2019-06-20';

  it.each([
    ['截至2019年12月，全县建成大棚312座。', '2019-12-01 > 2019-06-20'],
    ['截至2019年底，全县建成大棚312座。', '2019-12-01 > 2019-06-20'],
    ['截止2020年，已有212户搬入新居。', '2020-01-01 > 2019-06-20'],
    ['2019年8月15日，大桥建成了，两岸通车。', '2019-08-15 > 2019-06-20'],
    ['去冬今春修渠。2021年3月，首批苗木已栽下。', '2021-03-01 > 2019-06-20'],
  ])('%s', (text, formula) => {
    expect(toldDoubts(text, { date })).toEqual([`later-date: ${formula}`]);
  });

  it.each([
    '截至2019年6月，全县建成大棚312座。',
    '截至2018年底，全县建成大棚312座。',
    '到2020年底，力争建成大棚500座。',
    '截至2020年底，将建成大棚500座。',
    '新办法自2019年7月1日起施行。',
    '报名截止2019年7月15日。',
    '2020年，全面建成小康社会。',
    '合同有效期至2025年12月31日。',
    '2020年中央财政资金已提前下达。',
    '规划期为2016—2025年，已完成过半。',
    '会议定于2019年8月1日召开。',
  ])('is not told of %s', (text) => {
    expect(toldDoubts(text, { date })).toEqual([]);
  });

  it('is not told where the report’s own day is not known', () => {
    expect(toldDoubts('截至2039年底，全县建成大棚312座。')).toEqual([]);
  });
});

describe('a place that does not lie in its parent', () => {
  it.each([
    ['调研组来到湖北省张家界市看望群众。', '张家界市 ∉ 湖北省'],
    ['从湖北省张家界出发，一路向北。', '张家界 ∉ 湖北省'],
    ['家住四川省遵义市的老人。', '遵义市 ∉ 四川省'],
    ['貴州省宜賓市的項目。', '宜賓市 ∉ 貴州省'],
  ])('%s', (text, formula) => {
    expect(told(text)).toEqual([`misplaced: ${formula}`]);
  });

  it.each([
    '调研组来到湖南省张家界市永定区看望群众。',
    '湖北省、张家界市两地签约。',
    '贵州省宁波帮扶工作队来到村里。',
    '四川省重庆市两地共建双城经济圈。',
    '浙江省宁波市鄞州区与吉林省延边州结对。',
    '山东省济南市莱芜区。',
    '广西壮族自治区河池市都安县。',
    '台湾省台北市。',
    '湖南省张吉怀铁路通车。',
  ])('is not told of %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a headline that disagrees with the text', () => {
  const report = (title: string, body: string) => toldDoubts(`${title}\n${body}`, { title });

  it.each([
    [
      '宜昌市脱贫攻坚走笔',
      '恩施州山高路远。近年来，恩施州利川市发展茶园，恩施州来凤县发展生姜。',
      'headline-place: 宜昌市 ≠ 恩施州',
    ],
    [
      '全县蔬菜大棚突破1200座',
      '春耕时节，全县蔬菜大棚达到1096座，菜农增收。',
      'headline-number: 1200 ≠ 1096',
    ],
    [
      '岭下县旅游收入增长23.5%',
      '今年前三季度，全县旅游收入同比增长25.3%，创历史新高。',
      'headline-number: 23.5 ≠ 25.3',
    ],
  ])('%s', (title, body, doubt) => {
    expect(report(title, body)).toEqual([doubt]);
  });

  it.each([
    ['宜昌市脱贫攻坚走笔', '宜昌山高路远。近年来，恩施州利川市前来考察，恩施州来凤县也来了。'],
    ['湖北省脱贫攻坚走笔', '恩施州山高路远。近年来，恩施州利川市发展茶园，恩施州来凤县发展生姜。'],
    ['利川市脱贫攻坚走笔', '恩施州山高路远。近年来，恩施州发展茶园，恩施州发展生姜。'],
    ['全县蔬菜大棚突破1000座', '春耕时节，全县蔬菜大棚达到1096座，菜农增收。'],
    ['三大行动见成效', '春耕时节，全县蔬菜大棚达到1096座，四大行动同步开展。'],
    ['全县蔬菜大棚超千座', '春耕时节，全县养殖大棚达到986座，蔬菜大棚1096座。'],
    ['岭下县一季度工业增长12%', '今年前三季度，全县旅游收入同比增长25.3%，创历史新高。'],
  ])('is not told of %s', (title, body) => {
    expect(report(title, body)).toEqual([]);
  });

  it('takes no sentence for a headline', () => {
    const title = '截至八月底，全县蔬菜大棚达到1200座。其中连栋大棚86座。';
    expect(report(title, '全县蔬菜大棚达到1096座，菜农增收。')).toEqual([]);
  });

  it('does not look at what is left out of the report', () => {
    const title = '宜昌市脱贫攻坚走笔';
    const body =
      '恩施州山高路远。近年来，恩施州利川市发展茶园，恩施州来凤县发展生姜。\n相关：宜昌新闻';
    const text = `${title}\n${body}`;
    expect(report(title, body)).toEqual([]);
    const leftOut = [{ start: text.indexOf('相关'), end: text.length }];
    expect(toldDoubts(text, { title, leftOut })).toEqual(['headline-place: 宜昌市 ≠ 恩施州']);
  });
});

describe('what is doubtful', () => {
  const text = '一是修渠；二是打井；四是蓄水。水渠覆盖率103%，其中干渠3公里，支渠5公里，共8公里。';
  const frame = { title: '', date: null, leftOut: [], rulesOff: [] };

  it('stands apart from the arithmetic: of its own kind, never failing', () => {
    const checks = findReportChecks(text, findFigures(text), frame);
    expect(checks.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'plausibility doubtful',
      'plausibility doubtful',
      'sum holds',
    ]);
  });

  it('is not looked for by a rule that the project has switched off', () => {
    expect(toldDoubts(text, { rulesOff: ['plausibility/skipped'] })).toEqual([
      'above-whole: 103% > 100%',
    ]);
  });

  it('is not told of what is left out of the report', () => {
    const leftOut = [{ start: 0, end: text.indexOf('水渠') }];
    expect(toldDoubts(text, { leftOut })).toEqual(['above-whole: 103% > 100%']);
  });

  it('quotes the text exactly', () => {
    for (const { figures } of findReportChecks(text, findFigures(text), frame)) {
      expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(
        figures.map((figure) => figure.text),
      );
    }
  });
});
