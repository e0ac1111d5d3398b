import './same-text-dialog.css';
import { type ReactNode, useMemo } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { sameTextWords } from '../../../core/locale/same-text.ts';
import { type SameTexts, canTag, sameKey } from '../../state/same-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { SameLine } from './same-line.tsx';
import { sameCounts, sameRows } from './same-rows.ts';

/** Lists every place with the text of an annotation, in the report or the project, to be tagged alike where it is ticked. */
export function SameTextDialog(): ReactNode {
  const same = useDeskState((state) => state.same);
  return same === null ? null : <Filled same={same} />;
}

function Filled({ same }: { readonly same: SameTexts }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = sameTextWords[locale];
  const { annotation, found, ticked, scope, shown } = same;
  const label = useDeskState(({ project }) =>
    project?.labels.labels.find(({ id }) => id === annotation.label),
  );
  const counts = useMemo(() => sameCounts(found), [found]);
  const rows = useMemo(() => sameRows(found, shown, scope), [found, shown, scope]);
  const close = (): void => desk.getState().closeDialog();
  return (
    <Dialog
      title={words.title(annotation.quote, label?.name[locale] ?? annotation.label)}
      className="same-text"
      onClose={close}
    >
      <div className="same-choices">
        <Segmented
          label={words.scope}
          value={scope}
          options={(['report', 'project'] as const).map((id) => ({ id, name: words.scopes[id] }))}
          onChange={(id) => void desk.getState().setSameScope(id)}
        />
        <Segmented
          label={words.shown}
          value={shown}
          options={(['all', 'untagged', 'other', 'tagged'] as const).map((id) => ({
            id,
            name: words.shownOf[id](countText(counts[id], locale)),
          }))}
          onChange={(id) => desk.getState().showSame(id)}
        />
      </div>
      <div className="same-places">
        {rows.length === 0 ? (
          <p className="same-nothing" role="status">
            {same.searching ? words.searching : words.nothing}
          </p>
        ) : (
          <WindowedList
            label={words.places}
            items={rows}
            keyOf={({ report, hit }) => (hit === null ? report : sameKey(report, hit))}
            rowHeight={30}
            current={-1}
            row={(row, index) => (
              <SameLine
                row={row}
                ticked={row.hit !== null && ticked.has(sameKey(row.report, row.hit))}
                reachable={index === rows.findIndex(({ hit }) => hit !== null)}
              />
            )}
          />
        )}
      </div>
      <Actions same={same} rows={rows} onClose={close} />
    </Dialog>
  );
}

interface ActionsProps {
  readonly same: SameTexts;
  readonly rows: ReturnType<typeof sameRows>;
  readonly onClose: () => void;
}

function Actions({ same, rows, onClose }: ActionsProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = sameTextWords[locale];
  const { ticked, searching, capped } = same;
  const keys = rows.flatMap(({ report, hit }) =>
    hit !== null && canTag(hit) ? [sameKey(report, hit)] : [],
  );
  return (
    <div className="dialog-actions same-actions">
      <p role="status">{searching ? words.searching : capped ? words.capped : words.help}</p>
      <button
        type="button"
        className="quiet"
        disabled={keys.length === 0}
        onClick={() => desk.getState().tickSame(keys, true)}
      >
        {words.tickAll}
      </button>
      <button
        type="button"
        className="quiet"
        disabled={keys.length === 0}
        onClick={() => desk.getState().tickSame(keys, false)}
      >
        {words.untickAll}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {words.cancel}
      </button>
      <button
        type="button"
        className="button primary"
        data-autofocus
        disabled={ticked.size === 0 || searching}
        onClick={() => void desk.getState().applySame()}
      >
        {words.apply(countText(ticked.size, locale))}
      </button>
    </div>
  );
}
