import { type DragEvent, type ReactNode, useState } from 'react';
import type { AttachedFile } from '../../../core/annotation/attached-file.ts';
import { byteSize } from '../../../core/locale/byte-size.ts';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { evidenceWords } from '../../../core/locale/checks/evidence-words.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';

interface AttachmentFieldProps {
  readonly file: AttachedFile | null;
  readonly onChange: (file: AttachedFile | null) => void;
  readonly onProblem: (problem: string) => void;
}

/** The file that a card brings: picked in the system's dialog or dropped here. */
export function AttachmentField({ file, onChange, onProblem }: AttachmentFieldProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = evidenceWords[locale];
  const [over, setOver] = useState(false);
  const attach = async (dropped: File | null): Promise<void> => {
    const attached = await desk.getState().attachFile(dropped);
    if (!attached.ok) onProblem(describeError(attached.error, locale));
    else if (attached.value !== null) onChange(attached.value);
  };
  // Files that are dropped here are no reports to import.
  const taking = (event: DragEvent): boolean => {
    if (!event.dataTransfer.types.includes('Files')) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return (
    <div
      className="detail"
      onDragOver={(event) => setOver(taking(event))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (taking(event) && dropped !== undefined) void attach(dropped);
      }}
    >
      <span className="detail-name" aria-hidden="true">
        {words.file}
      </span>
      <div className={over ? 'attachment over' : 'attachment'} role="group" aria-label={words.file}>
        {file !== null && (
          <>
            <span className="attachment-name">{file.name}</span>
            <span className="attachment-size">{byteSize(file.size, locale)}</span>
            <button
              type="button"
              className="linked-remove"
              aria-label={words.detachNamed(file.name)}
              title={words.detachNamed(file.name)}
              onClick={() => onChange(null)}
            >
              <Icon shape="close" />
            </button>
          </>
        )}
        <button type="button" className="button" onClick={() => void attach(null)}>
          {file === null ? words.attach : words.attachOther}
        </button>
        {file === null && <span className="attachment-hint">{words.dropHere}</span>}
      </div>
    </div>
  );
}
