import type { Span } from '../text/span.ts';
import type { NameAnswers } from '../program/registered.ts';

/** What a place was said to be, and how often. */
export interface CodeAnswers {
  readonly code: string;
  readonly level: string;
  readonly times: number;
}

/** How often a text was annotated under a label, and refused under it. */
export interface TextAnswers extends NameAnswers {
  readonly label: string;
  /** How often of the accepted ones a reviewer marked it where no rule had proposed it. */
  readonly byHand: number;
  /** For a location: the codes that it was annotated with, the most frequent first. */
  readonly codes: readonly CodeAnswers[];
}

/** Which neighbour of a span is meant. */
export type Side = 'before' | 'after';

/** How often what stands beside certain words was annotated under a label, and refused under it. */
export interface NeighbourAnswers {
  readonly label: string;
  readonly side: Side;
  /** The words beside the span, at most `neighbourLength` UTF-16 units of its own line. */
  readonly words: string;
  readonly accepted: number;
  readonly rejected: number;
  /** How many different texts were refused there. */
  readonly texts: number;
}

/** A unit that the program's table lacks, from figures that were annotated with it. */
export interface UnitAnswers {
  readonly unit: string;
  /** The kind that most of these figures were given. */
  readonly kind: string;
  readonly accepted: number;
  readonly rejected: number;
}

/** How often a rule was right and wrong; a proposal that was accepted under another label was wrong. */
export interface RuleLesson {
  readonly rule: string;
  readonly accepted: number;
  readonly rejected: number;
}

/** What the answers of a project's reviewers teach, counted and nothing more. */
export interface Lessons {
  readonly texts: readonly TextAnswers[];
  readonly neighbours: readonly NeighbourAnswers[];
  readonly units: readonly UnitAnswers[];
  readonly rules: readonly RuleLesson[];
}

/** What nobody has taught yet. */
export const noLessons: Lessons = { texts: [], neighbours: [], units: [], rules: [] };

/** Where a text was annotated. */
export interface TaughtPlace extends Span {
  readonly report: string;
  /** Id of the annotation. */
  readonly annotation: string;
  /** Id of the reviewer whose layer has it. */
  readonly reviewer: string;
  readonly quote: string;
}

/** The answers to what was proposed or annotated as a program. */
export function programAnswers({ texts }: Lessons): readonly NameAnswers[] {
  return texts.filter(({ label }) => label === 'program');
}
