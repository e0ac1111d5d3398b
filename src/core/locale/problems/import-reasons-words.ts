import type { AppError } from '../../base/app-error.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  'import-empty': '空文件',
  'import-not-text': '不是文本',
  'import-too-large': '超过大小上限',
  'import-undecodable': '有读不出的字节',
  'import-unsure': '编码拿不准',
  'import-unsupported': '不支持的文件类型',
  'import-damaged': '文件不完整或已损坏',
  'import-unsafe': '为安全起见没有打开',
  'import-no-text-layer': '没有文字层的 PDF',
  'import-duplicate': '工程里已有',
  'import-is-link': '链接',
  'import-is-project': '核注工程',
  'import-is-corpus': '带标注的语料',
  'import-malformed': '语料不合格式',
  'cannot-read': '读不了',
  other: '其他原因',
} as const;

const en: Translated<typeof zhCN> = {
  'import-empty': 'Empty files',
  'import-not-text': 'Not text',
  'import-too-large': 'Too large',
  'import-undecodable': 'Unreadable bytes',
  'import-unsure': 'Uncertain encoding',
  'import-unsupported': 'Kinds of file that are not read',
  'import-damaged': 'Cut short or damaged',
  'import-unsafe': 'Not opened, to be safe',
  'import-no-text-layer': 'PDF without text',
  'import-duplicate': 'In the project already',
  'import-is-link': 'Links',
  'import-is-project': 'Projects of Hezhu',
  'import-is-corpus': 'Annotated corpora',
  'import-malformed': 'Malformed corpora',
  'cannot-read': 'Could not be read',
  other: 'Other reasons',
};

/** Why files were not imported, as headings over many. */
export const importReasonWords = { 'zh-CN': zhCN, en };

/** A heading over files that were not imported. */
export type ImportReason = keyof typeof zhCN;

/** The heading that a refusal stands under. */
export function importReason({ code }: AppError): ImportReason {
  if (code === 'import-text-too-large') return 'import-too-large';
  return isReason(code) ? code : 'other';
}

function isReason(code: string): code is ImportReason {
  return code in zhCN;
}
