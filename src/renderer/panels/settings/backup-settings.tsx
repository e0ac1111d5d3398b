import type { ReactNode } from 'react';
import { backupWords } from '../../../core/locale/project/backups-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { backupHabits, rotations } from '../../../core/project/backup.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Segmented } from '../../ui/segmented.tsx';

/** How many backups are kept, in every project. */
export function BackupSettings(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = backupWords[locale];
  const habit = useDeskState(({ settings }) => settings.backups);
  const { last, days, weeks } = rotations[habit];
  const count = (number: number): string => countText(number, locale);
  return (
    <div className="setting">
      <span>{words.habit}</span>
      <div className="setting-boxed">
        <Segmented
          label={words.habit}
          value={habit}
          options={backupHabits.map((id) => ({ id, name: words.habits[id] }))}
          onChange={(backups) => void desk.getState().changeSettings({ backups })}
        />
        <p>
          {habit === 'off'
            ? words.habitOff
            : words.habitHelp(count(last), count(days), count(weeks))}
        </p>
      </div>
    </div>
  );
}
