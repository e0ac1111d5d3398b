import type { Locale } from '../../annotation/label/local-name.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  EACCES: '没有访问权限',
  EPERM: '系统不允许',
  ENOENT: '它不在那里',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '它是文件夹',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EROFS: '磁盘是只读的',
  EBUSY: '正被别的程序占用',
  EEXIST: '同名的文件已经存在',
  EMFILE: '同时打开的文件太多',
  ENAMETOOLONG: '文件名太长',
  EIO: '磁盘读写出错',
  EFBIG: '文件太大',
  ELOOP: '链接绕成了圈',
} as const;

const en: Translated<typeof zhCN> = {
  EACCES: 'no permission',
  EPERM: 'the system does not allow it',
  ENOENT: 'it is not there',
  ENOTDIR: 'part of its path is not a folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program is using it',
  EEXIST: 'a file of that name exists',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk failed',
  EFBIG: 'the file is too large',
  ELOOP: 'links lead round in a circle',
};

/** Why a system refused to read or write, by its code. */
export const systemReasonWords = { 'zh-CN': zhCN, en };

/** The system's code in words; a code that has none stays as it is, to be searched for. */
export function systemReason(code: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = systemReasonWords[locale];
  return words[code] ?? code;
}
