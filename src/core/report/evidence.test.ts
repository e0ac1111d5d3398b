import { expect, test } from 'vitest';
import { noEvidence, withEvidence } from './evidence.ts';

const stated = { title: '首页', date: null, outlet: '岷县新闻网', author: null, url: null };
const text = '首页 > 新闻\n岷县脱贫攻坚 综述\n正文';

test('what a page says of itself fills up what its text does not state', () => {
  const evidence = {
    title: '岷县脱贫攻坚综述',
    date: '2019-09-18',
    outlet: '定西日报',
    author: '王磊',
    url: 'http://www.minxian.gov.cn/a',
  };
  expect([
    withEvidence(stated, text, evidence),
    withEvidence(stated, text, { ...noEvidence, title: '某某县人民政府网站模板' }),
  ]).toEqual([{ ...evidence, outlet: '岷县新闻网' }, stated]);
});
