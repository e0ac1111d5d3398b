import type { Effect, LessonQuery } from '../../learn/lesson-list.ts';
import type { LessonKind, Ruling } from '../../learn/ruling.ts';
import type { Reason } from '../../learn/weigh.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import type { Translated } from '../locale.ts';
import { countText } from '../numbers.ts';
import { ruleName } from './rules-words.ts';

const zhCN = {
  filter: '按文字筛选',
  kind: '种类',
  kindFilters: { all: '全部', text: '文字', beside: '旁边的字', unit: '单位' } satisfies Record<
    LessonQuery['kind'],
    string
  >,
  state: '状态',
  states: { all: '全部', silent: '不再建议', decided: '有规定' } satisfies Record<
    LessonQuery['state'],
    string
  >,
  list: '从回答中学到的',
  kinds: { text: '文字', before: '前面的字', after: '后面的字', unit: '单位' } satisfies Record<
    LessonKind,
    string
  >,
  effects: {
    proposes: '会主动建议',
    surer: '把握加大',
    'less-sure': '把握减小',
    silent: '不再建议',
    none: '还没有作用',
  } satisfies Record<Effect, string>,
  rulings: { pinned: '已固定', stopped: '已停用', forgotten: '旧回答不计' } satisfies Record<
    Ruling,
    string
  >,
  counts: (accepted: string, rejected: string) => `接受 ${accepted} · 拒绝 ${rejected}`,
  help: '接受、修改和拒绝都会教给本工程：下面是数出来的次数和它们的作用，撤销回答就不再计数。',
  emptyTitle: '还没有学到什么',
  emptyHelp:
    '接受或拒绝几条建议之后，这里列出被拒绝的文字、标过的地名、表里没有的单位，以及它们怎样影响建议。',
  noMatch: '没有符合条件的条目',
  choose: '在左边选一条，这里说明它的作用，也可以固定、停用或忘掉它。',
  why: {
    text: '同样的文字在本工程里被接受和拒绝的次数。拒绝 3 次以上、又没有多少接受，就不再建议；数字还要看旁边的字。',
    before: '紧挨在前面的字。至少 3 种文字在这里被拒绝过 4 次以上、从没有接受，就不再建议。',
    after: '紧挨在后面的字。至少 3 种文字在这里被拒绝过 4 次以上、从没有接受，就不再建议。',
    unit: '单位表里没有的单位，标过两次以上就会认得。',
  } satisfies Record<LessonKind, string>,
  pin: '固定',
  pinHelp: '总是建议，不管以后怎样回答',
  pinBesideHelp: '不再因这些字拒绝',
  stop: '停用',
  stopHelp: '不再建议',
  stopBesideHelp: '挨着这些字的都不建议',
  forget: '忘掉以前的回答',
  forgetHelp: '到现在为止的回答不计，以后的照样计',
  free: '取消规定',
  freeHelp: '重新按所有回答来算',
  codes: '审阅人给过的代码',
  codeTimes: (code: string, times: string) => `${code} ×${times}`,
  pinCode: (code: string) => `固定为 ${code}`,
  places: '标注的地方',
  add: '添加…',
  addTitle: '添加一条规定',
  addHelp: '不用等谁先标过：写下来的规定从现在起管住整个工程的建议，可以撤销。',
  addWords: '文字',
  addWordsOf: {
    text: '例如：长白山',
    before: '紧挨在前面的字，例如：第',
    after: '紧挨在后面的字，例如：号楼',
    unit: '例如：摞',
  } satisfies Record<LessonKind, string>,
  addLabel: '标签',
  addRuling: '规定',
  addRulings: { pinned: '总是建议', stopped: '不再建议' },
  addBeside: { pinned: '不因这些字拒绝', stopped: '挨着这些字的都不建议' },
  addCode: '代码',
  addCodeHelp: '六位区划代码，可以不填',
  addKind: '数的种类',
  badWords: '要写一到一百个字',
  badCode: '代码要有六位数字',
  sameDecision: '已经有这条规定了',
  addDone: '添加',
  addCancel: '取消',
  importing: '导入…',
  taken: (count: string) => `导入了 ${count} 条规定，可以撤销`,
  nothingTaken: '文件里的规定这里都有了',
  leftOut: (count: string) => `；另有 ${count} 条的标签本工程没有，没有导入`,
  saveCsv: '导出 CSV…',
  saveJson: '导出 JSON…',
  fileName: (project: string) => `${project} 学到的`,
  saved: (file: string) => `已存为 ${file}`,
  decided: (what: string) => `${what}，可以撤销`,
  reasons: {
    rule: (rule: string, accepted: string, rejected: string) =>
      `本工程里“${rule}”规则：接受 ${accepted}，拒绝 ${rejected}`,
    text: (words: string, accepted: string, rejected: string) =>
      `“${words}”在本工程里：接受 ${accepted} 次，拒绝 ${rejected} 次`,
    before: (words: string, _: string, rejected: string) =>
      `“${words}”后面的曾被拒绝 ${rejected} 次`,
    after: (words: string, _: string, rejected: string) =>
      `“${words}”前面的曾被拒绝 ${rejected} 次`,
    pinned: (words: string) => `“${words}”已固定为总是建议`,
    stopped: (words: string) => `“${words}”已停用`,
  } satisfies Record<Reason['kind'], (words: string, accepted: string, rejected: string) => string>,
} as const;

