/**
 * How much a criterion counts may be left to each mentee. The engine then has it once for each
 * strength, and a mentee answers under the one they chose: the others find no answer and give nothing.
 */
import type { Answer } from '@pairwell/matching';
import type { Criterion } from './criteria-set.ts';

export const choosable = ['very', 'moderately', 'slightly', 'ignored'] as const;
export type ChosenStrength = (typeof choosable)[number];

/** By the criterion's key. */
export type ChosenStrengths = Readonly<Record<string, ChosenStrength>>;

/** What is required stays required: a filter is the program's, not the mentee's. */
export const isOpened = ({ opened, strength }: Pick<Criterion, 'opened' | 'strength'>): boolean =>
  opened === true && strength !== 'required';

export const countedAs = ['very', 'moderately', 'slightly'] as const;

/** Under what key a mentee's answer and the engine's criterion of this strength stand. */
export const variantOf = (key: string, strength: ChosenStrength): string => `${key}@${strength}`;

/** The criterion that an engine's id is about. */
export const criterionOf = (id: string): string => id.split('@')[0] as string;

/** A mentee's answer under whichever strength they chose. */
export function answerUnder(answers: Readonly<Record<string, Answer>>, key: string): Answer | undefined {
  const found = [key, ...countedAs.map((strength) => variantOf(key, strength))].find((one) => answers[one] !== undefined);
  return found === undefined ? undefined : answers[found];
}
