import type { Deficiency } from '../../annotation/label/colour-check.ts';
import type { Theme } from '../../annotation/label/label-palette.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  contrast: '对比度（线、名称）：',
  ratio: (theme: string, line: string, ink: string) => `${theme} ${line}∶1、${ink}∶1`,
  tooFaint: '太淡',
  themes: { light: '浅色', dark: '深色' },
  seenBy: '色觉障碍者所见',
  deficiencies: {
    protanopia: '红色盲',
    deuteranopia: '绿色盲',
    tritanopia: '蓝色盲',
  },
  separator: '、',
  confused: (name: string, who: string) =>
    `与“${name}”线型相同，${who}的人分不清两者的颜色；请换一种线型或颜色。`,
} as const satisfies {
  readonly themes: Readonly<Record<Theme, string>>;
  readonly deficiencies: Readonly<Record<Deficiency, string>>;
  readonly [word: string]: unknown;
};

const en: Translated<typeof zhCN> = {
  contrast: 'Contrast (line, name): ',
  ratio: (theme, line, ink) => `${theme} ${line}:1, ${ink}:1`,
  tooFaint: 'too faint',
  themes: { light: 'light', dark: 'dark' },
  seenBy: 'As seen with',
  deficiencies: {
    protanopia: 'protanopia',
    deuteranopia: 'deuteranopia',
    tritanopia: 'tritanopia',
  },
  separator: ', ',
  confused: (name, who) =>
    `Has the same line as “${name}”, and readers with ${who} cannot tell their colours apart. Please choose another line or colour.`,
};

/** How a label's colour is seen. */
export const colourWords = { 'zh-CN': zhCN, en };
