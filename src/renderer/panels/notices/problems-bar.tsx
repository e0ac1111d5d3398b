import { type ReactNode, useState } from 'react';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { noticeWords } from '../../../core/locale/problems/notices-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';

const none: readonly never[] = [];

/** Files of the project that could not be read: one quiet line that opens. */
export function ProblemsBar(): ReactNode {
  const locale = useLocale();
  const words = noticeWords[locale];
  const problems = useDeskState(({ project }) => project?.problems ?? none);
  const [open, setOpen] = useState(false);
  if (problems.length === 0) return null;
  return (
    <div className="notice problems" role="status">
      <p>{words.problems(countText(problems.length, locale))}</p>
      <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hide : words.details}
      </button>
      {open && (
        <ul>
          {problems.map((problem, index) => (
            <li key={index}>{describeError(problem, locale)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
