import type { Translated } from '../locale.ts';

const zhCN = {
  noReport: '先打开一份报告，再看它的核查单。',
  saveAs: '保存为',
  formats: { html: '网页', docx: 'Word 文档', xlsx: 'Excel 工作簿', pdf: 'PDF（打印）' },
  print: '打印…',
  printed: '已交给打印机',
  saving: '正在保存…',
  saved: (file: string) => `已保存：${file}`,
  more: (count: string) => `还有 ${count} 行，保存的文件里都有。`,
  manage: '管理证据',
} as const;

const en: Translated<typeof zhCN> = {
  noReport: 'Open a report first; its check sheet is shown here.',
  saveAs: 'Save as',
  formats: {
    html: 'Web page',
    docx: 'Word document',
    xlsx: 'Excel workbook',
    pdf: 'PDF (to print)',
  },
  print: 'Print…',
  printed: 'Sent to the printer',
  saving: 'Saving…',
  saved: (file) => `Saved: ${file}`,
  more: (count) => `${count} more rows, all of them in the saved file.`,
  manage: 'Manage evidence',
};

/** The screen of a check sheet. */
export const sheetScreenWords = { 'zh-CN': zhCN, en };
