import type { AttributeType } from '../../../core/annotation/label/attribute.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import type { FieldProblem } from './read-field.ts';

/** What is wrong with what stands in a field, how it should look, and that it is kept. */
export function describeFieldProblem(
  problem: FieldProblem,
  type: AttributeType,
  locale: Locale,
): string {
  const { problems } = inspectorWords[locale];
  const kept = problems.kept;
  switch (problem) {
    case 'decimal':
      return `${problems.decimal} ${kept}`;
    case 'grouping':
      return `${problems.grouping} ${kept}`;
    case 'date':
      return `${problems.date} ${kept}`;
    case 'code': {
      const pattern = type.kind === 'code' ? type.pattern : '';
      return `${pattern === '\\d{6}' ? problems.sixDigits : problems.code(pattern)} ${kept}`;
    }
    default:
      return assertNever(problem);
  }
}
