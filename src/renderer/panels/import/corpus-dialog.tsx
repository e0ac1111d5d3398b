import { type ReactNode, useState } from 'react';
import type { FormatView } from '../../../core/ipc/views.ts';
import { corpusWords } from '../../../core/locale/corpus/corpus-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { CorpusPreview } from './corpus-preview.tsx';
import { CorpusProgress } from './corpus-progress.tsx';
import './corpus.css';

/** Takes in a corpus of another tool: what it holds first, then what becomes of its labels. */
export function CorpusDialog(): ReactNode {
  const desk = useDesk();
  const words = corpusWords[useLocale()];
  const corpus = useDeskState((state) => state.corpus);
  const busy = useDeskState((state) => state.corpusBusy);
  const close = (): void => {
    if (!busy) desk.getState().dismissCorpus();
  };
  return (
    <Dialog title={words.title} className="corpus-dialog" onClose={close}>
      {corpus === null ? <Chooser busy={busy} /> : <CorpusPreview key={corpus.id} view={corpus} />}
    </Dialog>
  );
}

function Chooser({ busy }: { readonly busy: boolean }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = corpusWords[locale];
  const formats = useDeskState((state) => state.formats);
  const [format, setFormat] = useState<string | null>(null);
  const look = (from: 'file' | 'folder'): void => void desk.getState().lookIntoCorpus(from, format);
  return (
    <>
      <p className="corpus-intro">{words.intro}</p>
      <label className="corpus-format">
        <span>{words.format}</span>
        <Select
          label={words.format}
          value={format ?? ''}
          none={words.recognise}
          options={formats.filter(isRead).map(({ id, name }) => ({ id, name: name[locale] }))}
          onChange={setFormat}
        />
      </label>
      {busy ? (
        <CorpusProgress />
      ) : (
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => desk.getState().dismissCorpus()}>
            {words.cancel}
          </button>
          <button type="button" className="button" onClick={() => look('folder')}>
            {words.folder}
          </button>
          <button
            type="button"
            className="button primary"
            data-autofocus
            onClick={() => look('file')}
          >
            {words.file}
          </button>
        </div>
      )}
    </>
  );
}

function isRead({ abilities }: FormatView): boolean {
  return abilities.reads;
}
