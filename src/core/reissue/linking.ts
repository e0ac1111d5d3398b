import { sameRecord } from '../annotation/edit/change.ts';
import { type ProjectEdit, diffRecords } from '../project/project-change.ts';
import type { ProjectRecord, Reissue } from '../project/project-record.ts';

/** The report that another is a later issue of, or null. */
export function earlierIssue(reissues: readonly Reissue[], report: string): string | null {
  return reissues.find(({ id }) => id === report)?.earlier ?? null;
}

/** Whether a report can be called an earlier issue of another: of nothing that comes behind that one, and not of itself. */
export function canPrecede(reissues: readonly Reissue[], earlier: string, later: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = earlier; at !== null; at = earlierIssue(reissues, at)) {
    if (at === later) return false;
    if (seen.has(at)) break;
    seen.add(at);
  }
  return true;
}

/** Says of a report that it is a later issue of another, which takes the place of what was said before; null where nothing changes or it cannot be. */
export function linkIssue(record: ProjectRecord, link: Reissue): ProjectEdit | null {
  const others = record.reissues.filter(({ id }) => id !== link.id);
  const known = record.reissues.find(({ id }) => id === link.id);
  if (known !== undefined && sameRecord(known, link)) return null;
  if (!canPrecede(others, link.earlier, link.id)) return null;
  return {
    gesture: 'link-issue',
    diffs: diffRecords(record, { ...record, reissues: [...others, link] }),
  };
}

/** Takes back what was said of a report's earlier issue; null where nothing was. */
export function unlinkIssue(record: ProjectRecord, report: string): ProjectEdit | null {
  const reissues = record.reissues.filter(({ id }) => id !== report);
  if (reissues.length === record.reissues.length) return null;
  return { gesture: 'unlink-issue', diffs: diffRecords(record, { ...record, reissues }) };
}
