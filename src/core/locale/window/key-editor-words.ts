import type { Translated } from '../locale.ts';

const zhCN = {
  title: '修改按键',
  search: '按名称或按键查找',
  groups: {
    label: '打标签（加 Shift 是笔刷）',
    text: '正文中',
    step: '建议',
    proposal: '建议',
    window: '任何地方',
  },
  none: '没有相符的命令或标签',
  noKey: '无',
  press: '按下新的键，Esc 取消',
  change: (name: string, keys: string) => `改“${name}”的键，现为 ${keys}`,
  add: (name: string) => `给“${name}”再加一个键`,
  clear: (name: string) => `去掉“${name}”的键`,
  reset: (name: string, keys: string) => `还原“${name}”的键：${keys}`,
  changed: '已改',
  taken: (keys: string, name: string) => `${keys} 已是“${name}”的键，请另按一个`,
  reserved: (keys: string) => `${keys} 不能用作这里的键，请另按一个`,
  resetTaken: (keys: string, name: string) => `不能还原：${keys} 现在是“${name}”的键`,
  given: (name: string, keys: string) => `${name}：${keys}`,
  resetAll: (count: string) => `全部还原（${count} 处）`,
  sure: (count: string) => `确定还原 ${count} 处改动`,
  keep: '不还原',
  unchanged: '都是原来的键',
  close: '关闭',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Change keys',
  search: 'Find by name or by key',
  groups: {
    label: 'Labels (with Shift: brush)',
    text: 'In the text',
    step: 'Proposals',
    proposal: 'Proposals',
    window: 'Anywhere',
  },
  none: 'No command or label fits',
  noKey: 'none',
  press: 'Press the new key; Esc cancels',
  change: (name, keys) => `Change the key of ${name}, now ${keys}`,
  add: (name) => `Give ${name} one more key`,
  clear: (name) => `Take the keys of ${name} away`,
  reset: (name, keys) => `Put the keys of ${name} back: ${keys}`,
  changed: 'changed',
  taken: (keys, name) => `${keys} already is the key of “${name}”; press another`,
  reserved: (keys) => `${keys} cannot be a key here; press another`,
  resetTaken: (keys, name) => `Cannot be put back: ${keys} now is the key of “${name}”`,
  given: (name, keys) => `${name}: ${keys}`,
  resetAll: (count) => `Put all back (${count})`,
  sure: (count) => `Yes, put ${count} back`,
  keep: 'Keep them',
  unchanged: 'All keys are the usual ones',
  close: 'Close',
};

/** The dialog that changes keys. */
export const keyEditorWords = { 'zh-CN': zhCN, en };
