import { dayOf } from '../../people/active.ts';
import { programOf } from '../../planning/program-of.ts';
import { strandsOf } from '../strands/strands-of.ts';
import { strandOfTrack } from '../strands/strands.rules.ts';
import type { Context } from '../../platform/context.ts';
import { addDays, dayAt } from '../../planning/days.ts';
import { newcomersAmong } from '../../registration/newcomers/newcomer-of.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import type { PairOfPeople } from '../runs/pairs-that-hold.rules.ts';
import type { ProposedPart } from '../structures/parts-that-hold.rules.ts';
import { joinMatch } from './join-match.ts';
import { makeMatches, type NewMatch } from './make-matches.ts';

export interface ExplainedPair extends PairOfPeople {
  score: number;
  /** 0 to 100. */
  fit: number;
  reasons: unknown;
}

/** Each part becomes a match, or joins the one its mentor leads. @returns the matches, in the order of the parts */
export async function publishParts(
  ctx: Context,
  program: string,
  frozen: FrozenProblem,
  parts: readonly ProposedPart<ExplainedPair>[],
  run?: string,
): Promise<string[]> {
  const trackOf = new Map(frozen.mentees.map(({ id, track }) => [id, track]));
  const joins = new Map(frozen.mentors.map(({ id, joins: led }) => [id, led?.match]));
  const days = await daysOfRounds(ctx, program);
  const firstDays = await firstDaysAhead(ctx, program, [...trackOf.keys()]);
  const joined = new Map<ProposedPart<ExplainedPair>, string>();
  for (const part of parts) {
    const match = joins.get(part.rows[0]?.mentor ?? '');
    if (!match) continue;
    joined.set(part, match);
    for (const { mentee, fit, reasons } of part.rows)
      await joinMatch(ctx, { program, match, person: mentee, role: 'mentee', why: { fit, reasons } });
  }
  const anew = parts.filter((part) => !joined.has(part));
  const made = await makeMatches(
    ctx,
    program,
    anew.map((part) => {
      const track = trackOf.get(part.rows[0]?.mentee ?? '') ?? null;
      return { ...newMatch(frozen, part), run, track, ...firstDays(part), ...days(part.round, track) };
    }),
  );
  anew.forEach((part, at) => joined.set(part, made[at] as string));
  return parts.map((part) => joined.get(part) as string);
}

/** A pair with a new hire begins on the first day, however long before it was found. */
async function firstDaysAhead(
  ctx: Context,
  program: string,
  mentees: readonly string[],
): Promise<(part: ProposedPart<ExplainedPair>) => Pick<NewMatch, 'startsOn'>> {
  const newcomers = await newcomersAmong(ctx, program, mentees);
  return ({ rows }) => {
    const startsOn = rows.length === 1 ? newcomers.get(rows[0]?.mentee ?? '')?.startsOn : undefined;
    return startsOn && startsOn > dayOf(ctx.now) ? { startsOn } : {};
  };
}

/** Two read the reasons together; of more, each reads their own. */
function newMatch({ division }: FrozenProblem, { rows, round }: ProposedPart<ExplainedPair>): Omit<NewMatch, 'track'> {
  const isMutual = division.by === 'among peers';
  const people = (of: 'mentor' | 'mentee') => [...new Set(rows.map((row) => row[of]))];
  const mentors = isMutual ? [] : people('mentor');
  const mentees = isMutual ? [...new Set([...people('mentee'), ...people('mentor')])].sort() : people('mentee');
  const score = rows.reduce((sum, row) => sum + row.score, 0);
  const fit = Math.round(rows.reduce((sum, row) => sum + row.fit, 0) / rows.length);
  const [only] = rows;
  if (rows.length === 1 && only) return { mentors, mentees, score, fit, reasons: only.reasons, round };
  const bestFirst = rows.toSorted((a, b) => b.fit - a.fit);
  const theirs = new Map(
    mentees.map((person) => {
      const { fit: own, reasons } = bestFirst.find(({ mentee, mentor }) => mentee === person || mentor === person) as ExplainedPair;
      return [person, { fit: own, reasons }];
    }),
  );
  return { mentors, mentees, score, fit, theirs, round };
}

/** The first round begins at once, or with the program; each lasts until the day before the next. */
async function daysOfRounds(
  ctx: Context,
  program: string,
): Promise<(round: number | null, track: string | null) => Pick<NewMatch, 'startsOn' | 'endsOn'>> {
  const { timeZone, startsOn } = await programOf(ctx, program);
  const strands = await strandsOf(ctx, program);
  const today = dayAt(ctx.now, timeZone);
  const first = startsOn && startsOn > today ? startsOn : today;
  return (round, track) => {
    if (round === null) return {};
    const { roundEveryDays } = strandOfTrack(strands, track).shape;
    return { startsOn: addDays(first, (round - 1) * roundEveryDays), endsOn: addDays(first, round * roundEveryDays - 1) };
  };
}
