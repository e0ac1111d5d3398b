import type { CodeLists } from '../../core/annotation/label/code-list.ts';
import type { ProjectParts } from '../../core/project/project-record.ts';
import type { LabelSet } from '../../core/annotation/label/label.ts';

/** What the reports of a project have in common, and what must not come twice among them. */
export interface ProjectFacts {
  readonly labels: LabelSet;
  readonly parts: ProjectParts;
  /** Ids of the reviewers, the adjudicated layer's included. */
  readonly reviewers: ReadonlySet<string>;
  /** Ids of annotations and relations so far. */
  readonly ids: Set<string>;
  /** Hashes of the files that evidence brings, in the project. */
  readonly attachments: ReadonlySet<string>;
  /** Hashes of the sources so far. */
  readonly sources: Set<string>;
  /** What attributes may link to; null where the rules of labels are not asked about. */
  readonly lists: CodeLists | null;
}
