import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../testing/arbitrary-corpus.ts';
import { type Headline, describeReport } from './headline.ts';

const paragraph =
  '入冬以来,全县上下一手抓防疫,一手抓春耕备耕,组织农技人员下乡进村,帮助农户检修农机具1200余台,备足种子化肥。';

/** What most of these tests look at. */
type Head = Pick<Headline, 'title' | 'date' | 'outlet'>;

const headOf = (text: string, file: string): Head => {
  const { title, date, outlet } = describeReport(text, file);
  return { title, date, outlet };
};

const seeds: Readonly<Record<string, Head>> = {
  '000_a8a546a845a771ee.txt': {
    title: '栉风沐雨扶贫路 砥砺奋进奔小康——吉林延边州决胜脱贫攻坚工作综述',
    date: '2019-09-18',
    outlet: '吉林日报',
  },
  '001_aee02e7cbc145f9d.txt': {
    title: '脱贫攻坚的白城路径(吹响总攻冲锋号——白山市决战脱贫攻坚纪实',
    date: null,
    outlet: '吉林日报',
  },
  '002_401aacc60b343d36.txt': {
    title: '吉林省人社厅扶贫包保工作得到汪清县委县政府充分肯定',
    date: '2018-09-19',
    outlet: null,
  },
  '003_32f6aa44d8edf1e2.txt': {
    title: '安图之变——安图县脱贫攻坚工作综述',
    date: '2020-10-15',
    outlet: '延边日报',
  },
  '004_07fd53cfae5a2b60.txt': {
    title: '陇南市双联行动与精准扶贫融合联动综述',
    date: '2015-11-12',
    outlet: null,
  },
};

/** The lines of a report above its first paragraph, and what they say. */
const heads: readonly (readonly [head: string, expected: Head])[] = [
  ['山乡新貌', { title: '山乡新貌', date: null, outlet: null }],
  [
    '春风又绿江南岸\n2021-03-05 09:12 来源：浙江日报 作者：王小明',
    { title: '春风又绿江南岸', date: '2021-03-05', outlet: '浙江日报' },
  ],
  [
    '首页>新闻中心>本地要闻\n茶香满山富农家\n发布时间：2019/9/8　来源： 新华社　浏览次数：128',
    { title: '茶香满山富农家', date: '2019-09-08', outlet: '新华社' },
  ],
  [
    '首頁 ＞ 新聞 ＞ 地方\n偏鄉醫療巡迴車上路\n發佈時間：２０２０年１月７日　來源：《聯合報》　編輯：林大同',
    { title: '偏鄉醫療巡迴車上路', date: '2020-01-07', outlet: '聯合報' },
  ],
  [
    '您现在的位置：网站首页 / 政务公开\n三农在线\n关于秋粮收购情况的报告\n二〇一九年十月二十一日',
    { title: '关于秋粮收购情况的报告', date: '2019-10-21', outlet: null },
  ],
  [
    '产业:种植|养殖|加工|物流\n登录 | 注册 | 手机版\n一片叶子带富一方百姓——古丈县茶产业纪实\n湖南日报 2022年4月1日',
    {
      title: '一片叶子带富一方百姓——古丈县茶产业纪实',
      date: '2022-04-01',
      outlet: '湖南日报',
    },
  ],
  [
    '山门打开之后\n——大凉山交通建设纪实\n2020-08-11 来源：本网原创 编辑：赵某',
    { title: '山门打开之后——大凉山交通建设纪实', date: '2020-08-11', outlet: null },
  ],
  [
    '织密保障网\n2018.12.03 10:20 星期一',
    { title: '织密保障网', date: '2018-12-03', outlet: null },
  ],
  [
    '某某农业信息网\n2018-12-03\n菌菇大棚里的春天',
    { title: '菌菇大棚里的春天', date: '2018-12-03', outlet: null },
  ],
  [
    '水利工程惠及十万农户_新闻频道_央视网\n央视网 2017年06月30日 08:00',
    { title: '水利工程惠及十万农户', date: '2017-06-30', outlet: '央视网' },
  ],
  [
    '标题：一河清水送下游\n时间：2016-02-29\n出处：China Daily 作者：某',
    { title: '一河清水送下游', date: '2016-02-29', outlet: 'China Daily' },
  ],
  ['老区合作社\n2021-03-05', { title: '老区合作社', date: '2021-03-05', outlet: null }],
  ['全市春耕情况通报\n2021-03-05', { title: '全市春耕情况通报', date: '2021-03-05', outlet: null }],
  ['# 牧区通电记\n\n日期:31.12.2014', { title: '牧区通电记', date: '2014-12-31', outlet: null }],
  [
    '2019年6月31日是假日期\n果园里的合作社',
    { title: '2019年6月31日是假日期', date: null, outlet: null },
  ],
  [
    '2019年9月18日全市秋收工作会议纪要\n作者：办公室',
    { title: '2019年9月18日全市秋收工作会议纪要', date: null, outlet: null },
  ],
  [
    '不忘来路 牢记初心 砥砺奋进 再谱新篇\n(2021年7月2日)',
    { title: '不忘来路 牢记初心 砥砺奋进 再谱新篇', date: '2021-07-02', outlet: null },
  ],
  [
    '人民日报\n高原上的图书馆\n2023年11月9日　第07版',
    { title: '高原上的图书馆', date: '2023-11-09', outlet: '人民日报' },
  ],
  [
    '扶贫资金来源：财政与社会各半\n时间：2015年5月6日 09时30分',
    { title: '扶贫资金来源：财政与社会各半', date: '2015-05-06', outlet: null },
  ],
  [
    '发改委：今年再建高标准农田一亿亩\n来源：未知 发布时间：2020-04-21 更新时间：2020-04-22 【字体：大 中 小】',
    { title: '发改委：今年再建高标准农田一亿亩', date: '2020-04-21', outlet: null },
  ],
  [
    '要闻 > 正文 > 戈壁滩上建起蔬菜大棚',
    { title: '戈壁滩上建起蔬菜大棚', date: null, outlet: null },
  ],
];

