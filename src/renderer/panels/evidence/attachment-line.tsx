import type { ReactNode } from 'react';
import { type AttachedFile, canBeShown } from '../../../core/annotation/attached-file.ts';
import { byteSize } from '../../../core/locale/byte-size.ts';
import { evidenceWords } from '../../../core/locale/checks/evidence-words.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';

/** The file that a card brings, with the ways to see it: shown by another program where that runs nothing, or saved elsewhere. */
export function AttachmentLine({ file }: { readonly file: AttachedFile }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = evidenceWords[locale];
  const { name, size } = file;
  return (
    <p className="evidence-file">
      <span className="attachment-name">{name}</span>{' '}
      <span className="attachment-size">{byteSize(size, locale)}</span>
      {canBeShown(name) && (
        <button
          type="button"
          className="quiet link"
          aria-label={words.showFileNamed(name)}
          onClick={() => void desk.getState().showAttachment(file)}
        >
          {words.showFile}
        </button>
      )}
      <button
        type="button"
        className="quiet link"
        aria-label={words.saveFileNamed(name)}
        onClick={() => void desk.getState().saveAttachment(file)}
      >
        {words.saveFile}
      </button>
    </p>
  );
}
