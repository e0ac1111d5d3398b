import type { Locale } from '../../annotation/label/local-name.ts';

/**
 * What readers of foreign files say in English, as the tools of their formats do, with a hole at each `{}`; and what a person reads in Chinese. What
 * stands in a hole is looked up too.
 */
const chinese: readonly (readonly [said: string, words: string])[] = [
  ['not UTF-8', '不是 UTF-8 编码'],
  ['larger than 512 MB, too large for one text', '超过 512 MB，太大，不能作为一段文本读入'],
  ['an element {}', '有一个元素：{}'],
  ['no file of this format', '没有这种格式的文件'],
  ['no format fits', '看不出是哪种格式，请选定格式'],
  ['the array does not end', '数组没有结束'],
  ['no JSON array', '不是 JSON 数组'],
  ['the report {} has the work of several reviewers', '报告 {} 有几位审阅人的标注'],
  [
    'written by a newer Hezhu: format version {}, this one reads up to {}',
    '由更新的核注写成：格式第 {} 版，这里只读到第 {} 版',
  ],
  ['length, codePoints: {} stated, the text has {}', 'length、codePoints：写的是 {}，文本是 {}'],
  ['its text {} is missing', '缺少它的文本 {}，应放在它旁边'],
  ['its annotations {} are missing', '缺少它的标注 {}，没有标注时应是空文件'],
  ['the file is empty', '文件是空的'],
  ['cut short? {}', '文件可能不完整：{}'],
  ['Unexpected end of JSON input', 'JSON 不完整，缺了结尾'],
  ['Unexpected token {}', 'JSON 写法有误，出现了不该有的 {}'],
  ['Unexpected non-whitespace character after JSON{}', 'JSON 结束之后还有别的内容{}'],
  ['Expected {} in JSON at position {}', 'JSON 位置 {1} 处应为{0}'],
  ["property name or '}'", '属性名或 }'],
  ['double-quoted property name', '双引号括起的属性名'],
  ["':' after property name", '属性名之后的冒号'],
  ["',' or '}' after property value", '属性值之后的逗号或 }'],
  ["',' or ']' after array element", '数组元素之后的逗号或 ]'],
  ['Unterminated string in JSON at position {}', 'JSON 位置 {} 处的字符串没有结束'],
  [
    'Bad control character in string literal in JSON at position {}',
    'JSON 位置 {} 处有不允许的控制字符',
  ],
  ['Bad escaped character in JSON at position {}', 'JSON 位置 {} 处的转义有误'],
  ['no JSON, or cut short', '不是 JSON，或者不完整'],
  ['no CAS JSON: {}', '不是 CAS JSON：{}'],
  ['no XMI: its root element is {}', '不是 XMI：根元素是 {}'],
  ['no text in it (a Sofa with a sofaString)', '里面没有文本（应有带 sofaString 的 Sofa）'],
  ['no WebAnno TSV 3: it does not begin with {}', '不是 WebAnno TSV 3：开头应为 {}'],
  [
    'not a hezhu-jsonl corpus: its first line is no project line',
    '不是 hezhu-jsonl 语料：第一行应说明工程',
  ],
  ['there is no format version {}', '没有第 {} 版格式'],
  ['source.bytes: not base64', 'source.bytes：不是 base64'],
  ['structure: {} is outside', 'structure：{} 超出文本'],
  ['neither a comment nor the row of a token', '既不是注释，也不是词元行'],
  ['no row of a token and a tag', '不是“词元 标签”的一行'],
  ['the token “{}” does not follow in {}', '词元“{}”在 {} 中接不上'],
  ['{} characters, but {} labels', '有 {} 个字符，却有 {} 个标签'],
  ['“{}” is no tag', '“{}”不是标签'],
  ['its answer is {}, not accept', 'answer 是 {}，不是 accept'],
  ['a quotation mark is not closed', '引号没有成对'],
  ['its rows name a document {}, which there is not', '其中的行提到文档 {}，但没有这个文档'],
  ['start, end: not whole numbers', 'start、end：不是整数'],
  ['no column {}', '缺少列 {}'],
  ['{} cells under {} columns', '有 {} 格，而表头有 {} 列'],
  ['row {}: {}', '第 {} 行：{}'],
  ['{} is no span of a text of {} units', '{} 不在文本之内（文本长 {} 个 UTF-16 单位）'],
  ['{}: {} is no span of a text of {} characters', '{}：{} 不在文本之内（文本长 {} 字）'],
  ['two structures have the id {}', '有两个结构用了编号 {}'],
  ['relation {}: an end of it is no span that is read', '关系 {}：有一端不是已读入的标注'],
  ['slot {} of {}: an end of it is no span that is read', '{1} 的槽位 {0}：有一端不是已读入的标注'],
  ['not read: {} other views', '未读入：另外 {} 个视图'],
  ['not read: the chains of {}', '未读入：{} 的链'],
  ['not read: the slots {} of {}', '未读入：{1} 的槽位 {0}'],
  ['not read: {} ({})', '未读入：{}（{} 处）'],
  ['the relation {} from {} has no such ends', '从 {1} 出发的关系 {0} 找不到两端'],
  ['two elements have the xml:id {}', '有两个元素用了 xml:id {}'],
  ['<{}> holds no text', '<{}> 里没有文字'],
  ['a <span> of which an end is nowhere in the text', '有一个 <span> 的一端不在文本中'],
  ['the relation {} has an end that is no span of the text', '关系 {} 有一端不是文本中的标注'],
  ['text outside of the root element', '根元素之外有文字'],
  ['</{}> where nothing is open', '出现 </{}>，但没有打开的元素'],
  ['</{}> where </{}> is open', '出现 </{}>，应为 </{}>'],
  ['a second root element', '有第二个根元素'],
  ['cut short: <{}> is not closed', '文件不完整：<{}> 没有结束'],
  ['cut short: {} is missing', '文件不完整：缺少 {}'],
  ['no element in it', '里面没有元素'],
  ['the prefix {} is not declared', '前缀 {} 没有声明'],
  ['the character U+{}, which XML does not allow', '有 XML 不允许的字符 U+{}'],
  [
    'a document type (<!DOCTYPE …>): such files are not read',
    '带有文档类型声明（<!DOCTYPE …>），这样的文件不读',
  ],
  [']]> in a text', '文字里有 ]]>'],
  ['</{} is no end tag', '</{} 不是结束标签'],
  ['<{}> has two attributes {}', '<{}> 有两个属性 {}'],
  ['<{} … is no tag', '<{} … 不是标签'],
  ['< begins no tag: write &lt;', '< 后面不是标签：应写作 &lt;'],
  ['{} is no reference to a character', '{} 不是字符引用'],
  ['{} links nothing', '{} 没有连到任何标注'],
  ['{} has no TextPositionSelector', '{} 没有 TextPositionSelector'],
  ['a relation both ways is read as one', '双向关系按一个方向读入'],
  ['its predictions are not read ({})', '未读入它的预测（{} 份）'],
  ['annotation {} was cancelled', '第 {} 份标注已取消'],
  ['no text in its data', 'data 里没有文本'],
  ['the result {} has no label', '结果 {} 没有标签'],
  ['no text for {}', '没有 {} 的文本'],
  ['the result {} of type {} is no span of a text', '结果 {}（类型 {}）不是文本中的一段'],
  ['{} is discontinuous: its {} parts are spans of their own', '{} 不连续：它的 {} 段各成一个标注'],
  ['{}: TYPE START END, TAB and a text expected', '{}：应为“类型 起点 终点”、制表符和文字'],
  ['{}: its id is taken', '{}：编号已被使用'],
  ['{}: an event without its trigger', '{}：事件没有触发词'],
  ['an equivalence (*): Hezhu has none', '等价关系（*）：核注没有这一种'],
  [
    'not a line of brat: it begins with none of T R E A M N # *',
    '不是 brat 的一行：开头应为 T R E A M N # * 之一',
  ],
  ['{}: it is of no span', '{}：没有对应的标注'],
  [
    '{}: TYPE and two ends, such as Arg1:… Arg2:…, expected',
    '{}：应为“类型”和两端，如 Arg1:… Arg2:…',
  ],
  ['{}: there is no span {}', '{}：没有标注 {}'],
  ['{}: a note on no span', '{}：备注没有对应的标注'],
  ['{}: {} is no JSON object', '{}：{} 不是 JSON 对象'],
  ['{}: {} is no text', '{}：{} 不是文字'],
  ['{}: a reference of no span', '{}：引用没有对应的标注'],
  ['not known: {}', '不认识：{}'],
  ['{}: {} expected / {} expected', '{} 应为{}或{}'],
  ['{}: missing, {} expected', '缺少 {}，应为{}'],
  ['{}: {} expected', '{} 应为{}'],
  ['{}: {}', '{}：{}'],
  ['{} / {}', '{}；或者{}'],
  ['missing, {} expected', '缺失，应为{}'],
  ['{} expected', '应为{}'],
  ['at least {}', '不小于 {}'],
  ['at most {}', '不大于 {}'],
  ['at least {} of them', '至少 {} 项'],
  ['at most {} of them', '至多 {} 项'],
  ['one of {}', '以下之一：{}'],
  ['a text', '文字'],
  ['a text that is not empty', '非空文字'],
  ['a number', '数字'],
  ['a whole number', '整数'],
  ['true or false', 'true 或 false'],
  ['null', 'null'],
  ['a list', '列表'],
  ['an object', '对象'],
];

const readings = chinese.map(([said, words]) => ({ said: readingOf(said), words }));

// Newer engines say the place in JSON by line and column as well.
const sameByLine = / \(line \d+ column \d+\)$/;

/** What a reader says of a foreign file, in a language; what is not known stays as it is said. */
export function readerDetail(said: string, locale: Locale): string {
  return locale === 'zh-CN' ? (inChinese(said.replace(sameByLine, '')) ?? said) : said;
}

function inChinese(said: string): string | null {
  for (const { said: reading, words } of readings) {
    const found = reading.exec(said);
    if (found === null) continue;
    const holes = found.slice(1).map((hole) => inChinese(hole) ?? hole);
    let next = 0;
    return words.replace(/\{(\d?)\}/g, (_, index: string) => {
      next += 1;
      return holes[index === '' ? next - 1 : Number(index)] ?? '';
    });
  }
  return null;
}

function readingOf(said: string): RegExp {
  const parts = said.split('{}').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('([\\s\\S]*?)')}$`, 'u');
}
