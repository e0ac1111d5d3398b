/** How a value is bounded; the closed list of the guidelines. */
export type Bound = 'exact' | 'about' | 'over' | 'at_least' | 'at_most' | 'under';

/** An approximator that touches a number, with the span it takes (F2). */
export interface Approximator {
  readonly start: number;
  readonly end: number;
  readonly bound: Bound;
}

interface Prefix {
  readonly word: string;
  readonly bound: Bound;
  /** Characters before it that make it the end of another word: 节[约], 最[近], 网[上]. */
  readonly notAfter?: string;
  /** Only before a round number that has no digit: 上百, 过千. */
  readonly bareOnly?: boolean;
}

/** Behind these > and < are part of an arrow, of markup or of a formula. */
const NO_SIGN_AFTER = '-=<>/"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

const PREFIXES: readonly Prefix[] = [
  ...words('about', '大约 约为 将近 大概 差不多 几近 近乎 约合 约莫'),
  ...words('over', '超过 超出 高于 多于 大于 逾 高过 早于'),
  ...words('at_least', '不少于 不低于 不小于 至少 最少 起码 不下 不下于 不短于 ≥ ≧'),
  ...words(
    'at_most',
    '不超过 不高于 不多于 不大于 至多 最多 最高不超过 不长于 不超 未超过 未超 未逾 不逾 ≤ ≦',
  ),
  ...words('under', '不足 不到 未满 不满 未达 未及 未到 低于 少于 小于 短于'),
  // 帮扶对接近10次
  { word: '接近', bound: 'about', notAfter: '对' },
  {
    word: '约',
    bound: 'about',
    notAfter: '节合条预签公制契违简纽特邀相失履要盟誓隐爽解续毁租缔立集俭婚和',
  },
  { word: '近', bound: 'about', notAfter: '附最邻临靠远新亲就逼贴切迫晚' },
  { word: '超', bound: 'over', notAfter: '赶反英' },
  { word: '上', bound: 'at_least', notAfter: '网线路街马海以史早晚楼世身手成千', bareOnly: true },
  { word: '过', bound: 'over', notAfter: '通经超不难度渡路', bareOnly: true },
  { word: '成', bound: 'at_least', notAfter: '完建形达合组构养', bareOnly: true },
  { word: '好', bound: 'over', notAfter: '做更最较良', bareOnly: true },
  { word: '>', bound: 'over', notAfter: NO_SIGN_AFTER },
  { word: '<', bound: 'under', notAfter: NO_SIGN_AFTER },
];

/** The prefixes that end in a character, the longest first: 不超过 before 超过. */
const BY_LAST_CHARACTER = byLastCharacter(PREFIXES);

/** 不到 after these verbs is their complement: 看[不到]. */
const FAILS_TO = '看听想找得见收买碰遇感料意享用吃学做';

const SUFFIXES: readonly (readonly [RegExp, Bound])[] = [
  [/(?:及|或|含)?以上(?![^,。;、!?)\s]{0,2}(?:学历|职称))/y, 'at_least'],
  [/(?:及|或|含)?以下|以内|之内(?!容)/y, 'at_most'],
  [/左右|上下(?!游|级|班|联|车|楼|水|一心|同)/y, 'about'],
  [/有余|开外|\+(?=$|[\s,.。;、!?)”’」』])/y, 'over'],
];

/** The approximator that ends where a number starts, looking back no further than `floor`. */
export function approximatorBefore(
  text: string,
  numberStart: number,
  { bare, floor = 0 }: { readonly bare: boolean; readonly floor?: number },
): Approximator | undefined {
  for (const prefix of BY_LAST_CHARACTER.get(text.charAt(numberStart - 1)) ?? []) {
    const start = numberStart - prefix.word.length;
    if (start < floor || !text.startsWith(prefix.word, start)) continue;
    if (prefix.bareOnly && !bare) continue;
    if (isTail(text, start, prefix)) continue;
    return { start, end: numberStart, bound: prefix.bound };
  }
  return undefined;
}

function isTail(text: string, start: number, { word, notAfter }: Prefix): boolean {
  const before = start > 0 ? text.charAt(start - 1) : '';
  if (before === '') return false;
  if (word === '近' && before === '接') return text.charAt(start - 2) !== '对';
  if (word === '不到') return FAILS_TO.includes(before);
  // 出超 and 入超 are the balance of trade; 投入超 and 支出超 are not.
  if (word === '超' && /[出入]/.test(before))
    return !/[投收支输进流介产付]/.test(text.charAt(start - 2));
  if (word === '超' && before === '中') return text.charAt(start - 2) !== '其';
  return notAfter?.includes(before) ?? false;
}

/** The approximator right behind a number and its unit: 左右, 以上, 以下, 以内 (F2). */
export function approximatorAfter(text: string, at: number): Approximator | undefined {
  for (const [pattern, bound] of SUFFIXES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { start: at, end: at + match[0].length, bound };
  }
  return undefined;
}

function words(bound: Bound, list: string): Prefix[] {
  return list.split(' ').map((word) => ({ word, bound }));
}

function byLastCharacter(prefixes: readonly Prefix[]): ReadonlyMap<string, readonly Prefix[]> {
  const index = new Map<string, Prefix[]>();
  for (const prefix of prefixes.toSorted((a, b) => b.word.length - a.word.length)) {
    const last = prefix.word.slice(-1);
    index.set(last, [...(index.get(last) ?? []), prefix]);
  }
  return index;
}
