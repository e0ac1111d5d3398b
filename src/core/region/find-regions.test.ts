import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../testing/arbitrary-corpus.ts';
import { findRegions } from './find-regions.ts';

const prose =
  '入冬以来,全县上下一手抓防疫,一手抓春耕备耕,组织农技人员下乡进村,帮助农户检修农机具1200余台,备足种子化肥。';
const more = '截至目前,全县累计发放贷款3.2亿元,惠及1.1万户农户,户均增收2600元。';
const traditional =
  '行政院今(23)日表示,為照顧偏鄉民眾,已補助12個縣市、340輛巡迴醫療車,每年服務逾56萬人次,預算較去年增加8.5%。';

/** Pages as sites write them; what stands between ⟦ ⟧ is no part of the report, with its reason in front. */
const pages: readonly (readonly [what: string, page: string])[] = [
  [
    'a paper that was scanned, the characters of its headline apart',
    `全 县 脱 贫 攻 坚 综 述

${prose}
${more}`,
  ],
  [
    'a county government’s page',
    `⟦navigation:古丈县人民政府门户网站
首页
走进古丈
政务公开
办事服务
互动交流⟧
⟦breadcrumb:您现在的位置：首页 > 政务公开 > 工作动态⟧

我县扎实推进冬季农田水利建设

⟦byline:发布时间：2019-12-03 10:22 信息来源：县水利局 浏览次数：231 字号：[大 中 小]⟧

${prose}
${more}

⟦share-comment:打印本页
关闭窗口⟧
⟦disclaimer:主办：古丈县人民政府办公室 承办：县大数据中心 技术支持：某某科技公司
网站标识码：4331260001 湘ICP备05000618号 湘公网安备43312602000001号
建议使用1024×768以上分辨率浏览⟧`,
  ],
  [
    'a poverty alleviation office’s document',
    `⟦breadcrumb:当前位置: 首页>>信息公开>>扶贫资金⟧
⟦byline:索引号：000014349/2020-00046 主题分类：财政
发文机关：某某县扶贫办 成文日期：2020年3月2日⟧
关于下达2020年第一批财政专项扶贫资金的通知
各乡镇人民政府：
${prose}
${more}
附件：资金分配表
某某县扶贫开发办公室
2020年3月2日`,
  ],
  [
    'a page of a news agency',
    `⟦breadcrumb:新华网 > 时政 > 正文⟧
产业到户 脱贫有路
⟦byline:2020-10-16 07:31:36 来源： 新华网⟧
新华社长沙10月16日电（记者 张某）${prose}
⟦share-comment:分享到：⟧
${more}
⟦byline:责任编辑： 王某⟧
⟦link-list:相关新闻
一条路带活一个村
茶香里的好日子⟧
⟦share-comment:新闻评论
加载更多⟧`,
  ],
  [
    'a newspaper’s site',
    `⟦navigation:人民网⟧
⟦breadcrumb:人民网>>扶贫频道>>要闻⟧
一个都不能少
——武陵山区见闻
⟦byline:2018年11月09日08:12  来源：人民网－人民日报⟧
⟦share-comment:分享到：QQ空间 新浪微博⟧
${prose}
山里的路通了。
${more}
《 人民日报 》（ 2018年11月09日 06 版）
⟦byline:(责编：李某、王某)⟧
⟦link-list:推荐阅读
“十三五”看山乡
热点新闻⟧
⟦disclaimer:Copyright © 1997-2018 by www.people.com.cn. all rights reserved⟧`,
  ],
  [
    'a page in traditional characters',
    `⟦breadcrumb:首頁 > 新聞與公告 > 本院新聞⟧
偏鄉巡迴醫療再升級 服務逾56萬人次
⟦byline:發佈日期：109-11-23⟧
${traditional}
${traditional}
⟦share-comment:回上頁
友善列印⟧
⟦disclaimer:隱私權及資訊安全宣告
版權所有 © 行政院⟧`,
  ],
  [
    'a headline with the site’s names behind it',
    `水利工程惠及十万农户⟦search-text:_新闻频道_央视网⟧
⟦byline:央视网 2017年06月30日 08:00⟧
${prose}`,
  ],
  [
    'a headline that stands only in the path',
    `⟦breadcrumb:要闻 > 正文 >⟧ 戈壁滩上建起蔬菜大棚
${prose}`,
  ],
  [
    'advertisements and pages of pages',
    `山乡新貌
${prose}
⟦advertisement:【广告】⟧
${more}
${prose}
⟦link-list:上一篇：秋收
下一篇：冬藏⟧`,
  ],
];

