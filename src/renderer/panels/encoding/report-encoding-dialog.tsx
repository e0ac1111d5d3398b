import { type ReactNode, useState } from 'react';
import type { EncodingOutlook } from '../../../core/ipc/encoding-views.ts';
import { encodingNames } from '../../../core/locale/project/encodings.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { reportEncodingWords } from '../../../core/locale/project/report-encoding-words.ts';
import type { Encoding } from '../../../core/text/encoding.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EncodingReadingLine } from '../import/encoding-reading-line.tsx';
import './encoding.css';

/** Lets the open report be read in another encoding, and shows first how it reads and what becomes of the annotations. */
export function ReportEncodingDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = reportEncodingWords[locale];
  const encodings = useDeskState((state) => state.encodings);
  const shown = useDeskState((state) => state.outlook);
  const reencoding = useDeskState((state) => state.reencoding);
  const [chosen, setChosen] = useState<Encoding | null>(null);
  if (encodings === null) return null;
  const { current, readings, file } = encodings;
  const outlook = shown?.outlook ?? null;
  const choose = (encoding: Encoding): void => {
    setChosen(encoding);
    if (encoding !== current) void desk.getState().foresee(encoding);
  };
  const name = encodingNames[locale];
  const canChange = chosen !== null && chosen !== current && outlook !== null && !reencoding;
  const close = (): void => {
    if (!reencoding) desk.getState().closeDialog();
  };
  return (
    <Dialog title={words.title} className="encoding-dialog" onClose={close}>
      <p className="encoding-intro">{words.intro(file)}</p>
      <div className="encoding-readings" role="radiogroup" aria-label={words.readings}>
        {readings.map((reading) => (
          <EncodingReadingLine
            key={reading.encoding}
            reading={reading}
            group="report"
            checked={reading.encoding === (chosen ?? current)}
            {...(reading.encoding === current && { mark: words.current })}
            onChoose={() => choose(reading.encoding)}
          />
        ))}
      </div>
      <div className="encoding-outlook" role="status">
        {reencoding ? (
          <p>{words.changing}</p>
        ) : chosen === null || chosen === current ? (
          <p>{words.choose}</p>
        ) : outlook === null ? (
          <p>{words.working}</p>
        ) : (
          <Outlook outlook={outlook} />
        )}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" data-autofocus onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!canChange}
          onClick={() => {
            if (chosen !== null) void desk.getState().changeEncoding(chosen);
          }}
        >
          {words.change(name(chosen ?? current))}
        </button>
      </div>
    </Dialog>
  );
}

function Outlook({ outlook }: { readonly outlook: EncodingOutlook }): ReactNode {
  const locale = useLocale();
  const words = reportEncodingWords[locale];
  const { kept, moved, lost, found } = outlook;
  const count = (number: number): string => countText(number, locale);
  return (
    <>
      {kept + moved + lost + found === 0 ? (
        <p>{words.none}</p>
      ) : (
        <p className="encoding-counts">
          <span>{words.kept(count(kept))}</span>
          <span>{words.moved(count(moved))}</span>
          <span data-lost={lost > 0}>{words.lost(count(lost))}</span>
          {found > 0 && <span>{words.found(count(found))}</span>}
        </p>
      )}
      {lost > 0 && <p>{words.lostHelp}</p>}
      <p>{words.backup}</p>
    </>
  );
}
