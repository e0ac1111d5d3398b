import { type ReactNode, useEffect, useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { ExportOptions } from '../../../core/project/export-options.ts';
import type { ExportPreview as Preview, PreviewFile } from '../../../core/ipc/views.ts';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { LossList } from './loss-list.tsx';

interface ExportPreviewProps {
  readonly format: string;
  /** Null while the choices are not whole: the last preview stands. */
  readonly options: ExportOptions | null;
}

/** Milliseconds without another choice before the first report is written anew. */
const pause = 200;

/** The first report as the chosen format will write it. */
export function ExportPreview({ format, options }: ExportPreviewProps): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  const previewed = usePreview(format, options);
  return (
    <section className="export-preview" aria-label={words.preview} aria-busy={previewed === null}>
      {previewed === null ? null : !previewed.ok ? (
        <p className="preview-none">{describeError(previewed.error, locale)}</p>
      ) : previewed.value === null ? (
        <p className="preview-none">{words.previewNothing}</p>
      ) : (
        <Files preview={previewed.value} />
      )}
    </section>
  );
}

function usePreview(
  format: string,
  options: ExportOptions | null,
): Result<Preview | null, AppError> | null {
  const desk = useDesk();
  const [previewed, setPreviewed] = useState<Result<Preview | null, AppError> | null>(null);
  // Options are made anew at every drawing; only what they say matters.
  const asked = options === null ? null : JSON.stringify(options);
  useEffect(() => {
    if (options === null) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void desk
        .getState()
        .previewExport(format, options)
        .then((answer) => {
          if (isCurrent) setPreviewed(answer);
        });
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, format, asked]);
  return previewed;
}

function Files({ preview }: { readonly preview: Preview }): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  const [chosen, setChosen] = useState<string | null>(null);
  const { files, losses } = preview;
  const file = files.find(({ path }) => path === chosen) ?? mostTelling(files);
  return (
    <>
      <p className="preview-title">{words.previewOf(preview.title)}</p>
      {file !== undefined && (
        <>
          <Select
            label={words.previewFile}
            value={file.path}
            options={files.map(({ path }) => ({ id: path, name: path }))}
            className="preview-file"
            onChange={setChosen}
          />
          <Shown file={file} />
        </>
      )}
      {losses.length === 0 ? (
        <p className="lost-nothing">{words.previewLossless}</p>
      ) : (
        <LossList title={words.previewLosses} losses={losses} />
      )}
    </>
  );
}

function Shown({ file: { text, bytes, cut } }: { readonly file: PreviewFile }): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  if (text === null) {
    return <p className="preview-none">{words.previewBinary(countText(bytes, locale))}</p>;
  }
  return (
    <>
      <pre className="preview-text" tabIndex={0}>
        {text}
      </pre>
      {cut > 0 && <p className="preview-cut">{words.previewCut(countText(cut, locale))}</p>}
    </>
  );
}

/** The file with the annotations rather than that of the text: of those that are text, not `.txt`, the first with anything in it. */
function mostTelling(files: readonly PreviewFile[]): PreviewFile | undefined {
  const written = files.filter(({ bytes }) => bytes > 0);
  return (
    written.find(({ path, text }) => text !== null && !/\.(?:txt|conf|xml)$/.test(path)) ??
    written.find(({ text }) => text !== null) ??
    files[0]
  );
}
