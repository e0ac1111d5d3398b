import { gazetteer } from '../place/gazetteer.ts';
import { lastBoundary } from './find-headed.ts';
import type { ProgramHit } from './find-quoted.ts';

/** What is built and has a name of its own: `金业蓝靛果种植创业基地`, `…新能源汽车建设项目` (P5). */
const namedSite =
  /(?:(?:建设|建成|新建|创建|打造|成立|投资建设)了|——|—|(?<=建成|打造|创建)(?=\p{Script=Han}{3,12}(?:产业园|创业园)[，,。；;、]))([\p{Script=Han}\d]{4,24}?(?:创业示范基地|创业基地|扶贫基地|示范基地|种植基地|养殖基地|产业基地|产业园|建设项目|产业园区))(?!\p{Script=Han}{0,2}\d)/gu;

/** What is said of a project that is built: 甲乙湿地公园建设项目总投资3亿元. */
const builtProject =
  /项目(?=(?:\d{1,2}月[底末初]?|即将|正式|顺利)?(?:开工|竣工|投产)|总投资|计划投资|概算|总装机|占地|开工|奠基|竣工|投产|建成投产|建成运营|并网)/gu;

const nameBefore = /[\p{Script=Han}\d]+$/u;
const longestName = 24;

/** Words that describe a site instead of naming it. */
const describedSite = /^(?:一批|一个|一座|\d+个|标准化|规模化|特色|现代|高标准|各类|大型|多个)/u;

/** 基础设施建设项目 says of what kind a project is. */
const anyProject =
  /^(?:[重各]|新建|续建|上述|该|本|以上|所有|全部|其他|部分|首批|\d)|^(?:农业|工业|产业|扶贫|旅游|基础设施|招商引资|民生|亿元|万元|投资|公共服务|水利|交通|农村|光伏|养殖|种植|建设|发展)+$/u;

/** 2019年度 and 6月 before a name are when, not what. */
const dateBefore = /^.*(?:[月日]|年度?)/u;

/** A project that begins with a place or with what is built there: 实施青石镇中药材加工项目. */
const anyHead =
  /项目(?![资库区村化组部经管负申])|(?:扶贫|创业|示范|种植|养殖|产业|繁育|加工)基地(?=[，,。；;、]|投入|建成|投产|占地|年产|带动|吸纳|总投资|位于)/gu;
/** 富兴村 before 农兴园花卉基地 is a chain of units: the name begins behind it, or there is none. */
const unitGoesOn = /^\p{Script=Han}{1,5}(?:县|区|镇|乡|村|街道|社区|屯)/u;
const builtThing =
  /^\p{Script=Han}{1,3}(?:渠|灌区|水库|河|湖|江|大桥|高速|铁路|机场|园区|新区|景区|古城|古镇|国家公园|港)/u;
const ownPlace = /^\p{Script=Han}{2,3}(?:镇|乡|村)(?![级集里民落庄委])/u;
/** 本县 and 贫困村 name no place. */
const noPlace = /^(?:[我全本该各两这那某]|贫困|建档|行政|自然|重点|示范|美丽|乡村|农村)/u;
/** What a project has to say beside its place to have a name: not only that it is one of an industry. */
const kindAlone =
  /^(?:(?:的|年|度|农业|工业|产业|扶贫|脱贫|攻坚|旅游|基础设施|招商引资|民生|亿元|万元|投资|公共服务|水利|交通|光伏|养殖|种植|建设|发展|重点|重大|工程|新建|续建|试点|示范|各类|特色|帮扶|援建|合作)+)?$/u;
const shortestKind = 4;
/** A sentence about a place that comes to a project is no name: 临县累计投入23亿元用于林业项目. */
const tellsOfMeans =
  /累计|投入|用于|投资|实施|带动|通过|依托|利用|争取|整合|安排|引进|发展|围绕|共有|完成|落实|[亿万千百\d]元|\d个/u;

function placedProject(text: string, index: number, head: string): ProgramHit | null {
  const end = index + head.length;
  const words = nameBefore.exec(text.slice(Math.max(0, index - longestName), end))?.[0] ?? '';
  const cut = lastBoundary(words.slice(0, -2));
  const name = words.slice(cut.end).replace(dateBefore, '');
  const isLed =
    cut.verb ||
    /的$/u.test(words.slice(0, cut.end)) ||
    !/\p{Script=Han}/u.test(text.charAt(end - words.length - 1));
  if (!isLed || noPlace.test(name) || /^\s?[\d一二三四五六七八九十]/u.test(text.slice(end)))
    return null;
  const start = end - name.length;
  const place = Math.max(
    gazetteer().longestAt(text, start),
    ownPlace.exec(name)?.[0].length ?? 0,
    builtThing.exec(name)?.[0].length ?? 0,
  );
  const kind = name.slice(place, -2);
  if (place === 0 || kind.length < shortestKind || kindAlone.test(kind)) return null;
  if (unitGoesOn.test(kind) || tellsOfMeans.test(kind)) return null;
  return { start, end, rule: 'P5 named project', score: 0.5 };
}

/** Named projects and bases (P5) behind the verb that builds them or the dash that announces them. */
export function findNamedSites(text: string): readonly ProgramHit[] {
  const built = [...text.matchAll(namedSite)].flatMap((match) => {
    const name = (match[1] ?? '').replace(/^.*的/u, '');
    const end = match.index + match[0].length;
    if (name.length < 5 || describedSite.test(name)) return [];
    return [{ start: end - name.length, end, rule: 'P5 named site', score: 0.6 }];
  });
  const told = [...text.matchAll(builtProject)].flatMap(({ index, 0: head }) => {
    const end = index + head.length;
    const words = nameBefore.exec(text.slice(Math.max(0, index - longestName), end))?.[0] ?? '';
    const name = words.slice(lastBoundary(words.slice(0, -2)).end).replace(dateBefore, '');
    const kind = name.slice(0, -2);
    if (kind.length < 6 || describedSite.test(kind) || anyProject.test(kind)) return [];
    return [{ start: end - name.length, end, rule: 'P5 named project', score: 0.55 }];
  });
  const placed = [...text.matchAll(anyHead)].flatMap(
    ({ index, 0: head }) => placedProject(text, index, head) ?? [],
  );
  return [...built, ...told, ...placed];
}
