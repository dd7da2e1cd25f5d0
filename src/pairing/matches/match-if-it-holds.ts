import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { registrations } from '../../registration/tables.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { explainPair } from '../runs/explain-pair.rules.ts';
import { freezeProblem, type Frozen } from '../runs/freeze-problem.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { hasMentor, notInPool, noPlaceLeft, pairsThatHold, type PairOfPeople } from '../runs/pairs-that-hold.rules.ts';
import { makeMatches } from './make-matches.ts';

export type Matched = { match: string; because?: undefined } | { match?: undefined; because: string };

/**
 * Every path to a single match ends here: locks both people in the order in which publishing a whole
 * proposal locks them, looks at rules and places as they are then, and publishes the pair.
 * @returns the match, or the rule that stands against it
 */
export async function matchIfItHolds(ctx: Context, program: string, { mentor, mentee }: PairOfPeople): Promise<Matched> {
  await lockPeople(ctx, program, [mentor, mentee]);
  const { problem, because } = await judgePair(ctx, program, { mentor, mentee });
  if (because) return { because };
  const at = problem.mentees.findIndex(({ id }) => id === mentee);
  const { score, fit, reasons } = explainPair(
    problem,
    engineProblem(problem).program,
    at,
    problem.mentors.findIndex(({ id }) => id === mentor),
  );
  const track = problem.mentees[at]?.track ?? null;
  const [match] = await makeMatches(ctx, program, [{ mentor, mentee, track, score, fit, reasons }]);
  return { match: match as string };
}

/** Whether the two could be matched at this moment, and if not, why. */
export async function judgePair(ctx: Context, program: string, { mentor, mentee }: PairOfPeople) {
  const frozen = await freezeProblem(ctx, program, { only: [mentor, mentee] });
  const problem = { ...frozen.problem, pins: [] };
  const because = pairsThatHold(problem, [{ mentor, mentee }]).leftOut[0]?.because[0];
  return { problem, because: because === notInPool ? whyNotInPool(frozen, problem, { mentor, mentee }) : because };
}

function whyNotInPool({ active, registered }: Frozen, { mentees, setAside }: FrozenProblem, { mentor, mentee }: PairOfPeople): string {
  if (active.some((one) => one.mentee === mentee)) return hasMentor;
  if (!registered.has(mentor) || !registered.has(mentee)) return 'left or withdrew';
  if (setAside.some(({ person, because }) => (person === mentor || person === mentee) && because === 'paused')) return 'paused';
  return mentees.some(({ id }) => id === mentee) ? noPlaceLeft : notInPool;
}

/** In one order everywhere: who publishes, pauses or withdraws at the same moment waits here. */
export async function lockPeople(ctx: Context, program: string, people: readonly string[]): Promise<void> {
  await ctx.db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.programId, program), inArray(registrations.personId, [...people])))
    .orderBy(asc(registrations.personId))
    .for('update');
}
