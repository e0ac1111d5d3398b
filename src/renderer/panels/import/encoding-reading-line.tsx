import type { ReactNode } from 'react';
import type { EncodingReading } from '../../../core/ipc/views.ts';
import { encodingNames } from '../../../core/locale/project/encodings.ts';
import { importWords } from '../../../core/locale/project/import-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useLocale } from '../../state/use-desk.ts';
import '../encoding/encoding.css';

interface EncodingReadingLineProps {
  readonly reading: EncodingReading;
  readonly group: string;
  readonly checked: boolean;
  /** A word beside the name. */
  readonly mark?: string;
  readonly onChoose: () => void;
}

/** How a source reads in one encoding, to be chosen; the chosen one shows more of it. */
export function EncodingReadingLine({
  reading,
  group,
  checked,
  mark,
  onChoose,
}: EncodingReadingLineProps): ReactNode {
  const locale = useLocale();
  const words = importWords[locale];
  const { encoding, undecodable, lines } = reading;
  return (
    <label className="encoding-reading" data-checked={checked}>
      <input type="radio" name={`encoding ${group}`} checked={checked} onChange={onChoose} />
      <span className="encoding-name">
        {encodingNames[locale](encoding)}
        {mark !== undefined && <span className="encoding-mark"> · {mark}</span>}
      </span>
      <span className={undecodable > 0 ? 'encoding-broken' : 'encoding-clean'}>
        {undecodable > 0 ? words.broken(countText(undecodable, locale)) : words.clean}
      </span>
      <span className="encoding-lines" lang="zh">
        {lines.length === 0 ? words.noLines : lines.slice(0, checked ? lines.length : 1).join('\n')}
      </span>
    </label>
  );
}
