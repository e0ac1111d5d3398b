import { expect, test } from 'vitest';
import { createDesk } from '../../state/desk.ts';
import { aProject, aReport, openingOnly } from '../../state/testing/one-report.ts';
import { giveVerdict, labelSelection, toggleFlag } from '../../state/report/gestures.ts';
import { type Marks, overviewMarks } from './overview-marks.ts';

const text = '带动近4万人就业,延边州户均增收1000余元';

test('shows what is proposed, annotated, wrong, flagged and found, each in its colour', async () => {
  const desk = createDesk(openingOnly(text));
  await desk.getState().showProject(aProject(aReport(text.length)));
  const tag = (quote: string, label: string): void => {
    const start = text.indexOf(quote);
    desk.getState().select({ anchor: start, head: start + quote.length });
    labelSelection(desk, label);
  };
  tag('近4万人', 'figure');
  giveVerdict(desk, 'wrong');
  tag('延边州', 'location');
  toggleFlag(desk);
  const at = text.indexOf('1000');
  desk.getState().setProposals({
    kind: 'found',
    all: [
      {
        ...{ start: at, end: at + 6, text: '1000余元', label: 'figure', attributes: {} },
        ...{ score: 1, rule: 'figure/unit' },
      },
    ],
  });
  desk.setState({ findSpans: [{ start: 0, end: 2 }] });
  const { proposed, annotated, noted } = overviewMarks(desk.getState());
  expect({ proposed: told(proposed), annotated: told(annotated), noted: told(noted) }).toEqual({
    proposed: [{ start: at, ink: '--label-amber-line' }],
    annotated: [
      { start: 2, ink: '--label-amber-line' },
      { start: 9, ink: '--label-green-line' },
    ],
    noted: [
      { start: 2, ink: '--bad' },
      { start: 9, ink: '--warn' },
      { start: 0, ink: '--accent' },
    ],
  });
});

function told(marks: Marks) {
  const all: { readonly start: number; readonly ink: string }[] = [];
  marks((start, ink) => all.push({ start, ink }));
  return all;
}
