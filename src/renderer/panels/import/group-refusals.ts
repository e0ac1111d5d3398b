import type { AppError } from '../../../core/base/app-error.ts';
import {
  type ImportReason,
  importReason,
} from '../../../core/locale/problems/import-reasons-words.ts';

/** Refusals for one reason, as they came. */
export interface RefusalGroup {
  readonly reason: ImportReason;
  readonly errors: readonly AppError[];
}

/** Up to so many refusals are read faster as a plain list. */
const fewest = 9;

/** Refusals by reason, the most frequent first; null where they are so few that groups would only hide them. */
export function groupRefusals(errors: readonly AppError[]): readonly RefusalGroup[] | null {
  if (errors.length < fewest) return null;
  const groups = new Map<ImportReason, AppError[]>();
  for (const error of errors) {
    const reason = importReason(error);
    const group = groups.get(reason) ?? [];
    group.push(error);
    groups.set(reason, group);
  }
  return [...groups]
    .map(([reason, members]) => ({ reason, errors: members }))
    .sort((a, b) => b.errors.length - a.errors.length);
}
