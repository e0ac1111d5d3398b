import { isSpacedOut } from '../text/dense-text.ts';

const position =
  /(?:当前|當前|目前|现在|現在|所在|您的|你的|所在的)(?:的)?位置|^(?:首页|首頁|主页|主頁|网站首页|網站首頁)\s*[>/|»›·-]/;

const words =
  '登录|登錄|登入|注册|註冊|手机版|手機版|电脑版|電腦版|客户端|客戶端|收藏(?:本站)?|设为首页|設為首頁|加入收藏|打印(?:本页)?|列印|字号|字號|分享(?:到|至)?|评论(?:一下)?|評論|' +
  '返回(?:首页|顶部|列表|首頁)?|首页|首頁|主页|上一篇|下一篇|上一页|下一页|关闭(?:窗口)?|關閉|搜索|搜尋|导航|導航|菜单|網站地圖|网站地图|关注我们|关于我们|關於我們|联系我们|聯絡我們|' +
  '订阅|微信|微博|朋友圈|复制链接|繁体|繁體|简体|简體|English|空白|更多|正文|大|中|小|无障碍(?:浏览)?|移动版|百姓热线|广告|廣告|热线|熱線';
const onlyWords = new RegExp(`^(?:(?:${words})[\\s|>/·:,、()\\[\\]【】]*)+$`, 'u');

const notice =
  /免责声明|免責聲明|版权所有|版權所有|ICP备|ICP備|公网安备|扫一扫|掃一掃|设为首页|加入收藏|点击(?:进入|查看|上方|上面|关注)|copyright|©/i;

const separators = /[|│┃¦]/;
const longestEntry = 8;

/** Whether a line of folded width is the furniture of a web page: a path through the site, a list of links, buttons, a notice. */
export function isChrome(line: string): boolean {
  return (
    position.test(line) ||
    breadcrumbOf(line) !== null ||
    onlyWords.test(line) ||
    notice.test(line) ||
    isLinkList(line)
  );
}

/** The last step of a path through a site (首页 > 新闻 > …), or null where the line is none. */
export function breadcrumbOf(line: string): string | null {
  const steps = line.split(/\s*(?:>>|>|»|›|→)\s*/);
  const isPath = steps.length >= 3 || (steps.length === 2 && /首页|首頁|主页|位置/.test(line));
  if (!isPath) return null;
  return steps.at(-1)?.trim() ?? '';
}

function isLinkList(line: string): boolean {
  const entries = line.replace(/^[^:]{1,6}:/, '').split(separators);
  if (entries.length >= 3) return entries.every((entry) => entry.trim().length <= longestEntry);
  // 贫 困 人 口: the characters of a headline that a scanner has set apart are no entries.
  if (isSpacedOut(line)) return false;
  const blanks = line.trim().split(/[\s·•]+/);
  return blanks.length >= 6 && blanks.every((entry) => entry.length <= 6);
}

const siteName =
  /^[\p{L}\d.·-]{1,14}(?:网|網|网站|網站|频道|頻道|在线|在線|门户|門戶|信息港|论坛|論壇|热线|熱線|报|報|电视台|電視台|客户端|客戶端|党建|app)$/iu;

/** Whether a line of folded width could be the name of a site or newspaper standing over the report. */
export function isSiteName(line: string): boolean {
  return siteName.test(line.replace(/\s/g, ''));
}
