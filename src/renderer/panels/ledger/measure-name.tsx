import type { ReactNode } from 'react';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import { aliasesOf } from '../../../core/ledger/measure-names.ts';
import type { NamedMeasure } from '../../../core/project/named-measure.ts';
import { ledgerWords } from '../../../core/locale/checks/ledger-words.ts';
import { giveMeasureName, takeMeasureName } from '../../state/ledger/measure-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';

const noMeasures: readonly NamedMeasure[] = [];

/** The name by which the project knows a group's measure, and the other ways in which reports write it. */
export function MeasureName({ group }: { readonly group: LedgerGroup }): ReactNode {
  const desk = useDesk();
  const words = ledgerWords[useLocale()];
  const measures = useDeskState(({ project }) => project?.parts.measures ?? noMeasures);
  const aliases = aliasesOf(measures, group.measure);
  return (
    <div className="measure-known">
      <span className="measure-known-as" title={words.measureNameHelp}>
        {words.measureName}
      </span>
      <TextField
        key={group.key}
        label={words.measureName}
        value={group.measure}
        onCommit={(typed) => {
          giveMeasureName(desk, group, typed.trim());
          return true;
        }}
      />
      {aliases.length > 0 && (
        <ul aria-label={words.writtenAs}>
          {aliases.map((alias) => (
            <li key={alias}>
              {words.writtenAs} <span lang="zh-CN">{alias}</span>
              <button
                type="button"
                className="linked-remove"
                aria-label={words.unname(alias)}
                title={words.unname(alias)}
                onClick={() => takeMeasureName(desk, alias)}
              >
                <Icon shape="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
