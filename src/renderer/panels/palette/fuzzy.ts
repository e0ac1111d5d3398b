/** A name that fits what was typed: how well, and which of its characters were meant. */
export interface FuzzyMatch {
  /** Higher is better; comparable only for the same query. */
  readonly score: number;
  /** UTF-16 indices into the name, ascending. */
  readonly at: readonly number[];
}

/**
 * Whether all characters of the query stand in the name in order, ignoring case, width and spaces. Runs and beginnings of words count
 * more, so that what was typed as a whole comes before what merely holds its letters.
 */
export function fuzzyMatch(name: string, query: string): FuzzyMatch | null {
  const wanted = fold(query).replace(/\s+/g, '');
  if (wanted === '') return { score: 0, at: [] };
  const text = fold(name);
  const whole = text.indexOf(wanted);
  if (whole !== -1) {
    const at = Array.from({ length: wanted.length }, (_, index) => whole + index);
    return { score: 1000 - whole + (beginsWord(text, whole) ? 200 : 0) - text.length / 10, at };
  }
  const at: number[] = [];
  let score = 0;
  for (const unit of wanted.split('')) {
    const from = (at.at(-1) ?? -1) + 1;
    const next = nextPlace(text, unit, from);
    if (next === -1) return null;
    score += next === from && from > 0 ? 8 : beginsWord(text, next) ? 6 : -Math.min(next - from, 5);
    at.push(next);
  }
  return { score: score - text.length / 10, at };
}

/** The next place of a unit, at the beginning of a word if one has it there. */
function nextPlace(text: string, unit: string, from: number): number {
  const first = text.indexOf(unit, from);
  if (first === from) return first;
  for (let place = first; place !== -1; place = text.indexOf(unit, place + 1)) {
    if (beginsWord(text, place)) return place;
  }
  return first;
}

function beginsWord(text: string, index: number): boolean {
  return index === 0 || /[\s:：·—-]/.test(text.charAt(index - 1));
}

function fold(text: string): string {
  const lower = text.replace(/[\uff01-\uff5e]/g, (unit) =>
    String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  );
  const folded = lower.toLowerCase();
  return folded.length === text.length ? folded : lower;
}
