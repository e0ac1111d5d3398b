import type { ReactNode } from 'react';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { noticeWords } from '../../../core/locale/problems/notices-words.ts';
import { useLocale } from '../../state/use-desk.ts';

/** What stands in the page's place after a fault of the program: nothing saved is lost, and one can begin again. */
export function Fault({ fault }: { readonly fault: unknown }): ReactNode {
  const locale = useLocale();
  const words = noticeWords[locale];
  const detail = fault instanceof Error ? fault.message : String(fault);
  return (
    <main className="fault">
      <div role="alert">
        <h1>{words.faultTitle}</h1>
        <p>{words.faultHelp}</p>
        <p>{describeError({ code: 'internal', detail }, locale)}</p>
      </div>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {words.faultReload}
      </button>
    </main>
  );
}
