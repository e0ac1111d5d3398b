import { sentenceAt } from './sentence.ts';
import { type Span, covers } from './span.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const approximators = '(?:近|约|超过|超|逾|第)?';
const arabic = '[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?';
const chinese = '[〇零一二两三四五六七八九十百千万亿]+';
const scale = '(?:[余多来几]?[十百千万亿]*[余多]?)';
// Longer units first: 平方公里 before 公里 before 里.
const unit =
  '(?:个百分点|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|千瓦时|千瓦|小时|分钟|个月|万元|美元|欧元|港元|' +
  '元|角|人次|人|户|个|名|位|家|村|镇|乡|县|市|栋|座|所|间|项|条|件|次|批|轮|台|辆|头|只|匹|株|棵|亩|吨|斤|米|里|袋|箱|盒|部|套|' +
  '年|月|日|天|岁|代|届|倍|成|份|张|场|期|级|类|种|支|对|号|%|％|‰|℃)';
const suffix = '(?:左右|以上|以下|以内)?';

/** A number with its unit reads as one word; a number in Chinese characters only where a unit follows or 第 stands before it (F4). */
const quantity = new RegExp(
  `${approximators}${arabic}${scale}${unit}?${suffix}|第${chinese}${unit}?|${approximators}${chinese}${scale}${unit}${suffix}`,
  'gu',
);

/** The word at `offset`, a number with its unit being one; white space and punctuation are stretches of their own. Empty at the end of the text. */
export function wordAt(text: string, offset: number): Span {
  return (
    wordsAround(text, offset).find(({ span }) => covers(span, offset))?.span ?? {
      start: offset,
      end: offset,
    }
  );
}

/** The end of the word at or after `offset`, what is no word being skipped; the end of the text after the last. */
export function nextWordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    const words = wordsAround(text, at);
    const next = words.find(({ span, isWord }) => isWord && span.end > offset);
    if (next !== undefined) return next.span.end;
    // A stretch without words, a line's end for one: on behind it.
    at = Math.max(words.at(-1)?.span.end ?? at, at) + 1;
  }
  return text.length;
}

/** The start of the word at or before `offset`, what is no word being skipped; 0 before the first. */
export function previousWordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const words = wordsAround(text, at - 1);
    const previous = words.findLast(({ span, isWord }) => isWord && span.start < offset);
    if (previous !== undefined) return previous.span.start;
    at = Math.min(words[0]?.span.start ?? at - 1, at - 1);
  }
  return 0;
}

/** One-character words that stand alone: the segmenter knows few names, and leaves 安图县 in single characters, as it does 的 and 在. */
const alone = new Set(
  '的地得了着过是在有和与及或从到由向对把被给让为以于而且但也又还就才都只不没很更最这那其此该各每某我你他她它们者所等中上下里外前后时年月日达至约近超已共再均将曾正',
);

interface Word {
  readonly span: Span;
  readonly isWord: boolean;
}

/** The words of the sentence at `offset`: the segmenter needs the words around for its choice, and a whole text would be slow. */
function wordsAround(text: string, offset: number): readonly Word[] {
  const { start, end } = sentenceAt(text, offset);
  const stretch = text.slice(start, end);
  const quantities = [...stretch.matchAll(quantity)].map((match): Word => ({
    span: { start: start + match.index, end: start + match.index + match[0].length },
    isWord: true,
  }));
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(stretch)) {
    const span = { start: start + index, end: start + index + segment.length };
    words.push(...withoutQuantities(span, quantities, isWordLike === true));
  }
  const sorted = [...words, ...quantities].sort((a, b) => a.span.start - b.span.start);
  return joinSingles(text, sorted, new Set(quantities));
}

/** Runs of single Chinese characters as one word each. */
function joinSingles(
  text: string,
  words: readonly Word[],
  quantities: ReadonlySet<Word>,
): readonly Word[] {
  const joined: Word[] = [];
  let open = false;
  for (const word of words) {
    const { start, end } = word.span;
    const character = text.slice(start, end);
    const single =
      !quantities.has(word) && /^\p{Script=Han}$/u.test(character) && !alone.has(character);
    const last = joined.at(-1);
    if (single && open && last !== undefined) {
      joined[joined.length - 1] = { span: { start: last.span.start, end }, isWord: true };
    } else joined.push(word);
    open = single;
  }
  return joined;
}

/** What of a segment lies outside of every quantity. */
function withoutQuantities(
  span: Span,
  quantities: readonly Word[],
  isWord: boolean,
): readonly Word[] {
  const left: Word[] = [];
  let at = span.start;
  for (const { span: taken } of quantities) {
    if (taken.end <= at) continue;
    if (taken.start >= span.end) break;
    if (taken.start > at) left.push({ span: { start: at, end: taken.start }, isWord });
    at = taken.end;
  }
  if (at < span.end) left.push({ span: { start: at, end: span.end }, isWord });
  return left;
}
