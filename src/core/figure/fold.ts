import { type UnitTable, joinUnits, translatedUnits, unitTable } from '../text/translate.ts';

/**
 * Traditional forms and variants beside the simplified character that the tables of this folder are
 * written in. One code unit each, so that folding moves no offset.
 */
const VARIANTS =
  '萬万億亿兩两個个幾几餘余數数畝亩頃顷圓元圆元噸吨戶户臺台條条隻只隊队棟栋間间種种項项歲岁週周' +
  '輛辆顆颗筆笔門门場场塊块層层鐘钟鍾钟點点處处區区縣县鄉乡鎮镇國国產产業业達达過过約约時时長长' +
  '漲涨減减級级負负佔占獲获連连續续歷历紀纪屆届號号屬属為为爲为從从會会來来內内輪轮聲声課课頁页' +
  '冊册組组雙双對对貨货幣币歐欧韓韩盧卢銖铢鎊镑馬马錢钱總总計计資资實实現现設设貧贫團团廠厂館馆' +
  '樓楼燈灯車车電电頭头與与於于後后擴扩縮缩強强單单補补貸贷險险農农環环較较萎萎躍跃蟬蝉傷伤' +
  '兒儿員员務务綫线線线張张據据據据積积體体銷销營营進进還还這这書书劃划規规畫画標标準准轉转費费' +
  '價价錄录際际師师醫医學学術术醬酱財财稅税額额幹干將将滿满極极竟竟齡龄權权則则羣群枱台櫃柜' +
  '艙舱艦舰鋪铺鋼钢顯显創创廣广東东關关報报結结構构網网絡络鐵铁職职協协機机構构災灾鹼碱庫库' +
  '圖图鏈链隨随選选調调陸陆葉叶樣样槍枪樁桩顧顾莊庄攝摄滬沪贈赠贏赢髮发發发綠绿陽阳島岛灣湾嶺岭' +
  '溝沟橋桥寶宝壩坝圍围園园畢毕歿殁讓让認认記记論论該该評评說说試试詩诗誤误請请諸诸講讲謝谢議议' +
  '爭争眾众優优僅仅軍军淨净別别辦办動动勢势壓压變变備备盡尽帶带幫帮應应開开當当徑径擔担擬拟掛挂無无檢检殘残濟济測测確确稱称穩稳簽签類类納纳終终經经統统維维' +
  '聯联脫脱節节範范訂订識识諾诺責责購购貼贴貿贸輻辐轄辖遷迁釋释問问難难順顺預预領领題题駐驻驗验蓋盖歸归黨党婦妇齊齐離离導导護护養养勞劳療疗獎奖債债舉举階阶' +
  '絕绝績绩質质買买賣卖運运興兴衛卫觀观損损換换決决況况復复專专執执徵征傳传倉仓儲储償偿勝胜匯汇圖图嚴严戰战監监築筑純纯給给緊紧編编細细織织臨临華华訓训許许' +
  '詳详貢贡載载違违遠远適适遲迟遺遗鄰邻雜杂須须頻频糧粮競竞窮穷' +
  '○〇◯〇℅%％%﹪%∶:︰:￥¥−-‐-‑-‒-–-—-―-─-━-～~〜~∼~﹏~　 ';

/** Financial digits and places (壹佰), folded only inside a financial numeral: 陆 and 伍 are words too. */
const FINANCIAL: ReadonlyMap<string, string> = new Map([
  ...pairs('壹一贰二貳二叁三參三叄三参三肆四伍五陆六陸六柒七捌八玖九零零〇〇'),
  ...pairs('拾十佰百仟千萬万万万億亿亿亿點点点点'),
]);

const DIGITS = '[壹贰貳叁參叄参肆伍陆陸柒捌玖]';
/** Digits that are hardly part of another word; 伍 is a name, 陆 in 大陆. */
const CLEAR_DIGITS = '[壹贰貳叁肆柒捌玖]';
const PLAIN_DIGITS = '[壹贰貳叁肆柒捌玖伍陆陸]';
const TEN_THOUSANDS = '[萬万億亿]';
const YUAN = '(?=[元圆圓])';

const FINANCIAL_NUMERAL = new RegExp(
  [
    `${DIGITS}(?:[拾佰仟]|${TEN_THOUSANDS}(?=[壹贰貳叁參叄肆伍陆陸柒捌玖零]))[壹贰貳叁參叄参肆伍陆陸柒捌玖零〇拾佰仟萬万億亿]*`,
    `${PLAIN_DIGITS}${TEN_THOUSANDS}?${YUAN}`,
    `${CLEAR_DIGITS}${TEN_THOUSANDS}`,
    `[伍陆陸]${TEN_THOUSANDS}(?=$|[余餘多亩畝户戶人个個公吨噸平千岁歲])`,
    `[拾佰仟]${TEN_THOUSANDS}{1,2}${YUAN}`,
    `(?<=[元圆圓角零])${PLAIN_DIGITS}(?=[角分])`,
  ].join('|'),
  'g',
);

const TABLE = foldTable();

/**
 * The text in the forms that this folder's tables know: ASCII for full-width signs, simplified for
 * traditional characters, plain for financial numerals. Has the length of its input, unit for unit.
 */
export function fold(text: string): string {
  const units = translatedUnits(text, TABLE);
  // The original is matched: 參 must not have lost its form to the plain fold first.
  for (const match of text.matchAll(FINANCIAL_NUMERAL)) {
    for (let offset = 0; offset < match[0].length; offset += 1) {
      const plain = FINANCIAL.get(match[0].charAt(offset));
      if (plain !== undefined) units[match.index + offset] = plain.charCodeAt(0);
    }
  }
  return joinUnits(units);
}

function foldTable(): UnitTable {
  const table = unitTable(pairs(VARIANTS));
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) {
    // ％ and its like have a form of their own in the pairs.
    if (table[unit] === unit) table[unit] = unit - 0xff01 + 0x21;
  }
  return table;
}

function pairs(packed: string): [string, string][] {
  const list: [string, string][] = [];
  for (let at = 0; at + 1 < packed.length; at += 2) {
    list.push([packed.charAt(at), packed.charAt(at + 1)]);
  }
  return list;
}
