import { findDates } from './date.ts';
import { isOutletName, outletField } from './outlet.ts';

/** What the line under a headline says: when, and from whom. */
export interface Byline {
  readonly date: string | null;
  readonly outlet: string | null;
}

const labels =
  '(?:发布|發布|發佈|更新|发表|發表|录入|采编|编辑|編輯)?(?:时间|時間|日期)|' +
  '(?:稿件|文章|信息|新闻|新聞|消息|内容|本文)?(?:来源|來源|稿源|出处|出處)|' +
  '作者|撰稿|供稿|责任编辑|責任編輯|责编|責編|编辑|編輯|记者|記者|通讯员|通訊員|摄影|攝影|校对|审核|' +
  '浏览(?:次数|量)?|瀏覽(?:次數)?|点击(?:次数|数|量)?|點擊(?:次數)?|阅读(?:次数|量)?|閱讀|访问(?:次数|量)?|人气|评论|評論|' +
  '字号|字號|字体|字體|打印|列印|分享(?:到)?|收藏|关闭|發布|发布|发表于|發佈於|来自|Source|Author|Date';

const labelledField = new RegExp(
  `(?<=^|[\\s|,;()\\[\\]【】、])(?:${labels})(?:\\s*:\\s*[^\\s|,;()\\[\\]【】]*|(?=[\\s|,;()\\[\\]【】、]|$))`,
  'gu',
);
const clock = /\d{1,2}[:时時]\d{2}(?:[:分]\d{2}秒?|分)?/g;
const weekdayOrPage = /(?:星期|周|週)[一二三四五六日天]|第?\s*[A-Z]?\d{1,3}\s*版/g;
const furniture = /[\s|,;:()[\]【】、·•\-—/Tz+]|大|中|小/gu;

const longestByline = 160;
const longestRemainder = 16;

/** A line of folded width as a byline: nothing but dates, times and fields, with at most a site's name besides; or null. */
export function readByline(line: string): Byline | null {
  if (line.length > longestByline) return null;
  const dates = findDates(line);
  let rest = line;
  for (const { start, end } of [...dates].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const withoutFields = rest.replace(labelledField, ' ');
  const hasField = withoutFields !== rest && /:/.test(rest);
  if (dates.length === 0 && !hasField) return null;
  const remainder = withoutFields.replace(clock, ' ').replace(weekdayOrPage, ' ').trim();
  const bare = remainder.replace(furniture, '');
  const named = isOutletName(remainder);
  const fits = hasField
    ? bare.length <= longestRemainder && !/[。!?]/.test(remainder)
    : bare === '' || named;
  if (!fits) return null;
  return {
    date: labelledDate(line) ?? dates[0]?.date ?? null,
    outlet: outletField(line) ?? (named ? remainder : null),
  };
}

/** The day that a field 时间：… states, which other days in the line (of an edition, of an update) do not outrank. */
function labelledDate(line: string): string | null {
  const label = /(?:时间|時間|日期|Date)\s*:\s*/.exec(line);
  if (label === null) return null;
  const after = label.index + label[0].length;
  return findDates(line).find(({ start }) => start === after)?.date ?? null;
}
