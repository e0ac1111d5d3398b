import { type ReactNode, useState } from 'react';
import { backupWords } from '../../../core/locale/project/backups-words.ts';
import { describeFinding } from '../../../core/locale/problems/findings.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { Finding } from '../../../core/project/findings/finding.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './backups.css';

/** What is wrong with the project's files, and, once it was repaired, what was mended and what is left to decide. */
export function RepairDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = backupWords[locale];
  const findings = useDeskState((state) => state.findings);
  const repaired = useDeskState((state) => state.repaired);
  const readOnly = useDeskState(({ project }) => project?.readOnly === true);
  const [busy, setBusy] = useState(false);
  const close = (): void => desk.getState().closeDialog();
  const start = async (): Promise<void> => {
    setBusy(true);
    await desk.getState().repair();
    setBusy(false);
  };
  const canRepair = repaired === null && (findings?.length ?? 0) > 0 && !readOnly;
  return (
    <Dialog title={words.repairTitle} className="repair" onClose={busy ? () => undefined : close}>
      <p className="backups-about">{words.repairAbout}</p>
      <div role="status">
        {busy ? (
          <p>{words.repairing}</p>
        ) : repaired !== null ? (
          <Outcome mended={repaired.mended} left={repaired.left} />
        ) : findings === null ? (
          <p>{words.checking}</p>
        ) : findings.length === 0 ? (
          <p className="mended">{words.repairNone}</p>
        ) : (
          <List
            title={words.findings(countText(findings.length, locale))}
            kind="left"
            findings={findings}
          />
        )}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" data-autofocus disabled={busy} onClick={close}>
          {words.close}
        </button>
        {canRepair && (
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() => void start()}
          >
            {words.repairStart}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function Outcome({
  mended,
  left,
}: {
  readonly mended: readonly Finding[];
  readonly left: readonly Finding[];
}): ReactNode {
  const locale = useLocale();
  const words = backupWords[locale];
  return (
    <>
      <List
        title={words.mended(countText(mended.length, locale))}
        kind="mended"
        findings={mended}
      />
      {left.length > 0 && (
        <>
          <List title={words.left(countText(left.length, locale))} kind="left" findings={left} />
          <p className="backups-about">{words.leftHelp}</p>
        </>
      )}
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly kind: 'mended' | 'left';
  readonly findings: readonly Finding[];
}

function List({ title, kind, findings }: ListProps): ReactNode {
  const locale = useLocale();
  return (
    <section>
      <h3 className={kind}>{title}</h3>
      <ul>
        {findings.map((finding, index) => (
          <li key={index}>{describeFinding(finding, locale)}</li>
        ))}
      </ul>
    </section>
  );
}
