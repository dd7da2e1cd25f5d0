/** Whether a file says anything that pairs could be found by, and if not, what it is instead. */
import { plain } from './propose-mapping.rules.ts';
import type { FileColumn, Target } from './targets.ts';

/** pairs: who is with whom, and no more. skills: people, of whom nobody knows what they teach or want to learn. */
export type Asks = 'pairs' | 'skills';

const named = {
  mentor: /\b(mentors?|coach|sponsor|buddy|teacher|tutor|advis[eo]r|mentorin|parrain)\b/,
  mentee: /\b(mentees?|coachee|prot[eé]g[eé]e?|apprentice|new hire|newcomer|learner|student|filleul)\b/,
};

const looksLikeAddresses = ({ samples }: FileColumn) => samples.length > 0 && samples.every((value) => /\S+@\S+\.\S+/.test(value));

/** The two columns that say who is with whom: named so, or two columns of addresses and nothing else. */
export function pairColumns(columns: readonly FileColumn[]): { mentor: number; mentee: number } | undefined {
  const mentor = columns.findIndex(({ name }) => named.mentor.test(plain(name)) && !named.mentee.test(plain(name)));
  const mentee = columns.findIndex(({ name }) => named.mentee.test(plain(name)));
  if (mentor >= 0 && mentee >= 0) return { mentor, mentee };
  return columns.length === 2 && columns.every(looksLikeAddresses) ? { mentor: 0, mentee: 1 } : undefined;
}

export function asksFor(columns: readonly FileColumn[], targets: readonly Target[]): Asks | undefined {
  if (targets.includes('teaches') || targets.includes('learns')) return undefined;
  return pairColumns(columns) ? 'pairs' : 'skills';
}
