import type { Say } from '../../../platform/words/words.ts';
import { pairingWords } from '../../words.ts';

export interface PlanStep {
  /** Counted from the first day. */
  afterDays: number;
  says: string;
}

/** The plan of the first months as one paragraph of a mail; none where there is no plan. */
export function sayPlan(say: Say, plan: readonly PlanStep[]): string[] {
  if (plan.length === 0) return [];
  const steps = plan.map(({ afterDays: days, says }) => say(pairingWords, 'newcomers.mail.step_line', { days, says }));
  return [[say(pairingWords, 'newcomers.mail.plan'), ...steps].join('\n')];
}

export const samplePlan: PlanStep[] = [
  { afterDays: 30, says: 'Knows whom to ask, and has met everybody on the team' },
  { afterDays: 60, says: 'Does the daily work without help' },
];
