/** Programs of the state by their own names, quoted or not (P1): what every report of these years may mention. Longer names first. */
const names =
  '雨露计划 春蕾计划 希望工程 母亲水窖 三支一扶 西部计划 春风行动 光明工程 阳光工程 星火计划 火炬计划 特岗计划 国培计划 银龄讲学计划 强基计划 万人计划 ' +
  '农村义务教育学生营养改善计划 营养改善计划 两免一补 千村示范万村整治工程 千村示范、万村整治工程 千万工程 百千万工程 百县千镇万村高质量发展工程 农家书屋工程 ' +
  '送戏下乡 三下乡 家电下乡 新农合 天然林保护工程 三北防护林工程 三北工程 京津风沙源治理工程 退耕还林工程 退耕还草工程 南水北调工程 西气东输工程 西气东输 ' +
  '西电东送 南水北调 东数西算 引江济淮工程 引汉济渭工程 滇中引水工程 三峡工程 粮改饲 证照分离改革 双随机、一公开 双随机一公开 最多跑一次改革 一网通办 ' +
  '健康中国行动 蓝天保卫战 碧水保卫战 净土保卫战 三大攻坚战 长江大保护 长江十年禁渔 十年禁渔 清洁取暖 煤改电 煤改气 气化乡村 农村电网改造升级工程 ' +
  '农村饮水安全巩固提升工程 农村饮水安全工程 四好农村路 百县百园 一县一业 一村一品 一镇一业 一村一幼计划 学前学会普通话行动 学前学普行动 组团式医疗援藏 ' +
  '前瞻基础建设计划 长照2.0 地方创生计划 简约公屋 明日大屿 三孩政策 全面二孩政策 营改增 增减挂钩 占补平衡 三权分置 三变改革 三块地改革 户厕改造 ' +
  '中国制造2025 互联网+ 大众创业、万众创新 普惠金融 阳光采购 集中带量采购 分级诊疗 医联体建设 县域医共体建设 医共体建设 乡村建设行动 数字乡村建设 ' +
  '乡村振兴战略 教育强国战略 创新驱动发展战略 就业优先战略 可持续发展战略 区域协调发展战略 主体功能区战略 双循环战略 健康中国战略';

const traditional: ReadonlyMap<string, string> = new Map(
  '計计畫划長长創创礎础設设簡简約约嶼屿農农戰战礎础動动業业學学醫医鎮镇縣县發发區区質质電电網网'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const) ?? [],
);

function escaped(name: string): string {
  return name.replace(/[+.]/g, String.raw`\$&`);
}

/** A character in either script. */
function eitherScript(name: string): string {
  return Array.from(name, (char) => {
    const others = [...traditional].flatMap(([other, plain]) => (plain === char ? [other] : []));
    return others.length === 0 ? escaped(char) : `[${char}${others.join('')}]`;
  }).join('');
}

/** All of them as one pattern. */
export const namedProgram = names
  .split(' ')
  .sort((a, b) => b.length - a.length)
  .map(eitherScript)
  .join('|');
