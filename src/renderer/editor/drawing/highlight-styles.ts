import type { Label, LabelLine, LabelSet } from '../../../core/annotation/label/label.ts';
import { laneCount } from './lanes.ts';

/** The CSS highlight of a label on a lane; labels are numbered since their ids may be no CSS names. */
export function highlightName(labelIndex: number, lane: number): string {
  return `label-${labelIndex}-${Math.min(lane, laneCount - 1)}`;
}

/** How the names of the highlights of proposals begin. */
export const proposalPrefix = 'proposal-';

/** The CSS highlight of what is proposed for a label. */
export function proposalName(labelIndex: number): string {
  return `${proposalPrefix}${labelIndex}`;
}

/** The CSS highlight of what is left out of the report. */
export const excludedName = 'region-excluded';

/** The CSS highlight of what is proposed to be left out. */
export const proposedRegionName = 'region-proposed';

const thickness: Readonly<Record<LabelLine, string>> = {
  solid: '0.1em',
  dotted: '0.12em',
  double: '0.06em',
  dashed: '0.09em',
  wavy: '0.06em',
};

/** Distance of the lanes from the text, the nearest first; three lines stay apart from each other and from the line of text below. */
const offsets = ['0.24em', '0.47em', '0.7em'];

/** The style sheet of a label set: a faint fill, which adds up where labels overlap, and a line of the label's style on its lane; for a proposal only a thin dashed line. */
export function highlightRules({ labels }: LabelSet): string {
  return regionRules
    .concat(
      labels.flatMap((label, index) => [
        ...offsets.map((offset, lane) => rule(highlightName(index, lane), label, offset)),
        proposalRule(proposalName(index), label),
      ]),
    )
    .join('\n');
}

/** Grey letters; what only is proposed to go stands over a dashed edge. */
const regionRules = [
  `:is(.line, .piece)::highlight(${excludedName}) { color: var(--region-ink); background-color: var(--region-fill); }`,
  `:is(.line, .piece)::highlight(${proposedRegionName}) { color: var(--region-ink); ` +
    `text-decoration: underline dashed var(--region-edge) 0.06em; text-underline-offset: 0.3em; text-decoration-skip-ink: none; }`,
];

function rule(name: string, { colour, line }: Label, offset: string): string {
  return (
    `:is(.line, .piece)::highlight(${name}) { background-color: var(--label-${colour}-fill); ` +
    `text-decoration: underline ${line} var(--label-${colour}-line) ${thickness[line]}; ` +
    `text-underline-offset: ${offset}; text-decoration-skip-ink: none; }`
  );
}

/** Between the first two lanes, so that it stays visible within an annotation of another label. */
const proposalOffset = '0.36em';

function proposalRule(name: string, { colour }: Label): string {
  return (
    `:is(.line, .piece)::highlight(${name}) { ` +
    `text-decoration: underline dashed var(--label-${colour}-line) 0.06em; ` +
    `text-underline-offset: ${proposalOffset}; text-decoration-skip-ink: none; }`
  );
}
