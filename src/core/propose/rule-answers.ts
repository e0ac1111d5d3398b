import type { Annotation } from '../annotation/annotation.ts';
import { compareText } from '../annotation/annotation.ts';
import type { Rejection } from '../annotation/rejection.ts';

/** What reviewers answered to what one rule proposed. */
export interface RuleAnswers {
  readonly rule: string;
  /** Proposals that are annotations now, under the label that the rule gives. */
  readonly accepted: number;
  /** Proposals that are annotations now, under another label. */
  readonly relabelled: number;
  readonly rejected: number;
  /** What was rejected most often, the most frequent first; at most `shownQuotes`. */
  readonly refused: readonly { readonly quote: string; readonly times: number }[];
}

/** How many rejected quotes a rule is shown with. */
const shownQuotes = 3;

interface Tally {
  accepted: number;
  relabelled: number;
  rejected: number;
  readonly quotes: Map<string, number>;
}

/** Counts the answers to proposals over many layers. */
export class RuleAnswersTally {
  readonly #rules = new Map<string, Tally>();

  /** Adds a layer. `labelOf` gives the label that a rule proposes, or null where the rule is not known any more. */
  add(
    layer: {
      readonly annotations: Iterable<Pick<Annotation, 'label' | 'provenance'>>;
      readonly rejections: Iterable<Pick<Rejection, 'quote' | 'rule'>>;
    },
    labelOf: (rule: string) => string | null,
  ): void {
    for (const { label, provenance } of layer.annotations) {
      if (provenance.kind !== 'rule') continue;
      const meant = labelOf(provenance.rule);
      const tally = this.#of(provenance.rule);
      if (meant === null || meant === label) tally.accepted += 1;
      else tally.relabelled += 1;
    }
    for (const { quote, rule } of layer.rejections) {
      const tally = this.#of(rule);
      tally.rejected += 1;
      tally.quotes.set(quote, (tally.quotes.get(quote) ?? 0) + 1);
    }
  }

  /** What was counted, by the name of the rule. */
  get answers(): readonly RuleAnswers[] {
    return [...this.#rules]
      .sort(([a], [b]) => compareText(a, b))
      .map(([rule, { quotes, ...counts }]) => ({ rule, ...counts, refused: mostFrequent(quotes) }));
  }

  #of(rule: string): Tally {
    const known = this.#rules.get(rule);
    if (known !== undefined) return known;
    const tally = { accepted: 0, relabelled: 0, rejected: 0, quotes: new Map<string, number>() };
    this.#rules.set(rule, tally);
    return tally;
  }
}

function mostFrequent(quotes: ReadonlyMap<string, number>): RuleAnswers['refused'] {
  return [...quotes]
    .sort(([a, often], [b, oftener]) => oftener - often || compareText(a, b))
    .slice(0, shownQuotes)
    .map(([quote, times]) => ({ quote, times }));
}

/** Which share of a rule's answered proposals was right, from 0 to 1; null where none was answered. */
export function precisionOf({
  accepted,
  relabelled,
  rejected,
}: Pick<RuleAnswers, 'accepted' | 'relabelled' | 'rejected'>): number | null {
  const answered = accepted + relabelled + rejected;
  return answered === 0 ? null : accepted / answered;
}
