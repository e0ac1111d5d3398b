import type { ReportState } from '../../annotation/layer.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  'not-started': '未开始',
  'in-progress': '标注中',
  'in-review': '待复核',
  final: '定稿',
} as const satisfies Record<ReportState, string>;

const en: Translated<typeof zhCN> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'in-review': 'In review',
  final: 'Final',
};

/** How far a reviewer has come with a report. */
export const reportStateWords = { 'zh-CN': zhCN, en };
