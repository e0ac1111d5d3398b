import type { ReactNode } from 'react';
import { saveChartWords } from '../../../core/locale/window/chart-words.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { pngOf, svgText } from './chart-image.ts';
import './chart.css';

interface SaveChartProps {
  /** By which the file is called. */
  readonly name: string;
  /** In units of the drawing. */
  readonly size: { readonly width: number; readonly height: number };
  /** The plot as it is on the screen, or null before it is. */
  readonly drawing: () => SVGSVGElement | null;
  /** Writes the numbers of the plot as a table. */
  readonly saveCsv: () => Promise<void>;
}

/** The ways in which a plot leaves the program: as a picture, a drawing, or the table of its numbers. */
export function SaveChart({ name, size, drawing, saveCsv }: SaveChartProps): ReactNode {
  const desk = useDesk();
  const words = saveChartWords[useLocale()];
  const contents = {
    png: (svg: SVGSVGElement) => pngOf(svg, size),
    svg: svgText,
  } as const;
  const save = async (kind: keyof typeof contents): Promise<void> => {
    const svg = drawing();
    if (svg === null) return;
    await desk.getState().saveChart({ name, kind, content: await contents[kind](svg) });
  };
  return (
    <div className="chart-save">
      {(['png', 'svg'] as const).map((kind) => (
        <button key={kind} type="button" className="quiet link" onClick={() => void save(kind)}>
          {words[kind]}
        </button>
      ))}
      <button type="button" className="quiet link" onClick={() => void saveCsv()}>
        {words.csv}
      </button>
    </div>
  );
}
