import { isAnyMechanism, isGenericName } from './find-headed.ts';
import { strongHead } from './heads.ts';

/** What a quotation names instead where this follows it: a brand, a title, an honour, a meeting (P5). */
export const otherThing =
  /^(?:商标|品牌|牌|公司|集团|称号|荣誉|奖(?![励补学])|杯|[村县市镇](?![级域场企民社])|会议|论坛|精神|一词|的称|之称|(?:这一|为|等|的)?主题(?!教育|活动|实践|党日|宣传|宣讲|班会|团日))/u;
/** “荷塘新韵”青年摄影大赛 is an event, whatever stands between. */
const event =
  /^\p{Script=Han}{0,12}?(?:大赛|比赛|竞赛|联赛|征文|展览|展演|晚会|讲座|图片展|演讲|论坛|汇演|演出|会演)/u;

/** “两型社会”综合配套改革试验区 is a zone by its name. */
export const zoneBehind = /^\p{Script=Han}{0,10}?(?:试验|示范|先行|先导|实验|开发)区/u;

/** The five-year plans: periods and documents, no schemes of their own. */
const fiveYears = /^十[一二三四五六]五$/u;
const sentence = /[。！？!?；;：:…]/u;
/** A long quotation with such words tells what is done, and names nothing: “到期后再延长30年”政策. */
const tells = /[了再将已仍]|[到过完]期?后/u;
const longestPlain = 12;
/** What every report works for, quoted or not (P4): no head makes a scheme of it. */
const everywhere = new Set([
  '法宝',
  '精准扶贫',
  '精准脱贫',
  '脱贫攻坚',
  '扶贫',
  '输血',
  '造血',
  '开发式',
  '三心二意',
  '千方百计',
  '千家万户',
  '四面八方',
  '五湖四海',
  '一举两得',
  '万众一心',
]);
/** 五大发展理念 and 四个自信 are what is believed. */
const belief = /^[一二两三四五六七八九十]\p{Script=Han}{0,4}(?:理念|意识|自信|维护|确立)$/u;
/** 一对一, 点对点, 手把手 and 实打实 tell a manner. */
const manner = /^(\p{Script=Han})[对把打碰帮带]\1(?!\p{Script=Han})/u;
const schemeBehind = /^\p{Script=Han}{0,8}(?:机制|模式|制度|行动|工程|计划|活动)/u;
/** “面子工程” and “头号工程” say what a work is worth. */
const headAtEnd = new RegExp(`(?:${strongHead})$`, 'u');
const judged =
  /^(?:面子|政绩|一把手|交钥匙|烂尾|半拉子|胡子|豆腐渣|金字招牌|龙头|牛鼻子|希望|良心|连心|暖心|民心)$/u;
/** “长效机制” is no mechanism by that name. */
const mechanism = /(?:机制|制度|体系)$/u;
/** What is awarded to those who are so: 文明家庭, 示范基地, 先进区. */
export const status =
  /(?:机构|基地|单位|(?:先进|示范|模范|文明|标杆|重点|试点|特色|无\p{Script=Han}{2,3})(?:\p{Script=Han}{0,2})[区县市镇乡村户岗校园点站]|标兵|能手|红旗手|(?:先进|优秀)?(?:个人|集体)|家庭|模范|人物|企业|之[乡都城星])$/u;

/** “一核两轴”格局 tells where things lie. */
const spatial =
  /^(?:[一二两三四五六七八九十][主副]?[核轴带区翼圈心极廊片点屏网环湾港谷城园河江山]\p{Script=Han}?){2,}$/u;

/** What is said, awarded or worked for everywhere: no scheme, whatever stands beside it. */
export function isOther(content: string, after: string): boolean {
  if (sentence.test(content) || otherThing.test(after) || event.test(after)) return true;
  if (zoneBehind.test(after)) return true;
  if (content.length > longestPlain && tells.test(content)) return true;
  if (everywhere.has(content) || fiveYears.test(content)) return true;
  if (manner.test(content) && !schemeBehind.test(after)) return true;
  if (belief.test(content) || /^[^、]{1,8}是/u.test(content)) return true;
  if (spatial.test(content) && goalBehind.test(after)) return true;
  const own = content.replace(headAtEnd, '');
  if (own !== content && own !== '' && (isGenericName(own) || judged.test(own))) return true;
  return mechanism.test(content) && isAnyMechanism(content.replace(mechanism, ''));
}

/** A goal, a layout or a spirit is spelled out as a method is, and is none: “一年起步、三年见效”的目标. */
export const goalBehind =
  /^的?\p{Script=Han}{0,6}?(?:目标|愿景|蓝图|格局|局面|态势|景象|精神|定位|布局|氛围|转变|口号|评价|时代|成绩|变化)/u;
