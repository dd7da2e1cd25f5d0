/** The seven phases of a session and how long each gets of it: a suggestion, which never ends anything. */
export const phases = ['check-in', 'goal', 'discussion', 'obstacles', 'resources', 'next steps', 'follow-up'] as const;
export type Phase = (typeof phases)[number];

/** Of a hundred. */
const shares: Record<Phase, number> = {
  'check-in': 10,
  goal: 10,
  discussion: 35,
  obstacles: 15,
  resources: 10,
  'next steps': 15,
  'follow-up': 5,
};

/** Whole minutes per phase, at least one each, that add up to the session's where it has seven or more. */
export function phaseMinutes(minutes: number): Record<Phase, number> {
  const least = Object.fromEntries(phases.map((phase) => [phase, Math.max(1, Math.floor((minutes * shares[phase]) / 100))])) as Record<
    Phase,
    number
  >;
  const sum = phases.reduce((all, phase) => all + least[phase], 0);
  return { ...least, discussion: Math.max(1, least.discussion + minutes - sum) };
}

/** Which session of the pair it is: each stage has its own topics to begin with. */
export type SessionStage = 'first' | 'second' | 'middle' | 'last';

/** @param left sessions still expected after this one by rhythm and end of the match; null where there is no end */
export function stageOfSession(number: number, left: number | null): SessionStage {
  if (number <= 1) return 'first';
  if (number === 2) return 'second';
  return left !== null && left <= 0 ? 'last' : 'middle';
}

/** How many more sessions fit between this one and the end of the match. */
export function sessionsLeft(startsOn: string, endsOn: string | null, everyDays: number): number | null {
  if (!endsOn) return null;
  return Math.max(0, Math.floor((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 / everyDays));
}