const en: Translated<typeof zhCN> = {
  filter: 'Filter by words',
  kind: 'Kind',
  kindFilters: { all: 'All', text: 'Texts', beside: 'Words beside', unit: 'Units' },
  state: 'State',
  states: { all: 'All', silent: 'Kept away', decided: 'Decided on' },
  list: 'Learnt from answers',
  kinds: { text: 'text', before: 'words before', after: 'words behind', unit: 'unit' },
  effects: {
    proposes: 'proposed',
    surer: 'surer',
    'less-sure': 'less sure',
    silent: 'kept away',
    none: 'no effect yet',
  },
  rulings: { pinned: 'pinned', stopped: 'stopped', forgotten: 'earlier answers forgotten' },
  counts: (accepted, rejected) => `accepted ${accepted} · rejected ${rejected}`,
  help: 'Accepting, editing and rejecting teaches this project: these are the counts and what they bring about. An answer that is undone does not count.',
  emptyTitle: 'Nothing learnt yet',
  emptyHelp:
    'Once some proposals have been accepted and rejected, refused texts, marked places and units that the table lacks are listed here, with what they do to proposals.',
  noMatch: 'Nothing matches',
  choose: 'Choose a line on the left to see what it does, and to pin, stop or forget it.',
  why: {
    text: 'How often the same text was accepted and rejected in this project. Rejected three times and hardly ever accepted, it is not proposed any more; figures depend on the words beside them too.',
    before:
      'The words right before. Where at least three texts were rejected four times or more and none was accepted, nothing is proposed.',
    after:
      'The words right behind. Where at least three texts were rejected four times or more and none was accepted, nothing is proposed.',
    unit: 'A unit that the table lacks is known once it was marked twice.',
  },
  pin: 'Pin',
  pinHelp: 'Always propose it, whatever is answered later',
  pinBesideHelp: 'Refuse nothing because of these words',
  stop: 'Stop',
  stopHelp: 'Propose it no more',
  stopBesideHelp: 'Propose nothing beside these words',
  forget: 'Forget earlier answers',
  forgetHelp: 'Answers so far do not count, later ones do',
  free: 'Take the decision back',
  freeHelp: 'Count all answers again',
  codes: 'Codes that reviewers gave',
  codeTimes: (code, times) => `${code} ×${times}`,
  pinCode: (code) => `Pin as ${code}`,
  places: 'Where it was marked',
  add: 'Add…',
  addTitle: 'Add a decision',
  addHelp:
    'Nobody need have marked it before: what is written here rules the proposals of the whole project from now on, and can be undone.',
  addWords: 'Words',
  addWordsOf: {
    text: 'as they stand in reports',
    before: 'what stands right before',
    after: 'what stands right behind',
    unit: 'a unit or a classifier',
  },
  addLabel: 'Label',
  addRuling: 'Decision',
  addRulings: { pinned: 'always proposed', stopped: 'never proposed' },
  addBeside: { pinned: 'refuse nothing beside', stopped: 'propose nothing beside' },
  addCode: 'Code',
  addCodeHelp: 'six digits of a division; may be left empty',
  addKind: 'Kind of figure',
  badWords: 'One to a hundred characters are needed',
  badCode: 'A code has six digits',
  sameDecision: 'That is decided already',
  addDone: 'Add',
  addCancel: 'Cancel',
  importing: 'Import…',
  taken: (count) => `Imported ${count} decisions; undo takes them back`,
  nothingTaken: 'All decisions of the file are here already',
  leftOut: (count) => `; ${count} more are on labels that this project lacks, and were left out`,
  saveCsv: 'Export CSV…',
  saveJson: 'Export JSON…',
  fileName: (project) => `${project} lessons`,
  saved: (file) => `Saved as ${file}`,
  decided: (what) => `${what}; undo takes it back`,
  reasons: {
    rule: (rule, accepted, rejected) =>
      `rule “${rule}” in this project: accepted ${accepted}, rejected ${rejected}`,
    text: (words, accepted, rejected) =>
      `“${words}” in this project: accepted ${accepted}×, rejected ${rejected}×`,
    before: (words, _, rejected) => `rejected ${rejected}× behind “${words}”`,
    after: (words, _, rejected) => `rejected ${rejected}× before “${words}”`,
    pinned: (words) => `“${words}” is pinned`,
    stopped: (words) => `“${words}” is stopped`,
  },
};

/** What reviewers' answers have taught. */
export const lessonWords = { 'zh-CN': zhCN, en };

/** Why a proposal is worth what it is, in one line each. */
export function describeReason(
  { kind, words, accepted, rejected }: Reason,
  locale: Locale,
): string {
  const name = kind === 'rule' ? ruleName(words, locale) : words;
  return lessonWords[locale].reasons[kind](
    name,
    countText(accepted, locale),
    countText(rejected, locale),
  );
}
