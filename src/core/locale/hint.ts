import type { Translated } from './locale.ts';

const zhCN = {
  title: '三步上手',
  select: '选中文字：用鼠标拖选，或按住 Shift 用方向键',
  label: (keys: string) => `按 ${keys} 打标签；中文输入法开着也行`,
  check: '在右侧填数值、单位，给出核查结论；每一步都能撤销',
  more: '全部按键',
  dismiss: '知道了，不再提示',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'In three steps',
  select: 'Select text: drag with the mouse, or hold Shift and use the arrow keys',
  label: (keys) => `Press ${keys} to label it; a Chinese input method may stay on`,
  check: 'Fill in value and unit at the right and give a verdict; every step can be undone',
  more: 'All keys',
  dismiss: 'Got it, don’t show again',
};

/** The hint of the first run. */
export const hintWords = { 'zh-CN': zhCN, en };
