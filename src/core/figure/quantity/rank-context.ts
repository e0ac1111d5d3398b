import { isBreak } from '../numeral/characters.ts';
import type { Described } from './described.ts';

const WINDOW = 14;
/** What before 第N says that it ranks: a verb of standing, or the field it ranks in. */
const STANDING =
  /(?:(?:位居|位列|名列|排名|排在|跃居|稳居|升至)[^,。;:!?]{0,8}|列|居|名次|位次|排|跃居|跃升|升至|升到|上升到|上升至|上升为|稳居|蝉联|夺得|夺取|荣获|获得?|取得|保持|继续|勇夺|拿下|位于|进入|并列|评比|考核|得分|综合|绩效|总分|指数|增幅|增速|总量|规模|产量)$/;
const FIELD =
  /(?:全[国省市州县区球行旗盟系]|世界|亚洲|国内|省内|市内|州内|区内|业内|系统|行业|[东西中]部|地区|[省市县区州]+)[^,。;:!?\s]{0,4}$/;
const PUT = /(?:放在|摆在|作为|置于|坚持|列为)$/;
const NAME_BEHIND =
  /^(?:[、和与至-][一二三四五六七八九十\d]|书记|季度|产业|时间|位的|要务|责任|步|线|次|届|批|期|轮|方|代|章|条|款|项|节|页|卷|号|部|天|年|人[称民]|中学|小学|人民|医院|课|名单)/;

/** Whether 第N or 首N ranks something, as its context says, and is no edition, ordinal or word (F4, F5). */
export function isRank(text: string, rank: Described): boolean {
  if (text.charAt(rank.start) === '首') return isFirst(text, rank);
  if (text.charAt(rank.start) === '倒') return true;
  const before = text.slice(Math.max(0, rank.start - WINDOW), rank.start).replace(/[“‘「『"]$/, '');
  const behind = text.slice(rank.end, rank.end + 4);
  if (NAME_BEHIND.test(behind) || PUT.test(before)) return false;
  if (rank.unit?.name === '名') return true;
  if (rank.unit?.name === '位') return STANDING.test(before) || FIELD.test(before);
  if (rank.unit) return FIELD.test(before);
  return endsPhrase(behind) && (STANDING.test(before) || FIELD.test(before));
}

function isFirst(text: string, rank: Described): boolean {
  const before = text.slice(Math.max(0, rank.start - WINDOW), rank.start);
  if (text.charAt(rank.start + 1) === '位') {
    return /(?:居|列|排|跃|升|占|据)[^,。;]{0,8}$/.test(before) && !PUT.test(before);
  }
  return !/^(?:工作日|交易日|季度|月)/.test(text.slice(rank.end, rank.end + 3));
}

function endsPhrase(behind: string): boolean {
  return isBreak(behind.charAt(0)) || /^[的和与及且并大高多了为]/.test(behind);
}
