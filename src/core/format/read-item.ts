import type { AnnotatedReport, Project } from '../project/project.ts';
import type { FormatProblem } from './corpus-source.ts';
import type { ForeignDocument } from './foreign/foreign-document.ts';

/** What reading a corpus gives, item by item, so that memory stays flat. */
export type ReadItem =
  /** What a corpus of Hezhu's own says of its project; comes first. */
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'report'; readonly report: AnnotatedReport }
  | { readonly kind: 'document'; readonly document: ForeignDocument }
  /** One document, or a part of one, is not taken; the rest goes on. */
  | { readonly kind: 'problem'; readonly problem: FormatProblem };
