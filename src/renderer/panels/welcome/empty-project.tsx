import { type ReactNode, useEffect } from 'react';
import { listWords } from '../../../core/locale/project/list-words.ts';
import { useLocale } from '../../state/use-desk.ts';
import { CommandButton } from '../command-button.tsx';

/** What stands in the text's place while a project has no reports. */
export function EmptyProject(): ReactNode {
  const words = listWords[useLocale()];
  // Whoever waits for the first picture gets it without a report, too.
  useEffect(() => {
    document.documentElement.dataset['painted'] = 'true';
  }, []);
  return (
    <div className="empty-project">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
      <CommandButton command="import-files" name={words.import} className="button primary" />
    </div>
  );
}
