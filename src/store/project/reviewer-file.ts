import { compareText } from '../../core/annotation/annotation.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import {
  type Reviewer,
  finalReviewer,
  isFinalName,
  reviewerId,
} from '../../core/project/project.ts';
import { reviewerSchema } from '../../core/project/schema/schema.ts';
import { writeAtomically } from '../disk/atomic-write.ts';
import type { Disk } from '../disk/disk.ts';
import type { ProjectPaths } from '../paths.ts';
import { reviewerCodec } from '../record/stored-record.ts';

/** Names of files may have this many bytes on every system, an extension left room for. */
const longestId = 200;

/** The reviewer of a name, or `bad-reviewer-name` where no file can have it or the adjudicated layer does. */
export function newReviewer(name: string): Result<Reviewer, AppError> {
  const reviewer = { id: reviewerId(name.normalize('NFC')), name: name.trim() };
  if (isFinalName(name)) return err({ code: 'bad-reviewer-name', name });
  const isReviewer = reviewerSchema.safeParse(reviewer).success && canBeFile(reviewer);
  return isReviewer ? ok(reviewer) : err({ code: 'bad-reviewer-name', name });
}

/** Whether a reviewer can have files of their own. */
export function canBeFile({ id }: Reviewer): boolean {
  return id !== finalReviewer && Buffer.byteLength(id) <= longestId;
}

/** Writes a reviewer's file. */
export async function writeReviewer(
  disk: Disk,
  paths: ProjectPaths,
  reviewer: Reviewer,
): Promise<void> {
  const path = paths.reviewer(reviewer.id);
  await writeAtomically(disk, path, reviewerCodec.encode(reviewer), paths.temporary);
}

/** Reviewers in the order of their ids. */
export function sortedById(reviewers: readonly Reviewer[]): readonly Reviewer[] {
  return [...reviewers].sort((a, b) => compareText(a.id, b.id));
}
