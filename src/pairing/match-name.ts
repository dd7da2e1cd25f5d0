/** How a match is called, whatever its size: by what it calls itself, or by the people in it. */
import type { Say } from '../platform/words/words.ts';
import { matchNameWords } from './match-name-words.ts';

interface Member {
  personId: string;
  role: 'mentor' | 'mentee';
  name: string;
}

interface Called {
  /** What it calls itself. */
  name: string | null;
  /** Mentors first. */
  members: readonly Member[];
}

/** Those somebody is together with, as a mail keeps them: words are for the reader. */
export interface Others {
  /** The match's own name alone, or everybody else in it. */
  names: string[];
  /** How many other people there are; 1 in a pair. */
  count: number;
}

const mostInFull = 3;
const shownOfMore = 2;

/** 'Mo', 'Mo and Tea', 'Mo, Tea and Ben', 'Mo, Tea and 3 more'; empty for nobody. */
export function fewNames(say: Say, names: readonly string[]): string {
  if (names.length > mostInFull)
    return say(matchNameWords, 'more', { names: names.slice(0, shownOfMore).join(', '), count: names.length - shownOfMore });
  const last = names.at(-1) ?? '';
  return names.length > 1 ? say(matchNameWords, 'both', { names: names.slice(0, -1).join(', '), last }) : last;
}

/** @param person whom the others are with; one who is in it no more, or never was, is together with all of them */
export function othersIn({ name, members }: Called, person: string | null): Others {
  const others = members.filter(({ personId }) => personId !== person);
  return { names: name ? [name] : others.map((one) => one.name), count: others.length };
}

/** For a sentence that names the partner; `count` chooses between what is said to two and to more. */
export const sayOthers = (say: Say, { names, count }: Others): { partner: string; count: number } => ({
  partner: fewNames(say, names),
  count,
});

/** To somebody who is not in it: its name, or 'Mo and Tea with Mia, Ben and 3 more'; peers are named one after another. */
export function nameOfMatch(say: Say, { name, members }: Called): string {
  if (name) return name;
  const named = (role: Member['role']) =>
    fewNames(
      say,
      members.filter((one) => one.role === role).map((one) => one.name),
    );
  const [mentors, mentees] = [named('mentor'), named('mentee')];
  return mentors && mentees ? say(matchNameWords, 'with', { mentors, mentees }) : mentors || mentees;
}
