import type { EncodingQuestion } from '../../../core/ipc/views.ts';
import type { Encoding } from '../../../core/text/encoding.ts';

/** Files that seem to be in one encoding: one decision is enough for them. */
export interface QuestionGroup {
  readonly likely: Encoding | null;
  readonly questions: readonly EncodingQuestion[];
}

/** Groups files by the encoding that they seem to be in, the largest group first; those that are not previewed go with the first group. */
export function groupQuestions(questions: readonly EncodingQuestion[]): readonly QuestionGroup[] {
  const groups = new Map<Encoding | null, EncodingQuestion[]>();
  const shown = questions.filter(({ readings }) => readings.length > 0);
  for (const question of shown) {
    const group = groups.get(question.likely) ?? [];
    group.push(question);
    groups.set(question.likely, group);
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const [first] = sorted;
  const unseen = questions.filter(({ readings }) => readings.length === 0);
  if (first === undefined) return unseen.length === 0 ? [] : [{ likely: null, questions: unseen }];
  first[1].push(...unseen);
  return sorted.map(([likely, members]) => ({ likely, questions: members }));
}

/** The encoding that a group's decision starts from: what it seems to be in, else what reads with the least loss. */
export function suggestedEncoding({ likely, questions }: QuestionGroup): Encoding {
  if (likely !== null) return likely;
  const readings = [...(questions[0]?.readings ?? [])];
  return readings.sort((a, b) => a.undecodable - b.undecodable)[0]?.encoding ?? 'utf-8';
}
