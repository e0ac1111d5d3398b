import { findDates } from './date.ts';

// The endings by which a name is that of a newspaper, agency, station, magazine or site; 汇报 and 合作社 end so too and are none of them.
const agency =
  '(?:通讯社|通訊社|新华社|新華社|中新社|中央社|中通社|路透社|法新社|美联社|美聯社|塔斯社|共同社|韩联社|韓聯社)';
const masthead =
  '(?:[日晚早晨时時商周週快画畫邮郵导導]|都市|青年|少年|文汇|文匯|农民|農民|农村|農村|工人|科技|教育|经济|經濟|法制|法治|健康|环境|環境|参考|參考)(?:报|報)';
const station = '(?:广播|廣播|电台|電台|电视台|電視台|卫视|衛視)';
const paper = `(?:${agency}|${masthead}|(?<![汇匯通简簡情警预預公海捷申上举舉填年季月呈播电電回虚虛])(?:报|報)|${station}|周刊|週刊|月刊|杂志|雜誌)`;
const site = '(?:网|網|网站|網站|频道|頻道|客户端|客戶端|新媒体|新媒體|在线|在線|信息港)';

const mastheadName = new RegExp(
  `^(?:[\\p{L}\\d]{1,12}?(?:${masthead}|电视台|電視台|通讯社|通訊社)|${agency})$`,
  'u',
);
const anyName = new RegExp(`^(?:[\\p{L}\\d]{1,14}?(?:${paper}|${site})|${agency})$`, 'u');

// Words that stand where a name would and name nobody.
const nobody =
  /^(?:本(?:站|网|網|报|報|刊|台|社)|网络|網絡|網路|互联网|互聯網|网友|網友|网站|網站|转载|轉載|原创|原創|佚名|未知|不详|不詳|综合|綜合|整理|其他|其它|暂无|無|无)(?:原创|原創|整理|综合|綜合|转载|轉載|讯|訊)*$/;

const field =
  /(?<=^|[\s|,;([【、])(?:稿件|文章|信息|資訊|新闻|新聞|消息|内容|內容|本文|資料|资料|图文|圖文)?(?:来源|來源|稿源|出处|出處|转自|轉自|转载自|轉載自|摘自|原载|原載|Source|source)\s*[:于於]?\s*(.*)$/;

// A value ends at white space, a bracket or the next field; a name in Latin letters may hold single blanks.
const value =
  /^(?:《([^》]{1,30})》|“([^”]{1,30})”|([A-Za-z][\w.&'’-]*(?: [A-Za-z][\w.&'’-]*)*)|([^\s|,;:()[\]【】<>《》“”]{2,24}))/;
const nextField =
  /(?:作者|编辑|編輯|责编|責編|责任编辑|責任編輯|记者|記者|时间|時間|日期|发布|發布|發佈|浏览|瀏覽|点击|點擊)$/;

/** The outlet that a field such as 来源：… names in a line of folded width, or null; 本站 and 网络 name nobody. */
export function outletField(line: string): string | null {
  const rest = field.exec(line)?.[1];
  if (rest === undefined) return null;
  const match = value.exec(rest.trimStart());
  const name = match && (match[1] ?? match[2] ?? match[3] ?? match[4]);
  return name ? outletName(name.replace(nextField, '')) : null;
}

/** A text as the name of an outlet, or null where it names none. */
export function outletName(text: string): string | null {
  const name = text.replace(/^[《“"'\s]+|[》”"'\s。.]+$/g, '');
  if (name === '' || nobody.test(name) || /^(?:https?|www)\b|^\d+$/i.test(name)) return null;
  return name;
}

/** Whether a text is the name of an outlet and nothing else, where the place (a byline) already speaks for it. */
export function isOutletName(text: string): boolean {
  return anyName.test(text) && !nobody.test(text);
}

/** Whether a line on its own can only be the name of a newspaper, agency or station. */
export function isMasthead(line: string): boolean {
  return mastheadName.test(line) && !nobody.test(line);
}

const dateline = new RegExp(
  `^[\\s(【\\[]*(?:据)?《?((?:[\\p{L}\\d]{1,12}?(?:${paper}|${site})|${agency}))》?(?=` +
    // 新华社北京10月15日电 · 吉林日报3月23日, · 中新网长春讯 · 央视网消息 · 吉林日报记者 ·（吉林日报 张三）讯
    '\\p{Script=Han}{0,8}\\s*(?:(?:19|20)\\d\\d年)?\\d{1,2}月\\d{1,2}日\\s*(?:电|電|讯|訊|消息|,|\\()' +
    '|\\p{Script=Han}{0,6}(?:讯|訊|电|電|消息)[\\s:(【)\\]】]' +
    '|(?:全媒体|全媒體|首席|特约|特約|实习|實習|融媒体|融媒體)?(?:记者|記者)[\\s:\\p{Script=Han}])',
  'u',
);

/** The outlet of a dateline that opens a paragraph of folded width, with the day where its year is stated. */
export function outletDateline(
  line: string,
): { readonly outlet: string; readonly date: string | null } | null {
  const match = dateline.exec(line);
  const outlet = match?.[1] === undefined ? null : outletName(match[1]);
  if (match === null || outlet === null) return null;
  const [day] = findDates(line.slice(0, match[0].length + 30));
  return { outlet, date: day && day.start <= match[0].length + 10 ? day.date : null };
}

const signature = new RegExp(
  `[(【\\[]\\s*《?((?:[\\p{L}\\d]{1,12}?(?:${paper}|${site})|${agency}))》?(?:全媒体|首席|特约|融媒体)?(?:记者|記者|通讯员|通訊員)`,
  'u',
);
const citation = /《([^《》]{2,15})》\s*\(?\s*(?=(?:19|20)\d\d\s*[年.-])/u;

/** The outlet of a bracketed signature, (吉林日报记者 …), or of a citation, 《吉林日报》（2019年9月18日 02版）, in a line of folded width. */
export function outletSignature(line: string): string | null {
  const name = signature.exec(line)?.[1] ?? citation.exec(line)?.[1];
  return name === undefined ? null : outletName(name);
}
