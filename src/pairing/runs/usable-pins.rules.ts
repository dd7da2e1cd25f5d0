/** Pins ask for a pair, but no pin may break a rule: those that do are left out and say why. */
import { engineProblem, hoursRule } from './engine-problem.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';

export interface PinLeftOut {
  mentor: string;
  mentee: string;
  /** Ids of rules, or one of `not in the pool`, `has a mentor already`, `no place left`. */
  because: string[];
}

/** @param wanted mentee's id, mentor's id, the oldest first: where two exclude each other the older stays */
export function usablePins(frozen: FrozenProblem, wanted: readonly (readonly [string, string])[]): { pins: [string, string][]; leftOut: PinLeftOut[] } {
  if (wanted.length === 0) return { pins: [], leftOut: [] };
  const { blockedBy } = engineProblem({ ...frozen, pins: [] });
  const menteeAt = new Map(frozen.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(frozen.mentors.map(({ id }, at) => [id, at]));
  const places = frozen.mentors.map(({ capacity }) => capacity);
  const tenths = frozen.mentors.map(({ hours }) => (hours === null ? Infinity : Math.round(hours * 10)));
  const pins: [string, string][] = [];
  const leftOut: PinLeftOut[] = [];
  for (const [mentee, mentor] of wanted) {
    const i = menteeAt.get(mentee);
    const j = mentorAt.get(mentor);
    const because = i === undefined || j === undefined ? ['not in the pool'] : against(i, j);
    if (because.length > 0) leftOut.push({ mentor, mentee, because });
    else pins.push([mentee, mentor]);
  }
  return { pins, leftOut };

  function against(i: number, j: number): string[] {
    const rules = blockedBy(i, j);
    if (rules.length > 0) return rules;
    const mentee = frozen.mentees[i]?.id as string;
    const mentor = frozen.mentors[j]?.id as string;
    if (pins.some(([other]) => other === mentee)) return ['has a mentor already'];
    if (pins.some(([other, their]) => other === mentor && their === mentee)) return ['would mentor each other'];
    if ((places[j] as number) < 1) return ['no place left'];
    const needs = Math.round((frozen.mentees[i]?.hours ?? 0) * 10);
    if (needs > (tenths[j] as number)) return [hoursRule];
    places[j] = (places[j] as number) - 1;
    tenths[j] = (tenths[j] as number) - needs;
    return [];
  }
}
