import type { ReactNode } from 'react';
import { listWords } from '../../../core/locale/project/list-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { removalWords } from '../../../core/locale/project/removals-words.ts';
import type { Pickable } from '../../state/project/removal-slice.ts';
import { useLocale } from '../../state/use-desk.ts';

interface PickableRowProps {
  readonly report: Pickable;
  readonly picked: boolean;
  /** Whether Tab comes to it; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onPick: (picked: boolean) => void;
}

/** A report to be ticked. */
export function PickableRow({ report, picked, reachable, onPick }: PickableRowProps): ReactNode {
  const locale = useLocale();
  const { title, outlet, date, length } = report;
  const said = [
    outlet,
    date ?? listWords[locale].dateUnknown,
    removalWords[locale].characters(countText(length, locale)),
  ];
  return (
    <label className="removal-row">
      <input
        type="checkbox"
        data-row-focus
        tabIndex={reachable ? 0 : -1}
        checked={picked}
        onChange={({ target }) => onPick(target.checked)}
      />
      <span className="removal-title" lang="zh-CN" title={title}>
        {title}
      </span>
      <span className="removal-origin">{said.filter((each) => each !== null).join(' · ')}</span>
    </label>
  );
}
