import type { Translated } from '../locale.ts';

const zhCN = {
  title: '三步上手',
  propose: '虚线是程序的建议：按 Tab 逐条看，Enter 接受，Backspace 拒绝',
  label: (keys: string) =>
    `自己标：用鼠标拖选，或按住 Shift 用方向键，再按 ${keys}；中文输入法开着也行`,
  check: '在右侧填数值、单位，给出核查结论；每一步都能撤销',
  more: '全部按键',
  dismiss: '知道了，不再提示',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'In three steps',
  propose: 'Dashed lines are proposals: Tab goes through them, Enter accepts, Backspace rejects',
  label: (keys) =>
    `Your own: select with the mouse, or with Shift and arrow keys, then press ${keys}; an input method may stay on`,
  check: 'Fill in value and unit at the right and give a verdict; every step can be undone',
  more: 'All keys',
  dismiss: 'Got it, don’t show again',
};

/** The hint of the first run. */
export const hintWords = { 'zh-CN': zhCN, en };
