import { Fragment, type ReactNode } from 'react';
import type { ComparedRow, Difference } from '../../../core/diff/text-diff.ts';
import { compareWords } from '../../../core/locale/text/compare-words.ts';
import type { Span } from '../../../core/text/span.ts';
import { useLocale } from '../../state/use-desk.ts';

/** Two versions of a text, the earlier one first. */
export interface Versions {
  readonly before: string;
  readonly after: string;
}

interface ComparedRowProps extends Versions {
  readonly row: ComparedRow;
  /** The number of its first difference in the whole comparison. */
  readonly firstDifference: number;
  /** The number of the difference that the person is at, or -1. */
  readonly current: number;
}

/** The earlier text's part on the left, the later one's on the right. */
export function ComparedRowView({
  row,
  before,
  after,
  firstDifference,
  current,
}: ComparedRowProps): ReactNode {
  const side = (which: 'before' | 'after', text: string): ReactNode => (
    <div
      role="cell"
      className="compared-cell"
      lang="zh-CN"
      data-empty={row[which].start === row[which].end}
    >
      <Side
        text={text}
        span={row[which]}
        which={which}
        differences={row.differences}
        first={firstDifference}
        current={current}
      />
    </div>
  );
  return (
    <div role="row" className="compared-row" data-differs={row.differences.length > 0}>
      {side('before', before)}
      {side('after', after)}
    </div>
  );
}

interface SideProps {
  readonly text: string;
  readonly span: Span;
  readonly which: 'before' | 'after';
  readonly differences: readonly Difference[];
  readonly first: number;
  readonly current: number;
}

function Side({ text, span, which, differences, first, current }: SideProps): ReactNode {
  const parts: ReactNode[] = [];
  let at = span.start;
  for (const [index, difference] of differences.entries()) {
    const own = difference[which];
    const figures = which === 'before' ? difference.figuresBefore : difference.figuresAfter;
    const number = first + index;
    const shared = { 'data-difference': number, 'data-current': number === current };
    const Mark = which === 'before' ? 'del' : 'ins';
    parts.push(
      <Fragment key={number}>
        {text.slice(at, own.start)}
        {own.start === own.end ? (
          <span className="compared-gap" {...shared} />
        ) : (
          <Mark className="compared-mark" {...shared}>
            <WithFigures text={text} span={own} figures={figures} />
          </Mark>
        )}
      </Fragment>,
    );
    at = own.end;
  }
  // The end of a line that both have is the row's end.
  parts.push(text.slice(at, span.end).replace(/\n$/, ''));
  return parts;
}

function WithFigures({
  text,
  span,
  figures,
}: {
  readonly text: string;
  readonly span: Span;
  readonly figures: readonly Span[];
}): ReactNode {
  const words = compareWords[useLocale()];
  const slice = (from: number, to: number): string =>
    text.slice(from, to).replaceAll('\n', `${words.lineEnd}\n`).replace(/\n$/, '');
  const parts: ReactNode[] = [];
  let at = span.start;
  for (const figure of figures) {
    const [start, end] = [Math.max(span.start, figure.start), Math.min(span.end, figure.end)];
    parts.push(slice(at, start), <strong key={start}>{slice(start, end)}</strong>);
    at = end;
  }
  parts.push(slice(at, span.end));
  return parts;
}
