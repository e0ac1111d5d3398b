import { compareText } from '../annotation/annotation.ts';
import { isName, nameKey } from './name-key.ts';

/** A program that a project knows by name: once accepted, it is found in every report. */
export interface RegisteredProgram {
  /** The name under which it was first met; it stays when the name is changed. */
  readonly id: string;
  /** The canonical name. */
  readonly name: string;
  /** Other names of the same program. */
  readonly aliases: readonly string[];
  /** Whether it is no longer proposed, under any of its names. */
  readonly stopped: boolean;
}

/** How often a text was annotated as a program, and refused as one. */
export interface NameAnswers {
  readonly text: string;
  readonly accepted: number;
  readonly rejected: number;
  readonly reports: number;
}

/** A line of the register: what was decided on a program, or one that is known only since somebody annotated it. */
export interface RegisterEntry extends RegisteredProgram {
  /** Whether the project's record has it; else it is there as long as some annotation is. */
  readonly kept: boolean;
  readonly accepted: number;
  readonly rejected: number;
  /** How many reports were annotated with it; a report with two of its names counts twice. */
  readonly reports: number;
}

/**
 * The register of a project: what its record keeps, with how often each was annotated, then every other name that somebody annotated. An
 * annotation is taken back by undo, and its name with it; what was decided here stays. By name.
 */
export function registerOf(
  kept: readonly RegisteredProgram[],
  answers: readonly NameAnswers[],
): readonly RegisterEntry[] {
  const owner = new Map(
    kept.flatMap((program) => namesOf(program).map((name) => [nameKey(name), program.id] as const)),
  );
  const entries = new Map<string, RegisterEntry>(
    kept.map((program) => [program.id, { ...program, ...none, kept: true }]),
  );
  for (const { text, accepted, rejected, reports } of answers) {
    const key = nameKey(text);
    const id = owner.get(key) ?? `\u0000${key}`;
    const known = entries.get(id);
    if (known === undefined && (accepted === 0 || !isName(text))) continue;
    const entry = known ?? { id: text, name: text, aliases: [], stopped: false, ...none };
    entries.set(id, {
      ...entry,
      accepted: entry.accepted + accepted,
      rejected: entry.rejected + rejected,
      reports: entry.reports + reports,
    });
  }
  return [...entries.values()].sort((a, b) => compareText(a.name, b.name));
}

const none = { kept: false, accepted: 0, rejected: 0, reports: 0 } as const;

/** Every name of a program, the canonical one first. */
export function namesOf({
  name,
  aliases,
}: Pick<RegisteredProgram, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases];
}
