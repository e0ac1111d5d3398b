/** What an amount is reckoned for: 人均, 每户, 亩均; `time` for 每年 and 月均. */
export type Per = 'person' | 'household' | '亩' | 'village' | 'time' | 'other';

const AVERAGE = /(?:(人|户|亩|村|年|月|日|天)(?:年|月)?均|平均)[^,。;:]{0,10}$/;
const EACH =
  /每(?:一|1)?个?(人|名|位|户|亩|村|年|月|天|日|家|台|头|只|吨|公斤|[\u4e00-\u9fff])[^,。;:]{0,12}$/;
/** 平均每个家庭户的人口. */
const EACH_HOUSEHOLD = /每(?:一|1)?个?家庭户?[^,。;:]{0,10}$/;
const CLASSES: ReadonlyMap<string, Per> = new Map([
  ['人', 'person'],
  ['名', 'person'],
  ['位', 'person'],
  ['户', 'household'],
  ['亩', '亩'],
  ['村', 'village'],
  ['年', 'time'],
  ['月', 'time'],
  ['天', 'time'],
  ['日', 'time'],
]);

/** What the amount behind these words (folded) is reckoned for; undefined where it is a total. */
export function perOf(lead: string): Per | undefined {
  if (!/[每均]/.test(lead)) return undefined;
  if (EACH_HOUSEHOLD.test(lead)) return 'household';
  const average = AVERAGE.exec(lead);
  if (average) return CLASSES.get(average[1] ?? '') ?? 'other';
  const each = EACH.exec(lead);
  if (!each) return undefined;
  return CLASSES.get(each[1] ?? '') ?? 'other';
}

/** The same of the words right behind an amount: 5000元/人. */
export function perOfUnit(unit: string): Per | undefined {
  const divisor = /\/(.)/.exec(unit)?.[1];
  return divisor === undefined ? undefined : (CLASSES.get(divisor) ?? 'other');
}
