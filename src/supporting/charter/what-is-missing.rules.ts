import type { CharterDocument } from './charter.ts';

/** What a program asks of a charter before it can be signed. */
export interface Agreement {
  goals: number;
  requireCadence: boolean;
}

/** What is still to be written; of the goals, how many of how many there are. */
export type Missing =
  | { what: 'charter' | 'cadence' | 'escalation' | 'confidentiality' }
  | { what: 'goals'; wanted: number; written: number };

export function whatIsMissing(charter: CharterDocument | undefined, { goals, requireCadence }: Agreement): Missing[] {
  if (!charter) return [{ what: 'charter' }];
  const written = charter.goals.length;
  return [
    ...(written === goals ? [] : [{ what: 'goals' as const, wanted: goals, written }]),
    ...(charter.cadence || !requireCadence ? [] : [{ what: 'cadence' as const }]),
    ...(charter.escalation.length > 0 ? [] : [{ what: 'escalation' as const }]),
    ...(charter.confidentiality ? [] : [{ what: 'confidentiality' as const }]),
  ];
}
