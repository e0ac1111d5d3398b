/** What a place's own words say of it: its units from the largest to the smallest, and the level of the last one. */
export interface PlaceChain {
  readonly path: readonly string[];
  /** A `level` of the guidelines, or null where the words do not tell: 市 alone is a prefecture or a county. */
  readonly level: string | null;
}

/** The endings of units, largest first; a unit never contains a larger one's ending after its first two characters. */
const levelOfEnding: readonly (readonly [RegExp, string])[] = [
  [/(?:特别行政区|特別行政區|自治区|自治區|省)$/, 'province'],
  [/(?:自治州|地区|地區|州|盟)$/, 'prefecture'],
  [
    /(?:开发区|開發區|高新区|新区|新區|园区|園區|保税区|合作区|合作區|实验区|示范区|试验区|旅游区)$/,
    'zone',
  ],
  [/(?:自治县|自治縣|自治旗|林区|特区|县|縣|旗|区|區)$/, 'county'],
  [/(?:街道|苏木|镇|鎮|乡|鄉)$/, 'town'],
  [/(?:社区|社區|嘎查|村|屯|里|寨)$/, 'village'],
  [
    /(?:山|河|江|湖|海|岛|島|湾|灣|岭|嶺|峰|盆地|平原|高原|草原|沙漠|半岛|流域|水库|群山)$/,
    'natural',
  ],
];

const unitEnding =
  /特别行政区|特別行政區|自治区|自治區|自治州|自治县|自治縣|自治旗|地区|地區|[^省市县縣区區旗州盟镇鎮乡鄉村]{1,9}(?:开发区|開發區)|省|市|州|盟|县|縣|区|區|旗|街道|苏木|镇|鎮|乡|鄉|社区|社區|嘎查|村|屯/gu;

/** Cuts a chain of places that touch into its units, as written: `汪清县东光镇东兴村` is three. */
export function placeChain(quote: string): PlaceChain {
  const path: string[] = [];
  let from = 0;
  for (const match of quote.matchAll(unitEnding)) {
    const end = match.index + match[0].length;
    // An ending needs a name before it: the second 市 of 青岛市市北区 opens a name and closes none.
    if (end - from < 2) continue;
    // Nor does it end a unit where the real ending follows at once: 苏州市, 芷江县; but 市中区 is a name of its own.
    if (/^(?:[县縣镇鎮乡鄉村旗]|市(?![中南北东東西]区))/u.test(quote.slice(end))) continue;
    path.push(quote.slice(from, end));
    from = end;
  }
  if (from < quote.length) path.push(quote.slice(from));
  const last = path.at(-1) ?? '';
  return { path, level: levelOfEnding.find(([ending]) => ending.test(last))?.[1] ?? null };
}
