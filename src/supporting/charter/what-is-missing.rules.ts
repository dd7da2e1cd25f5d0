import type { CharterDocument } from './charter.ts';

/** What a program asks of a charter before it can be signed. */
export interface Agreement {
  goals: number;
  requireCadence: boolean;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number) => numbers[count] ?? String(count);

/** @returns what is still to be written, each a phrase that follows 'Before you can sign:' */
export function whatIsMissing(charter: CharterDocument | undefined, { goals, requireCadence }: Agreement): string[] {
  if (!charter) return ['write it and save it'];
  const written = charter.goals.length;
  return [
    ...(written === goals ? [] : [`write exactly ${inWords(goals)} goals (there ${written === 1 ? 'is' : 'are'} ${inWords(written)})`]),
    ...(charter.cadence || !requireCadence ? [] : ['agree how often you meet']),
    ...(charter.escalation.length > 0 ? [] : ['say whom to turn to when it does not go well']),
    ...(charter.confidentiality ? [] : ['agree what stays between you, and what cannot']),
  ];
}
