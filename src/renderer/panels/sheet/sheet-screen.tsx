import { type ReactNode, useEffect, useState } from 'react';
import { type CaseRecord, evidenceOf } from '../../../core/annotation/casework.ts';
import { evidenceWords } from '../../../core/locale/checks/evidence-words.ts';
import { reviewWords } from '../../../core/locale/checks/review-words.ts';
import { sheetScreenWords } from '../../../core/locale/checks/sheet-screen-words.ts';
import {
  type SheetDocument,
  type SheetSection,
  type SheetTable,
  sheetFormats,
} from '../../../core/sheet/sheet-document.ts';
import { deleteEvidence } from '../../state/checks/evidence-gestures.ts';
import { asksSignOff, switchSignOff } from '../../state/checks/review-slice.ts';
import { printSheet, saveSheetAs, sheetNow } from '../../state/checks/sheet-now.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import { EvidenceCard, titleOf } from '../evidence/evidences.tsx';
import { ScreenBody } from '../screen/screen-body.tsx';
import './sheet.css';

/** The check sheet of the open report as it would be written, the ways to write it, and all evidence of the report. */
export function SheetScreen(): ReactNode {
  const desk = useDesk();
  const words = sheetScreenWords[useLocale()];
  // The sheet is made anew when something that it tells is other.
  useDeskState(({ open }) => open?.layer);
  useDeskState(({ checks }) => checks);
  useDeskState(({ others }) => others);
  const asked = useDeskState(({ project }) => asksSignOff(project));
  const report = useDeskState(({ open }) => open?.report.id);
  useEffect(() => {
    if (asked) void desk.getState().readOthers();
  }, [desk, asked, report]);
  const sheet = sheetNow(desk.getState());
  if (sheet === null) {
    return (
      <ScreenBody screen="check-sheet">
        <p>{words.noReport}</p>
      </ScreenBody>
    );
  }
  return (
    <ScreenBody screen="check-sheet" tools={<Tools />}>
      <Demand />
      <Paper sheet={sheet} />
      <AllEvidence />
    </ScreenBody>
  );
}

function Tools(): ReactNode {
  const desk = useDesk();
  const words = sheetScreenWords[useLocale()];
  const keys = useKeyNames();
  const [saved, setSaved] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <div className="sheet-tools" data-pane-entry>
      <span>{words.saveAs}</span>
      {sheetFormats.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          // A disabled button would let go of the keyboard, and Esc would lead nowhere.
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            setBusy(true);
            void saveSheetAs(desk, format)
              .then((file) => setSaved(file))
              .finally(() => setBusy(false));
          }}
        >
          {words.formats[format]}
        </button>
      ))}
      <button type="button" className="button" onClick={() => void printSheet(desk)}>
        {words.print}
        <Keys text={keys.command('print-sheet')} />
      </button>
      <span role="status" className="sheet-saved">
        {busy ? words.saving : saved === null ? '' : words.saved(saved)}
      </span>
    </div>
  );
}

/** Whether the project asks for a second signature on every verdict. */
function Demand(): ReactNode {
  const desk = useDesk();
  const words = reviewWords[useLocale()];
  const asked = useDeskState(({ project }) => asksSignOff(project));
  return (
    <label className="sheet-demand" title={words.demandHelp}>
      <input type="checkbox" checked={asked} onChange={() => switchSignOff(desk)} />
      {words.demand}
    </label>
  );
}

function Paper({ sheet }: { readonly sheet: SheetDocument }): ReactNode {
  return (
    <article className="sheet-paper" lang={sheet.language}>
      <h2>{sheet.title}</h2>
      {sheet.lines.map((line) => (
        <p key={line} className="sheet-line">
          {line}
        </p>
      ))}
      {sheet.sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
    </article>
  );
}

function Section({ section }: { readonly section: SheetSection }): ReactNode {
  return (
    <section>
      <h3>{section.heading}</h3>
      {section.lines.map((line, index) => (
        <p key={`${index} ${line}`}>{line}</p>
      ))}
      {section.table !== null && <Table name={section.heading} table={section.table} />}
    </section>
  );
}

interface TableProps {
  readonly name: string;
  readonly table: SheetTable;
}

/** So many rows are drawn; the file has all of them. */
const shownRows = 300;

function Table({ name, table }: TableProps): ReactNode {
  const words = sheetScreenWords[useLocale()];
  const hidden = table.rows.length - shownRows;
  return (
    <>
      <table aria-label={name}>
        <thead>
          <tr>
            {table.head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, shownRows).map((row, index) => (
            <tr key={index}>
              {row.map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p className="sheet-line">{words.more(String(hidden))}</p>}
    </>
  );
}

const noRecords: readonly CaseRecord[] = [];

function AllEvidence(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = sheetScreenWords[locale];
  const cards = evidenceOf(useDeskState(({ open }) => open?.layer.casework ?? noRecords));
  if (cards.length === 0) return null;
  return (
    <section className="sheet-evidence" aria-label={words.manage}>
      <h3>{words.manage}</h3>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <EvidenceCard
              card={card}
              onRemove={{
                name: `${evidenceWords[locale].remove} ${titleOf(card)}`,
                act: () => deleteEvidence(desk, card),
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
