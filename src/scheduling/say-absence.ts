import type { Say } from '../platform/words/words.ts';
import { schedulingWords } from './words.ts';

export type MissedBy = 'mentor' | 'mentee' | 'both' | 'unknown';

interface Size {
  mentors: number;
  mentees: number;
}

export const sizeOf = (members: readonly { role: 'mentor' | 'mentee' }[]): Size => ({
  mentors: members.filter(({ role }) => role === 'mentor').length,
  mentees: members.filter(({ role }) => role === 'mentee').length,
});

/** Who did not come, in the words that fit how many there are of each: where nobody is the mentor, nobody is called one. */
export function sayAbsence(say: Say, missedBy: MissedBy, { mentors, mentees }: Size): string {
  const isPair = mentors === 1 && mentees === 1;
  if (isPair || missedBy === 'unknown') return say(schedulingWords, `session.missed_by.${missedBy}`);
  if (missedBy === 'both') return say(schedulingWords, mentors + mentees > 2 ? 'session.missed_by.nobody' : 'session.missed_by.both');
  if (mentors === 0) return say(schedulingWords, 'session.missed_by.somebody');
  const many = missedBy === 'mentor' ? mentors > 1 : mentees > 1;
  return say(schedulingWords, many ? `session.missed_by.${missedBy}s` : `session.missed_by.${missedBy}`);
}

/** What can be ticked of who did not come. */
export function absencesIn(say: Say, members: readonly { role: 'mentor' | 'mentee'; name: string }[]): { value: string; label: string }[] {
  const { mentors } = sizeOf(members);
  const roles = (['mentor', 'mentee'] as const).flatMap((role) => {
    const names = members.filter((one) => one.role === role).map((one) => one.name);
    if (names.length === 0) return [];
    if (mentors === 0) return [{ value: role, label: say(schedulingWords, 'act.somebody') }];
    const [name = ''] = names;
    const label =
      names.length > 1 ? say(schedulingWords, `act.${role}s`, { names: names.join(', ') }) : say(schedulingWords, `act.${role}`, { name });
    return [{ value: role, label }];
  });
  return [...roles, { value: 'both', label: say(schedulingWords, members.length > 2 ? 'act.nobody' : 'act.both') }];
}
