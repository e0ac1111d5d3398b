import { assertNever } from '../core/base/assert-never.ts';
import { isAttachmentError } from '../core/locale/problems/attachment-errors.ts';
import { isImportError } from '../core/locale/problems/import-errors-words.ts';
import { isMergeError } from '../core/locale/problems/merge-errors.ts';
import type { AppError } from '../core/base/app-error.ts';

/** Exit statuses: fine · done, with problems found or inputs refused · wrong usage · could not read or write. */
export const exitStatus = { fine: 0, problems: 1, usage: 2, disk: 3 } as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The status of a command that a failure ended. */
export function statusOf(error: AppError): ExitStatus {
  if (isImportError(error) || isAttachmentError(error)) return exitStatus.problems;
  if (isMergeError(error)) {
    const isWrongFolder = error.code === 'merge-itself' || error.code === 'merge-other-project';
    return isWrongFolder ? exitStatus.usage : exitStatus.problems;
  }
  switch (error.code) {
    case 'unknown-report':
    case 'unknown-reviewer':
    case 'no-final-layer':
    case 'unknown-label':
    case 'unknown-format':
    case 'bad-reviewer-name':
      return exitStatus.usage;
    case 'not-a-project':
    case 'project-exists':
    case 'folder-not-empty':
    case 'project-locked':
    case 'newer-schema':
    case 'cannot-read':
    case 'cannot-write':
    case 'damaged-file':
    case 'hash-differs':
    case 'history-unreadable':
    case 'output-exists':
    case 'read-only':
    case 'not-a-backup':
    case 'damaged-backup':
    case 'inside-project':
    case 'no-such-backup':
    case 'internal':
      return exitStatus.disk;
    case 'bad-annotation':
    case 'bad-project-change':
    case 'bad-label-set':
    case 'bad-table':
    case 'bad-relation':
    case 'layer-exists':
    case 'label-conflict':
    case 'text-changed':
    case 'text-corrected':
    case 'change-conflict':
    case 'clipboard-empty':
    case 'cannot-print':
    case 'nothing-exported':
    case 'nothing-open':
    case 'cancelled':
    case 'bad-message':
      return exitStatus.problems;
    default:
      return assertNever(error);
  }
}