/** First paragraphs and feet, after a plain headline. */
const bodies: readonly (readonly [body: string, date: string | null, outlet: string | null])[] = [
  [`新华社北京10月15日电（记者张某）${paragraph}`, null, '新华社'],
  [`中新网长春2019年3月1日电 ${paragraph}`, '2019-03-01', '中新网'],
  [`黑龙江日报讯（记者 李某）${paragraph}`, null, '黑龙江日报'],
  [`央视网消息：${paragraph}`, null, '央视网'],
  [`本报讯 ${paragraph}`, null, null],
  [`本报记者 王某 ${paragraph}`, null, null],
  [`2018年9月14日上午,会议召开。${paragraph}`, null, null],
  [`据统计,2018年9月14日,${paragraph}`, null, null],
  [`${paragraph}\n(甘肃日报记者 王某)`, null, '甘肃日报'],
  [`${paragraph}\n（记者 王 某）`, null, null],
  [`${paragraph}\n《农民日报》（2017年08月09日 03版）`, '2017-08-09', '农民日报'],
  [`${paragraph}\n来源：光明日报`, null, '光明日报'],
  [`${paragraph}\n村委会\n二〇二〇年元月廿八日`, '2020-01-28', null],
  [`${paragraph}\n上一篇：秋收（2020-01-02）\n下一篇 冬藏 2020-01-09`, null, null],
  [`${paragraph}经费来源：自筹。\n这些社会调查报告都说明了问题`, null, null],
];

describe('describeReport', () => {
  it.each(Object.entries(seeds))('reads the head of %s', (file, expected) => {
    expect(headOf(readFileSync(`seeds/${file}`, 'utf8'), file)).toEqual(expected);
  });

  it.each(heads)('reads %j', (head, expected) => {
    const text = `\n${head}\n\n\u3000\u3000${paragraph}\n${paragraph}\n`;
    expect(headOf(text, 'a.txt')).toEqual(expected);
  });

  it.each(bodies)('reads the paragraph %j', (body, date, outlet) => {
    expect(headOf(`山乡新貌\n\n${body}\n`, 'a.txt')).toEqual({
      title: '山乡新貌',
      date,
      outlet,
    });
  });

  it.each<readonly [text: string, author: string | null, url: string | null]>([
    ['2021-03-05 来源：浙江日报 作者：王小明', '王小明', null],
    ['时间:2019-09-18    作者:佚名    来源:吉林日报', null, null],
    ['2021-03-05 来源：浙江日报 记者：王小明 李红', '王小明 李红', null],
    [`2021-03-05\n\n${paragraph}(记者 王 芳)`, '王芳', null],
    [`2021-03-05\n\n${paragraph}\n（本报记者 欧阳 某某）`, '欧阳 某某', null],
    [`2021-03-05\n\n${paragraph}记者采访了他们`, null, null],
    [
      `2021-03-05\n\n${paragraph}\n原文链接：http://www.example.gov.cn/a/1.html，转载请注明`,
      null,
      'http://www.example.gov.cn/a/1.html',
    ],
    [`https://example.cn/t/2.htm\n2021-03-05\n\n${paragraph}`, null, 'https://example.cn/t/2.htm'],
    [`2021-03-05\n\n${paragraph}\n网址：https://localhost/`, null, null],
  ])('reads author and address in %j', (text, author, url) => {
    const found = describeReport(`山乡新貌\n${text}\n`, 'a.txt');
    expect({ author: found.author, url: found.url }).toEqual({ author, url });
  });

  it('falls back to the first sentence, then to the name of the file', () => {
    expect(describeReport(`${paragraph}再说。`, 'a.txt').title).toBe(paragraph);
    expect(describeReport('首页 > 新闻\n\n', '秋收 报告.txt').title).toBe('首页 > 新闻');
    expect(describeReport(' \n\u200b\n', '秋收 报告.txt').title).toBe('秋收 报告');
    expect(describeReport('', '.txt').title).toBe('report');
  });

  it('keeps a title short and whole, with emoji and rare characters', () => {
    const title = describeReport(`📊𠮷野家新店开张\n${paragraph}`, 'a.txt').title;
    expect(title).toBe('📊𠮷野家新店开张');
    const long = describeReport('𠮷'.repeat(500), 'a.txt').title;
    expect(long).toBe('𠮷'.repeat(80));
  });

  it('answers for anything at all with what a report may hold', () => {
    fc.assert(
      fc.property(arbitraryText, fc.string(), (text, fileName) => {
        const { title, date, outlet } = describeReport(text, fileName);
        expect(title.trim()).not.toBe('');
        expect(title).not.toMatch(/\n/);
        expect(date ?? '2019-09-18').toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(outlet).not.toBe('');
      }),
    );
  });

  it.each([
    '|',
    '来源',
    '2019-',
    ' ',
    '《',
    '(记者',
    '首页>',
    '—',
    '二〇',
    '标题:',
    'a ',
    '\n',
    ' \n',
    '新华社',
  ])('takes time that grows with the text alone: %j', (unit) => {
    const text = unit.repeat(100_000);
    // The processor's time: the clock's grows where the machine is busy elsewhere.
    const before = process.cpuUsage();
    describeReport(text, 'a.txt');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
  });
});
