import type { Translated } from '../locale.ts';

const zhCN = {
  errors: '出错提示',
  dismiss: '知道了',
  copy: '复制详情',
  copied: '已复制',
  details: '详情',
  problems: (count: string) => `有 ${count} 个文件读不出来，已放到一边；其余照常打开。`,
  hide: '收起',
  faultTitle: '核注出了差错',
  faultHelp: '已保存的标注都在磁盘上。重新载入后可以接着做；若再次出现，请把日志交给维护者。',
  faultReload: '重新载入',
  closeTitle: '还有内容没有存到磁盘上',
  closeUnsaved: (waiting: string) => `${waiting} 处修改未能保存，关闭窗口就会丢失。`,
  closeDrafts: (fields: string) => `${fields} 个输入框的内容不合格式，还没有写进标注。`,
  closeRetry: '再试一次并关闭',
  closeBack: '返回',
  closeAnyway: '仍要关闭',
} as const;

const en: Translated<typeof zhCN> = {
  errors: 'Errors',
  dismiss: 'Dismiss',
  copy: 'Copy details',
  copied: 'Copied',
  details: 'Details',
  problems: (count) =>
    `Files that could not be read and were set aside: ${count}. All else is open.`,
  hide: 'Hide',
  faultTitle: 'Hezhu made an error',
  faultHelp:
    'All saved annotations are on disk. Reload to go on; if it happens again, send the log to the maintainers.',
  faultReload: 'Reload',
  closeTitle: 'Not everything is on disk',
  closeUnsaved: (waiting) => `Changes that could not be saved, and would be lost: ${waiting}.`,
  closeDrafts: (fields) =>
    `Fields whose content does not fit and is in no annotation yet: ${fields}.`,
  closeRetry: 'Try again and close',
  closeBack: 'Go back',
  closeAnyway: 'Close anyway',
};

/** Errors, files set aside, and the question before closing with something unsaved. */
export const noticeWords = { 'zh-CN': zhCN, en };
