import type { CaseRecord, QuotedSpan } from '../../annotation/casework.ts';
import { assertNever } from '../../base/assert-never.ts';

/** A record of the fact-check desk with its fields in a fixed order, so that equal projects give equal bytes (I6). */
export function caseRecordLine(record: CaseRecord): CaseRecord {
  const { id, author, at } = record;
  switch (record.kind) {
    case 'answer': {
      const { kind, check, figures, formula, answer, reason, note } = record;
      const quoted = figures.map(quotedLine);
      return { kind, id, author, at, check, figures: quoted, formula, answer, reason, note };
    }
    case 'check': {
      const { kind, formula, note } = record;
      const figures = record.figures.map(({ name, annotation }) => ({ name, annotation }));
      return { kind, id, author, at, figures, formula, note };
    }
    case 'evidence': {
      const { kind, source, locator, quote, url, seen } = record;
      const file = record.file && {
        name: record.file.name,
        sha256: record.file.sha256,
        size: record.file.size,
      };
      const passage = record.passage && {
        report: record.passage.report,
        ...quotedLine(record.passage),
      };
      return { kind, id, author, at, source, locator, quote, url, seen, file, passage };
    }
    case 'assessment': {
      const { kind, annotation, claim, priority, assignee, rightValue, evidence } = record;
      const told = { annotation, claim, priority, assignee, rightValue, evidence: [...evidence] };
      return { kind, id, author, at, ...told };
    }
    case 'sign-off': {
      const { kind, reviewer, annotation, quote, verdict, rightValue, agrees, reason } = record;
      const told = { reviewer, annotation, quote, verdict, rightValue, agrees, reason };
      return { kind, id, author, at, ...told };
    }
    default:
      return assertNever(record);
  }
}

function quotedLine({ start, end, quote }: QuotedSpan): QuotedSpan {
  return { start, end, quote };
}
