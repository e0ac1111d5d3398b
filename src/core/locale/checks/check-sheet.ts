import type { Annotation } from '../../annotation/annotation.ts';
import { verdicts } from '../../annotation/annotation.ts';
import {
  type CaseRecord,
  type Evidence,
  assessmentOf,
  claimed,
  evidenceOf,
} from '../../annotation/casework.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import { isDoubt, isOpenFinding } from '../../check/answered.ts';
import type { SheetDocument, SheetSection } from '../../sheet/sheet-document.ts';
import { overlaps } from '../../text/span.ts';
import {
  doubtSection,
  isDoubtful,
  checkLine,
  findingSection,
  openChecks,
  ownSection,
  unclearSection,
} from './check-sheet-checks.ts';
import type { CheckSheetInput } from './check-sheet-input.ts';
import { openSignatures, signatureLine, signatureOf } from './check-sheet-signatures.ts';
import { formulaText } from './formula-text.ts';
import { sheetContext } from './sheet-context.ts';
import { evidenceWords, priorityWords } from './evidence-words.ts';
import { checkSheetWords } from './check-sheet-words.ts';
import { countText } from '../numbers.ts';
import { verdictWords } from './verdicts-words.ts';

/** The check sheet of a report: every figure and claim with verdict, evidence and arithmetic, what failed, the evidence, and what is open. */
export function checkSheet(input: CheckSheetInput): SheetDocument {
  const { details, reviewer, locale, annotations, casework } = input;
  const words = checkSheetWords[locale];
  const claims = claimed(casework);
  const subjects = annotations.filter(({ id, label }) => label === 'figure' || claims.has(id));
  const { outlet, date, author } = details;
  const stated = [outlet, date, author].filter((each) => each !== null).join(' · ');
  return {
    title: words.title(details.title),
    lines: [stated, words.by(reviewer)].filter((line) => line !== ''),
    language: locale,
    sections: [
      summary(input, subjects),
      figureSection(input, subjects),
      findingSection(input),
      ...unclearSection(input),
      ...doubtSection(input),
      ...ownSection(input),
      evidenceSection(input),
      openSection(input, subjects),
    ],
  };
}

function summary(input: CheckSheetInput, subjects: readonly Annotation[]): SheetSection {
  const { checks, locale } = input;
  const words = checkSheetWords[locale];
  const counts = verdicts.map((verdict) => {
    const count = subjects.filter((subject) => subject.verdict === verdict).length;
    return words.verdictLine(verdictWords[locale][verdict], countText(count, locale));
  });
  const arithmetic = checks.filter(({ check }) => !isDoubtful(check));
  const failing = arithmetic.filter(isDoubt).length;
  const doubtful = checks.filter((each) => isDoubtful(each.check) && isDoubt(each)).length;
  return {
    heading: words.summary,
    lines: [
      counts.join(words.separator),
      words.checksLine(countText(arithmetic.length, locale), countText(failing, locale)),
      ...(doubtful === 0 ? [] : [words.doubtLine(countText(doubtful, locale))]),
      ...signatureLine(input, subjects),
    ],
    table: null,
  };
}

function figureSection(input: CheckSheetInput, subjects: readonly Annotation[]): SheetSection {
  const { text, casework, checks, signed, locale } = input;
  const words = checkSheetWords[locale];
  const numbers = new Map(evidenceOf(casework).map(({ id }, index) => [id, String(index + 1)]));
  const rows = subjects.map((subject, index) => {
    const assessment = assessmentOf(casework, subject.id);
    const own = checks.filter(({ check }) =>
      check.figures.some((figure) => overlaps(figure, subject)),
    );
    const cards = assessment?.evidence.flatMap((id) => numbers.get(id) ?? []) ?? [];
    const urgent =
      assessment === undefined || assessment.priority === 'normal'
        ? ''
        : priorityWords[locale][assessment.priority];
    return [
      String(index + 1),
      subject.quote,
      sheetContext(text, subject),
      verdictWords[locale][subject.verdict],
      assessment?.rightValue ?? '',
      cards.join(', '),
      own.map((answered) => checkLine(answered, locale)).join('\n'),
      [subject.note, assessment?.assignee ?? '', urgent].filter((each) => each !== '').join(' · '),
      ...(signed === null ? [] : [signatureOf(input, subject)]),
    ];
  });
  const empty = rows.length === 0;
  const head = [...Object.values(words.figureHead), ...(signed === null ? [] : [words.signOff])];
  return {
    heading: words.figures,
    lines: empty ? [words.noFigures] : [],
    table: empty ? null : { head, rows },
  };
}

function evidenceSection({ casework, titleOf, locale }: CheckSheetInput): SheetSection {
  const words = checkSheetWords[locale];
  const serves = ({ id }: Evidence): number =>
    casework.filter((record) => record.kind === 'assessment' && record.evidence.includes(id))
      .length;
  const rows = evidenceOf(casework).map((card, index) => [
    String(index + 1),
    ...[sourceOf(card, titleOf, locale), card.locator, card.quote, card.url, card.seen ?? ''],
    card.file?.name ?? '',
    countText(serves(card), locale),
  ]);
  const empty = rows.length === 0;
  return {
    heading: words.evidence,
    lines: empty ? [words.noEvidence] : [],
    table: empty ? null : { head: Object.values(words.evidenceHead), rows },
  };
}

/** What a card names as its source, and the report of the project that it quotes. */
function sourceOf(
  { source, passage }: Evidence,
  titleOf: CheckSheetInput['titleOf'],
  locale: Locale,
): string {
  const title = passage === null ? undefined : titleOf(passage.report);
  const report = title === undefined ? '' : evidenceWords[locale].from(title);
  return [source, report].filter((part) => part !== '').join(' · ');
}

function openSection(input: CheckSheetInput, subjects: readonly Annotation[]): SheetSection {
  const { casework, checks, locale } = input;
  const words = checkSheetWords[locale];
  const unchecked = subjects.filter(({ verdict }) => verdict === 'unchecked').length;
  const lines = [
    ...(unchecked === 0 ? [] : [words.unchecked(countText(unchecked, locale))]),
    ...subjects.flatMap((subject) => questionsOf(subject, casework, locale)),
    ...checks
      .filter(isOpenFinding)
      .map(({ check }) =>
        (isDoubtful(check) ? words.doubtUnanswered : words.unanswered)(
          formulaText(check.formula, locale),
        ),
      ),
    ...openChecks(input),
    ...openSignatures(input, subjects),
  ];
  return {
    heading: words.open,
    lines: lines.length === 0 ? [words.nothingOpen] : lines,
    table: null,
  };
}

function questionsOf(
  { id, quote, verdict, flagged }: Annotation,
  casework: readonly CaseRecord[],
  locale: Locale,
): readonly string[] {
  const words = checkSheetWords[locale];
  const assessment = assessmentOf(casework, id);
  const lacks = (assessment?.rightValue ?? '') === '' || assessment?.evidence.length === 0;
  return [
    ...(verdict === 'wrong' && lacks ? [words.wrongLacks(quote)] : []),
    ...(verdict === 'cannot-verify' ? [words.cannotVerify(quote)] : []),
    ...(verdict === 'needs-source' ? [words.needsSource(quote)] : []),
    ...(flagged ? [words.flagged(quote)] : []),
  ];
}
