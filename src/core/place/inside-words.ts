/**
 * Where the short form of a place is only the end of one word and the beginning of the next: 重大|庆祝, 复|合肥, 县长|春节. By the character
 * that the form begins with and what makes a word of it from before, and by the one that it ends with and what follows.
 */

const before = patterns(
  '大:重扩加强巨最较庞壮广远宏伟放增特盛浩宽极更很太一二两三四五六七八九十百千 长:增成生县市省村校镇乡院队会组部局处科班延加最较很特州区站厂店户团董 ' +
    '通:普交沟流开贯畅联打疏互卡 金:资基奖现租佣薪股税本积押证定黄五罚助老学 本:基日成资根原版样标文书剧 海:上渤黄沿滨近临入出东南大人沧航 ' +
    '常:日经非正平异时照寻通 德:道品美公功政师医立 保:确社医环劳担参投低农统可必 天:望今明昨每春夏秋冬当白整阴晴雨几两多一三后前露全蓝 ' +
    '合:复混配结综联组融整符集适 固:巩坚稳加牢 宜:适便相事不 自:各来亲独 开:公召离展放打揭分隔避 安:公治保平 平:公水太 新:创更翻革重 ' +
    '中:其集 阳:太 临:光降 来:未将近从历原 江:长珠 河:黄沿运 抚:安 延:外内蔓',
  (list) => new RegExp(`[${list}]$`, 'u'),
);

const behind = patterns(
  '阳:光|台 州:级|府 平:方|均|米|衡|稳|整|板 定:期|量|向|点|位|价|额|制|性|岗|责 明:确|显|治|星|码|白 化:肥|学|验|解 水:平|利|电|资源|质|源|量|位|库 ' +
    '中:心|央|药|医|间|旬 东:部(?!分|门|队|署|委)|岸|侧|麓|端|缘 西:部(?!分|门|队|署|委)|岸|侧|麓|端|缘 南:部(?!分|门|队|署|委)|岸|侧|麓|端|缘 ' +
    '北:部(?!分|门|队|署|委)|岸|侧|麓|端|缘|道 海:拔|绵|鲜|关|域|岸 江:河 安:全(?:生产|隐患|保障|防|稳定|事故|管理|监管|感|质量|意识|教育|饮水|有序|知识) ' +
    '连:片|锁|接|续 理:石|由|论|念|想|解|顺|财|事|赔 口:岸|粮|感|罩 封:启|使|后|率|前|口|山|育|闭 树:临|木|立|苗 感:天|谢|恩|受 凉:席|爽|拌|亭 ' +
    '春:节|天(?!气)|季|耕|播|风|秋|运|联 沙:棘|子|漠|石 夏:季|令 田:间|园|野|埂|头|径 余:额 乡:村|土|风|镇|亲|贤|愁 卫:生|星|健|视 贡:献 忠:诚|实|于 ' +
    '充:分|实|电|足|满|裕 宾:们|馆|客 门:类|诊|槛 色:块|彩|调 肥:料|力|沃|效 仁:爱|义|堂 通:过|道|知|报|车|往|信|常|讯|用|俗 庆:祝|典|幸|贺 ' +
    '顺:利|畅|应|序 兴:趣 城:镇|乡|管|郊|际 源:头|于 关:系|注|心|键|于|爱|怀|停 里:巴|云 密:度|切|集|码|封|瓜 左:右 营:业|养|收|造|销 泉:水|眼 津:贴 ' +
    '山:羊|坡|脚 义:诊|卖|演 华:丽|侨|夏',
  (list) => new RegExp(`^(?:${list})`, 'u'),
);

/** 日照 is sunshine and 来宾 are guests unless what follows speaks of a place. */
const words: ReadonlySet<string> = new Set(['日照', '来宾']);
const placeBehind = /^(?:$|[市港的、，。,]|人(?!数)|地区|和|与|及)/u;
const addressed = /(?:各位|尊敬的|出席|邀请|全体|与会)$/u;

/** Whether a short form from `start` to `end` only seems to stand in a text: its characters belong to the words beside it. */
export function isInsideWords(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 4);
  if (before.get(text.charAt(start))?.test(text.slice(Math.max(0, start - 1), start))) return true;
  if (behind.get(text.charAt(end - 1))?.test(after)) return true;
  if (!words.has(text.slice(start, end))) return false;
  return !placeBehind.test(after) || addressed.test(text.slice(Math.max(0, start - 3), start));
}

function patterns(list: string, pattern: (words: string) => RegExp): ReadonlyMap<string, RegExp> {
  return new Map(
    list.split(' ').map((entry) => [entry.charAt(0), pattern(entry.slice(2))] as const),
  );
}
