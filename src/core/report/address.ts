// A comma or a bracket behind an address is the sentence's, and folding has made them ASCII.
const address = "https?:\\/\\/[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'*+;=%]+";
const labelled = new RegExp(
  `(?:原文|本文|文章|网页|網頁|新闻|页面)?(?:链接|鏈接|連結|连结|网址|網址|地址|URL|Link)\\s*:\\s*(${address})`,
  'iu',
);
const alone = new RegExp(`^(${address})$`, 'iu');

/** The address that a line of folded width states as that of the report: in a field such as 原文链接：…, or alone on the line. */
export function statedAddress(line: string): string | null {
  const found = (labelled.exec(line) ?? alone.exec(line))?.[1]?.replace(/[.;:!?]+$/u, '');
  return found !== undefined && /^https?:\/\/[^/?#]+\.[^/?#]+/i.test(found) ? found : null;
}
