import { type ReactNode, useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { noticeWords } from '../../../core/locale/problems/notices-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import './notices.css';

/** Failures that nobody has acknowledged yet, each with what to do and its details to copy. */
export function ErrorBar(): ReactNode {
  const words = noticeWords[useLocale()];
  const errors = useDeskState((state) => state.errors);
  return (
    <div role="alert" aria-label={words.errors} className="errors">
      {errors.map((error, index) => (
        <ErrorLine key={index} error={error} />
      ))}
    </div>
  );
}

function ErrorLine({ error }: { readonly error: AppError }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = noticeWords[locale];
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(
      `${describeError(error, locale)}\n${JSON.stringify(error, null, 2)}`,
    );
    setCopied(true);
  };
  return (
    <div className="notice error">
      <p>{describeError(error, locale)}</p>
      <button type="button" className="quiet" onClick={() => void copy()}>
        {copied ? words.copied : words.copy}
      </button>
      <button type="button" className="quiet" onClick={() => desk.getState().dismissError(error)}>
        {words.dismiss}
      </button>
    </div>
  );
}
