import type { ReactNode } from 'react';
import { settingsWords, specimen } from '../../../core/locale/window/settings-words.ts';
import {
  type TypographyNumber,
  faces,
  typographyLimits,
  usualTypography,
} from '../../../core/text/typography.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Segmented } from '../../ui/segmented.tsx';

const numbers = ['size', 'leading', 'measure'] as const satisfies readonly TypographyNumber[];

/** How reports are set, with a specimen; the open report follows at once. */
export function TypographySettings(): ReactNode {
  const desk = useDesk();
  const words = settingsWords[useLocale()];
  const typography = useDeskState((state) => state.settings.typography);
  const change = (next: typeof typography): void =>
    void desk.getState().changeSettings({ typography: next });
  const { size, leading, measure, face } = typography;
  return (
    <div className="setting">
      <span>{words.typography}</span>
      <div className="setting-boxed setting-type" role="group" aria-label={words.typography}>
        <Segmented
          label={words.face}
          value={face}
          options={faces.map((id) => ({ id, name: words.faces[id] }))}
          onChange={(chosen) => change({ ...typography, face: chosen })}
        />
        {numbers.map((number) => {
          const { least, most, step } = typographyLimits[number];
          return (
            <label key={number} className="setting-range">
              <span>{words.type[number]}</span>
              <input
                type="range"
                min={least}
                max={most}
                step={step}
                value={typography[number]}
                onChange={({ target }) => change({ ...typography, [number]: Number(target.value) })}
              />
              <output>{words.typeValue[number](String(typography[number]))}</output>
            </label>
          );
        })}
        <p
          className={`specimen face-${face}`}
          lang="zh-CN"
          style={{ fontSize: size, lineHeight: leading, maxWidth: `${measure + 1}em` }}
        >
          {specimen}
        </p>
        <button
          type="button"
          className="quiet link"
          disabled={JSON.stringify(typography) === JSON.stringify(usualTypography)}
          onClick={() => change(usualTypography)}
        >
          {words.usualType}
        </button>
      </div>
    </div>
  );
}
