import { translate, unitTable } from '../text/translate.ts';

/** Traditional characters of the words that programs are named with, each before its simplified form. */
const pairs =
  '產产業业電电務务遊游醫医療疗態态轉转勞劳創创設设機机構构關关會会資资貧贫協协遷迁點点駐驻結结對对幫帮護护險险殘残婦妇團团養养農农貿贸' +
  '郵邮質质礦矿糧粮蘋苹償偿額额匯汇採采體体統统軍军專专項项願愿數数據据網网絡络氣气發发東东區区縣县鄉乡鎮镇劃划計计畫划戰战動动實实' +
  '與与庫库營营環环礎础階阶領领導导責责任任獎奖補补貼贴連连樣样標标準准變变則则學学習习師师開开啟启進进適适應应總总規规範范' +
  '頭头條条個个兩两雙双貨货銷销購购賣卖價价濟济財财稅税務务產产勢势進进衛卫淨净藍蓝綠绿長长橋桥樓楼廠厂廁厕訓训語语讀读書书' +
  '續续辦办擴扩試试廣广農农鄰邻幹干部部黨党組组織织織织聯联繫系復复興兴';

const simplified = unitTable(
  (pairs.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** A text in which the traditional characters of programs are simplified; every offset stays where it was. */
export function simplifyPrograms(text: string): string {
  return translate(text, simplified);
}