/** Texts without furniture: nothing of them may go. */
const reports: readonly (readonly [what: string, text: string])[] = [
  ['a report alone', `山乡新貌\n\n${prose}\n\n一、产业兴旺\n\n${more}\n`],
  ['one paragraph', prose],
  ['nothing', ''],
  ['a list of short lines', '小麦 120吨\n玉米 340吨\n水稻 56吨\n大豆 12吨\n'],
  [
    'a bulletin with tables and notes',
    `某某县2019年国民经济和社会发展统计公报
某某县统计局
${prose}
一、综合
表1 2019年主要指标
指标 | 单位 | 绝对数 | 比上年增长(%)
地区生产总值 | 亿元 | 86.4 | 7.9
第一产业 | 亿元 | 21.3 | 3.2
农村 | 城镇 | 全县 | 合计
${more}
注：
1. 本公报中数据均为初步统计数。
2. 地区生产总值绝对数按现价计算,增长速度按不变价格计算,部分数据因四舍五入,存在与分项合计不等的情况。
资料来源：城镇新增就业数据来自县人社局;水产品产量数据来自县农业农村局。`,
  ],
  [
    'a report about rights, comments, advertising and sharing',
    `打击侵权盗版 护航文化市场
${prose}
全县查处未经许可转载案件12起,删除侵权链接3400条,网友评论称赞,广告收入同比下降3.1%。
分享经济带动就业2300人,登录平台的农户达1.2万户,相关新闻报道56篇。
评论员李某认为,版权保护关乎创新,今年案件下降15%。
${more}`,
  ],
  [
    'a signed document',
    `关于春耕生产情况的报告
县政府：
${prose}
特此报告。
某某县农业农村局
二〇二〇年三月二日`,
  ],
  [
    'speech with short lines',
    `在大会上的讲话\n同志们：\n${prose}\n谢谢大家！\n${more}\n我的汇报完了。\n`,
  ],
  ['one long line', `${prose}${more}`.repeat(50)],
];

interface Marked {
  readonly text: string;
  readonly regions: readonly string[];
}

function unmark(page: string): Marked {
  const regions: string[] = [];
  const text = page.replace(/⟦([a-z-]+):([^⟧]*)⟧/gu, (_, reason: string, held: string) => {
    regions.push(`${reason}: ${held}`);
    return held;
  });
  return { text, regions };
}

const told = (text: string): readonly string[] =>
  findRegions(text).map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`);

describe('findRegions', () => {
  it.each(pages)('finds the furniture of %s', (_, page) => {
    const { text, regions } = unmark(page);
    expect(told(text)).toEqual(regions);
  });

  it.each(reports)('leaves %s alone', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('answers for anything with spans of the text that are apart, in order and without blanks at their edges', () => {
    fc.assert(
      fc.property(arbitraryText, fc.constantFrom(...pages.map(([, page]) => page)), (odd, page) => {
        const text = `${odd}\n${unmark(page).text}\n${odd}`;
        let last = 0;
        for (const { start, end } of findRegions(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it.each(['|', '首页>', '评论', '来源:', '(', '【', ' ', '一、', '转载', '\n', '首页\n', '本站'])(
    'takes time that grows with the text alone: %j',
    (unit) => {
      const text = unit.repeat(100_000);
      // The processor's time: the clock's grows where the machine is busy elsewhere.
      const before = process.cpuUsage();
      findRegions(text);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
    },
  );
});
