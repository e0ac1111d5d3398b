import type { Annotation } from '../../annotation/annotation.ts';
import { assessmentOf } from '../../annotation/casework.ts';
import {
  type Signing,
  countSignings,
  signOffsOn,
  signedVerdict,
  signings,
  signingOf,
  stillHolds,
} from '../../annotation/sign-off.ts';
import type { CheckSheetInput } from './check-sheet-input.ts';
import { checkSheetWords } from './check-sheet-words.ts';
import { countText } from '../numbers.ts';
import { reviewWords, signingWords } from './review-words.ts';

/** How many verdicts are signed, objected to and wait; no line where the project asks for no signature. */
export function signatureLine(
  input: CheckSheetInput,
  subjects: readonly Annotation[],
): readonly string[] {
  const { signed, locale } = input;
  if (signed === null) return [];
  const words = checkSheetWords[locale];
  const counts = countSignings(subjects.map((subject) => signingIn(input, subject)));
  const told = signings.map((signing) =>
    words.verdictLine(signingWords[locale][signing], countText(counts[signing], locale)),
  );
  return [words.signLine(told.join(words.separator))];
}

/** What second reviewers said of one verdict; empty where nothing was found yet. */
export function signatureOf(input: CheckSheetInput, subject: Annotation): string {
  const { locale } = input;
  const signing = signingIn(input, subject);
  if (signing === null) return '';
  return [signingWords[locale][signing], ...saidOn(input, subject)].join('\n');
}

/** What of signatures waits for somebody. */
export function openSignatures(
  input: CheckSheetInput,
  subjects: readonly Annotation[],
): readonly string[] {
  const { signed, locale } = input;
  if (signed === null) return [];
  const words = checkSheetWords[locale];
  const standing = subjects.map((subject) => [subject, signingIn(input, subject)] as const);
  const unsigned = standing.filter(([, signing]) => signing === 'unsigned').length;
  return [
    ...standing.flatMap(([subject, signing]) => {
      if (signing === 'lapsed') return [words.lapsed(subject.quote)];
      if (signing !== 'objected') return [];
      return saidOn(input, subject).map((said) => words.objected(subject.quote, said));
    }),
    ...(unsigned === 0 ? [] : [words.unsigned(countText(unsigned, locale))]),
  ];
}

function signingIn(
  { signed, casework, reviewerId }: CheckSheetInput,
  subject: Annotation,
): Signing | null {
  const said = signOffsOn(signed?.signOffs ?? [], reviewerId, subject.id);
  return signingOf(said, signedVerdict(subject, assessmentOf(casework, subject.id)));
}

function saidOn(
  { signed, casework, reviewerId, locale }: CheckSheetInput,
  subject: Annotation,
): readonly string[] {
  if (signed === null) return [];
  const words = reviewWords[locale];
  const now = signedVerdict(subject, assessmentOf(casework, subject.id));
  return signOffsOn(signed.signOffs, reviewerId, subject.id).map((said) => {
    const name = signed.nameOf(said.author);
    if (!stillHolds(said, now)) return words.lapsedBy(name);
    return said.agrees ? words.signedBy(name) : words.objectedBy(name, said.reason);
  });
}
