import { isHan } from '../numeral/characters.ts';

/**
 * Idioms and political formulas that hold a number and a classifier and state no quantity (F6). General knowledge of the language:
 * matched where they begin.
 */
const FIXED =
  '千上万 三番五次 三番两次 五次三番 三头六臂 三天两头 三天打鱼 两天晒网 三年五载 三步并作两步 三步两步 三五成群 三三两两 三言两语 七口八舌 两口子 两面三刀 四面八方 ' +
  '四分五裂 十里八乡 十里八村 十里长街 十年树木 百年树人 十年寒窗 十年九旱 十年九涝 十年十旱 十年磨一剑 八辈子 两把刷子 三把火 三把斧 三个臭皮匠 三句话不离 两次三番 三位一体 三顾 九牛一毛 ' +
  '十万火急 十万八千里 十之八九 十有八九 八九不离十 七上八下 三下五除二 五次四番 千家万户 千条万条 四两拨千斤 半斤八两 三寸不烂 三尺 五斗米 六亲 两条腿走路 两头在外 ' +
  '两条战线 两个维护 两个确立 两个一百年 两个百年 两个毫不动摇 两个大局 两个结合 三个务必 两个务必 四个意识 四个自信 四个全面 四个伟大 四个服从 四个革命 三个代表 三个一批 五个一批 ' +
  '三个倾斜 六个精准 五个一工程 八项规定 四项基本原则 和平共处五项 四种形态 四个最严 四个不摘 四个铁一般 三个面向 三个有利于 三个区分开来 三个导向 两个文明 两个健康 ' +
  '三次产业 三次分配 四套班子 五套班子 六大 四个现代化 两个率先 三个转变 两个延伸 十个明确 十四个坚持 十三个方面成就 十项准则 三个牢牢把握 三个第一 两步走 三步走 ' +
  '三位数 两位数 四位数 五位数 六位数 三级甲等 三级乙等 二级甲等 二级甲 三级跳 三级医院 二级医院';

/** What behind a number of years, levels and the like makes it part of a name: 三年行动计划, 五年规划, 九年义务教育. */
const NAME_BEHIND: readonly (readonly [unit: RegExp, behind: RegExp])[] = [
  [/^年$/, /^(?:行动|攻坚行动|规划|计划|滚动|义务教育|一贯制|制|期规划|提升行动|一遇|大计)/],
  [/^位$/, /^(?:一体|数|密码|码)/],
  [/^周年$/, /^/],
  [
    /^级$/,
    /^(?:公路|路面|航道|以上文物|文物|保护|警|士|英雄|巡视|主任|调研|教授|职员|学科|风险|响应|应急响应|预警|甲等|乙等|跳|达标|资质|耐火|阶梯)/,
  ],
  [/^(?:次|级|等)$/, /^(?:元|方程)/],
  [/^条$/, /^(?:战线|腿走路)/],
  [/^口$/, /^之家/],
  [/^代$/, /^/],
];

/** Verbs and adverbs behind N个 that make it a slogan (四个[不]摘, 三个[坚持]) and not a count of things. */
const SLOGAN_BEHIND =
  /^(?:不[^同少足良合超低]|坚持|确保|必须|到位|统一|同步|全覆盖|率先|优先[^级]|更加|注重|聚焦|突出|强化|带头|严禁|毫不|一批|一律|伟大|自信|意识|维护|转变|统筹|凡是)/;

const BY_FIRST = new Map<string, string[]>();
for (const name of FIXED.split(' ')) {
  const list = BY_FIRST.get(name.charAt(0)) ?? [];
  list.push(name);
  BY_FIRST.set(name.charAt(0), list);
}

/** Where the idiom or formula that begins at `start` of a folded text ends; undefined where none does. */
export function fixedPhraseEnd(text: string, start: number): number | undefined {
  const names = BY_FIRST.get(text.charAt(start));
  const name = names?.find((phrase) => text.startsWith(phrase, start));
  return name === undefined ? undefined : start + name.length;
}

/** Whether a number with this unit, which ends at `end`, is the beginning of a name. */
export function opensName(text: string, end: number, unit: string): boolean {
  const behind = text.slice(end, end + 6);
  return NAME_BEHIND.some(([units, names]) => units.test(unit) && names.test(behind));
}

/** Whether a Chinese number with 个, which ends at `end`, opens a slogan. */
export function opensSlogan(text: string, end: number): boolean {
  return SLOGAN_BEHIND.test(text.slice(end, end + 4));
}

const PLACE_UNITS = '道里台家枝门元户面棵连间头口段眼排担丈尺盘';
const PLACE =
  /^(?!乡镇|镇村|乡村|县[级区市]|市[级区县]|村[级民]|区[级县])[^个名位家的、，,。;大小新老]{0,2}(?:镇|乡|村|屯|街道|县|区|市|旗)(?![级属直域内外里处办政委企场民镇村干])/;
const BROOK = /^[沟湖江河岭湾岗梁坝白]/;

/** Whether one Chinese digit and its classifier open the name of a place: 三道湖镇, 七里河区, 九台区. */
export function opensPlace(text: string, end: number, unit: string): boolean {
  if (!PLACE_UNITS.includes(unit)) return false;
  const behind = text.slice(end, end + 5);
  return isHan(behind.charAt(0)) && (PLACE.test(behind) || (unit === '道' && BROOK.test(behind)));
}
