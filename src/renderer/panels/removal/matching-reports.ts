import type { Pickable } from '../../state/project/removal-slice.ts';

/** The reports of which every word of what was typed stands in title, outlet or date. */
export function matchingReports(reports: readonly Pickable[], typed: string): readonly Pickable[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return reports;
  return reports.filter(({ title, outlet, date }) => {
    const text = folded(`${title}\n${outlet ?? ''}\n${date ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
