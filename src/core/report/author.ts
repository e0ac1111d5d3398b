const field =
  /(?:^|[\s|,;([【、])(?:(?:文|图文|原文|文章|稿件)?作者|撰稿人?|撰文|(?:通讯|特约|实习)?(?:记者|記者))\s*:\s*([^|;()[\]【】:]{2,40})/u;

// The next field, or what a site puts beside a name, ends the names.
const nextField =
  /\s+(?:来源|來源|稿源|出处|时间|時間|日期|发布|發布|编辑|編輯|责编|責編|责任编辑|责任編輯|浏览|瀏覽|点击|點擊|阅读|閱讀|字号|字體|字体|打印|分享|评论|\d).*$/u;

const nobody =
  /^(?:佚名|未知|不详|不詳|匿名|无|無|本站|本网|本報|本报|网友|網友|admin|administrator|网络|網絡|转载|轉載|管理员|小编|综合|原创|办公室)$/iu;

/** The author that a field such as 作者：… or 记者：… names in a line of folded width, or null; 佚名 and admin name nobody. */
export function authorField(line: string): string | null {
  const value = field
    .exec(line)?.[1]
    ?.replace(nextField, '')
    .replace(/[\s,、。]+$/u, '');
  return value === undefined ? null : authorName(value);
}

const signature =
  /^[(【[](?:本报|本報|本网|[\p{Script=Han}]{2,8}?[报報网網台社刊])?(?:全媒体|首席|特约|融媒体|见习|实习)?(?:记者|記者|通讯员|通訊員|撰稿)\s*:?\s*(.{2,30}?)[)】\]]$/u;
const closing =
  /[(【[](?:本报|本報|本网|[\p{Script=Han}]{2,8}?[报報网網台社刊])?(?:全媒体|首席|特约|融媒体|见习|实习)?(?:记者|記者)\s*:?\s*([^()（）【】]{2,30}?)[)】\]]$/u;

/** The author of a signature at the end of a line of folded width: (记者 王 芳), 【通讯员：李某】. */
export function authorSignature(line: string): string | null {
  const value = (signature.exec(line) ?? closing.exec(line))?.[1];
  return value === undefined ? null : authorName(value);
}

/** Names as one text: a blank within a name of two characters (王 芳) is a typesetter's and goes. */
function authorName(value: string): string | null {
  const spaced = value.replace(/\s+/gu, ' ').trim();
  const name = /^\p{Script=Han} \p{Script=Han}$/u.test(spaced) ? spaced.replace(' ', '') : spaced;
  if (name.length < 2 || nobody.test(name) || /https?:|www\.|^\d+$/i.test(name)) return null;
  return name;
}
