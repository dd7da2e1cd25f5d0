import { asc, sql } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { asTheProduct } from '../../platform/db/two-names.ts';
import { registrations } from '../../registration/tables.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { explainPair, type Explained } from '../runs/explain-pair.rules.ts';
import { freezeProblem, type Frozen } from '../runs/freeze-problem.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { hasMentor, notInPool, noPlaceLeft, pairsThatHold, type PairOfPeople } from '../runs/pairs-that-hold.rules.ts';
import { holdTracks, strandOfMentee } from '../strands/strands-of.ts';
import { publishParts } from './publish-parts.ts';

export type Matched = { match: string; because?: undefined } | { match?: undefined; because: string };

/**
 * Every path to a single match ends here: locks both people in the order in which publishing a whole
 * proposal locks them, looks at rules and places as they are then, and publishes the pair. Where the mentor
 * leads a group, the mentee joins it.
 * @returns the match, or the rule that stands against it
 */
export async function matchIfItHolds(ctx: Context, program: string, { mentor, mentee }: PairOfPeople): Promise<Matched> {
  await holdTracks(ctx, program);
  await lockPeople(ctx, [mentor, mentee]);
  const { problem, because } = await judgePair(ctx, program, { mentor, mentee });
  if (because) return { because };
  const explained = explainTheTwo(problem, { mentor, mentee });
  const [match] = await publishParts(ctx, program, problem, [{ rows: [{ mentor, mentee, ...explained }], round: null }]);
  return { match: match as string };
}

/** What speaks for two who are in the problem. */
export const explainTheTwo = (problem: FrozenProblem, { mentor, mentee }: PairOfPeople): Explained =>
  explainPair(
    problem,
    engineProblem(problem).program,
    problem.mentees.findIndex(({ id }) => id === mentee),
    problem.mentors.findIndex(({ id }) => id === mentor),
  );

/**
 * Whether the two could be matched at this moment, and if not, why. Either of them may have it judged, though neither
 * reads what the other answered; so may who runs the program, who reads it anyway.
 */
export async function judgePair(ctx: Context, program: string, { mentor, mentee }: PairOfPeople) {
  const isOfThem = [mentor, mentee].includes(personIdOf(ctx.actor) ?? '');
  const reading = isOfThem ? asTheProduct(ctx) : ctx;
  const frozen = await freezeProblem(reading, program, await strandOfMentee(ctx, program, mentee), { only: [mentor, mentee] });
  const problem = { ...frozen.problem, pins: [] };
  const because = pairsThatHold(problem, [{ mentor, mentee }]).leftOut[0]?.because[0];
  return { problem, because: because === notInPool ? whyNotInPool(frozen, { mentor, mentee }) : because };
}

/** Reasons that are a person's own, whoever the other one is. */
const standsByItself: readonly string[] = ['paused', 'credential missing', 'not screened', 'closed days', 'no hours left'];

/** More closely why one of the two is not in the pool. */
export function whyNotInPool({ active, registered, problem }: Frozen, { mentor, mentee }: PairOfPeople): string {
  const { mentees, setAside } = problem;
  if (!registered.has(mentor) || !registered.has(mentee)) return 'left or withdrew';
  const aside = setAside.find(
    ({ person, role, because }) => person === (role === 'mentor' ? mentor : mentee) && standsByItself.includes(because),
  );
  if (aside) return aside.because;
  if (mentees.some(({ id }) => id === mentee)) return noPlaceLeft;
  return active.some((one) => one.mentees.includes(mentee)) ? hasMentor : notInPool;
}

/**
 * In one order everywhere: who publishes, pauses or withdraws at the same moment waits here, in this program
 * and in every other, for their time is one.
 */
export async function lockPeople(ctx: Context, people: readonly string[]): Promise<void> {
  await ctx.db
    .select({ id: registrations.id })
    .from(registrations)
    .where(sql`${registrations.personId} = any(${sql.param([...people])}::uuid[])`)
    .orderBy(asc(registrations.personId), asc(registrations.id))
    .for('update');
}
