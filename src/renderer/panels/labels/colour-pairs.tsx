import type { ReactNode } from 'react';
import {
  confusionsOf,
  contrastOf,
  deficiencies,
  leastContrast,
  seenAs,
} from '../../../core/annotation/label/colour-check.ts';
import { labelPalette, themes } from '../../../core/annotation/label/label-palette.ts';
import { type Label, offeredLabels } from '../../../core/annotation/label/label.ts';
import { colourWords } from '../../../core/locale/labels/label-colours-words.ts';
import { useLocale } from '../../state/use-desk.ts';

interface ColourCheckProps {
  readonly label: Label;
  readonly labels: readonly Label[];
}

/** How a label's colour stands on both papers, how colour-blind readers see it, and whom it cannot be told from. */
export function ColourCheck({ label, labels }: ColourCheckProps): ReactNode {
  const locale = useLocale();
  const words = colourWords[locale];
  const confusions = confusionsOf(label, offeredLabels(labels));
  return (
    <div className="colour-check">
      <p className="label-other">
        {words.contrast}
        {themes.map((theme) => {
          const { line, ink } = contrastOf(label.colour, theme);
          const enough = line >= leastContrast.line && ink >= leastContrast.ink;
          return (
            <span key={theme} className="colour-contrast" data-enough={enough}>
              {words.ratio(words.themes[theme], line.toFixed(1), ink.toFixed(1))}
              {enough ? ' ✓' : ` ${words.tooFaint}`}
            </span>
          );
        })}
      </p>
      <table className="colour-seen">
        <thead>
          <tr>
            <th scope="col">{words.seenBy}</th>
            {themes.map((theme) => (
              <th key={theme} scope="col">
                {words.themes[theme]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deficiencies.map((deficiency) => (
            <tr key={deficiency}>
              <th scope="row">{words.deficiencies[deficiency]}</th>
              {themes.map((theme) => {
                const { paper, line, ink } = labelPalette[theme];
                return (
                  <td key={theme} style={{ background: paper }}>
                    <span
                      className="colour-sample"
                      style={{
                        color: seenAs(deficiency, ink[label.colour]),
                        textDecorationColor: seenAs(deficiency, line[label.colour]),
                      }}
                    >
                      {label.name[locale]}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {confusions.map(({ label: other, seenBy }) => (
        <p key={other.id} className="label-warning" role="status">
          {words.confused(
            other.name[locale],
            seenBy.map((deficiency) => words.deficiencies[deficiency]).join(words.separator),
          )}
        </p>
      ))}
    </div>
  );
}
