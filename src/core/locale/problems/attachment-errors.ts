import type { Locale } from '../../annotation/label/local-name.ts';
import type { AppError } from '../../base/app-error.ts';
import { assertNever } from '../../base/assert-never.ts';
import { byteSize } from '../byte-size.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  notFile: (name: string) => `“${name}”不是文件，附不上。请选一个文件；文件夹请先打包成一个文件。`,
  tooLarge: (name: string, size: string, limit: string) =>
    `“${name}”有 ${size}，超过了附件上限 ${limit}，没有附上。请截取需要的几页，或只写来源和位置。`,
  missing: (name: string) =>
    `附件“${name}”不在工程里了：attachments 文件夹缺少它。请从备份或同事那里找回，或重新附上原来的文件。`,
  changed: (name: string) =>
    `附件“${name}”与附上时不一样了，没有打开。请从备份中找回，或重新附上原来的文件。`,
  notShown: (name: string) =>
    `“${name}”这类文件打开时可能会运行程序，核注不会打开它。可以用“另存…”存到别处再看。`,
  notOpened: (name: string, reason: string) =>
    `系统打不开“${name}”：${reason}。可以用“另存…”存到别处，再用合适的程序打开。`,
} as const;

const en: Translated<typeof zhCN> = {
  notFile: (name) =>
    `“${name}” is no file and cannot be attached. Choose a file; pack a folder into one first.`,
  tooLarge: (name, size, limit) =>
    `“${name}” has ${size}, more than the ${limit} that an attached file may have, and was not attached. Attach the pages that matter, or name source and place alone.`,
  missing: (name) =>
    `The attached file “${name}” is no longer in the project’s attachments folder. Bring it back from a backup or a colleague, or attach the original again.`,
  changed: (name) =>
    `The attached file “${name}” is not what was attached, and was not opened. Bring it back from a backup, or attach the original again.`,
  notShown: (name) =>
    `Opening a file such as “${name}” could run a program, so Hezhu does not. Use “Save a copy…” to look at it elsewhere.`,
  notOpened: (name, reason) =>
    `The system cannot open “${name}”: ${reason}. Use “Save a copy…” and open it with a program that can.`,
};

const attachmentErrorWords = { 'zh-CN': zhCN, en };

type AttachmentError = Extract<AppError, { readonly code: `attachment-${string}` }>;

export function isAttachmentError(error: AppError): error is AttachmentError {
  return error.code.startsWith('attachment-');
}

/** What is wrong with a file that evidence brings, and what to do. */
export function describeAttachmentError(error: AttachmentError, locale: Locale): string {
  const words = attachmentErrorWords[locale];
  const { name } = error;
  switch (error.code) {
    case 'attachment-not-file':
      return words.notFile(name);
    case 'attachment-too-large':
      return words.tooLarge(name, byteSize(error.bytes, locale), byteSize(error.limit, locale));
    case 'attachment-missing':
      return words.missing(name);
    case 'attachment-changed':
      return words.changed(name);
    case 'attachment-not-shown':
      return words.notShown(name);
    case 'attachment-not-opened':
      return words.notOpened(name, error.reason);
    default:
      return assertNever(error);
  }
}
