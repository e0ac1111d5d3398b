import type { Locale } from '../../annotation/label/local-name.ts';
import type { AppError } from '../../base/app-error.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { Translated } from '../locale.ts';
import { countText } from '../numbers.ts';

const zhCN = {
  itself: (path: string) => `“${path}”就是这个工程本身，不用合并。请选择它的另一个副本。`,
  otherProject: (path: string, name: string, into: string) =>
    `“${path}”是另一个工程“${name}”，不是“${into}”的副本，不能合并。要取用其中的报告和标注，请先导出为 hezhu-jsonl，再导入。`,
  textDiffers: (title: string, keptIn: string) =>
    `《${title}》在两个副本里各自更正过文本：保留本工程的文本，副本的更正记在“${keptIn}”。请核对后再更正一次。`,
  conflict: (title: string, reviewer: string, count: string, keptIn: string) =>
    `《${title}》：${reviewer} 在副本里有 ${count} 处修改，与本工程里的修改冲突，没有合并，都记在“${keptIn}”。请核对后重做。`,
  recordConflict: (count: string, keptIn: string) =>
    `标签、名册等有 ${count} 处修改与本工程里的冲突，没有合并，都记在“${keptIn}”。请核对后重做。`,
} as const;

const en: Translated<typeof zhCN> = {
  itself: (path) =>
    `“${path}” is this project itself; there is nothing to merge. Choose another copy of it.`,
  otherProject: (path, name, into) =>
    `“${path}” is another project, “${name}”, and no copy of “${into}”, so they cannot be merged. To take its reports and annotations over, export them as hezhu-jsonl and import that.`,
  textDiffers: (title, keptIn) =>
    `The text of “${title}” was corrected in both copies: this project keeps its own, and the other’s corrections are in “${keptIn}”. Compare them and correct the text again.`,
  conflict: (title, reviewer, count, keptIn) =>
    `“${title}”: changes that ${reviewer} made in the other copy and that exclude those made here: ${count}. They were not merged and are in “${keptIn}”. Compare them and make them again.`,
  recordConflict: (count, keptIn) =>
    `Changes of labels, registers and the like that exclude those made here: ${count}. They were not merged and are in “${keptIn}”. Compare them and make them again.`,
};

const mergeErrorWords = { 'zh-CN': zhCN, en };

type MergeError = Extract<AppError, { readonly code: `merge-${string}` }>;

export function isMergeError(error: AppError): error is MergeError {
  return error.code.startsWith('merge-');
}

/** What stood in the way of merging two copies of a project, and what to do. */
export function describeMergeError(error: MergeError, locale: Locale): string {
  const words = mergeErrorWords[locale];
  switch (error.code) {
    case 'merge-itself':
      return words.itself(error.path);
    case 'merge-other-project':
      return words.otherProject(error.path, error.name, error.into);
    case 'merge-text-differs':
      return words.textDiffers(error.title, error.keptIn);
    case 'merge-conflict': {
      const { title, reviewer, count, keptIn } = error;
      return words.conflict(title, reviewer, countText(count, locale), keptIn);
    }
    case 'merge-record-conflict':
      return words.recordConflict(countText(error.count, locale), error.keptIn);
    default:
      return assertNever(error);
  }
}
