import { registrantsOf } from '../../registration/registrants-of.ts';
import { textRankerOf } from '../../people/skills/reading/text-ranker-of.ts';
import type { Context } from '../../platform/context.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { engineCriteria, type Scales } from '../criteria/engine-criteria.rules.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { answerable, scalesOf } from '../criteria/scales.rules.ts';
import { activeMatchesOf, type ActiveMatch } from '../matches/active-matches.ts';
import { knowSkills, nearSkillsOf } from '../skills/know-skills.ts';
import { knowTexts } from '../texts/know-texts.ts';
import { timesOf } from '../time/times-of.ts';
import { coolingDown } from '../structures/cooling-down.ts';
import { isOf, menteesIn, poolOf } from '../strands/pool-of.rules.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { chosenStrengthsOf } from '../strengths/chosen-strengths-of.ts';
import { closedPairs, decisionsOf } from './closed-pairs.ts';
import { freezePeople } from './freeze-people.rules.ts';
import { withFindings } from './with-findings.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';
import { namedCriteria } from './named-criteria.rules.ts';
import { pairsThatHold, type PairLeftOut } from './pairs-that-hold.rules.ts';

export interface Frozen {
  problem: FrozenProblem;
  criteriaVersion: number;
  /** As far as the questionnaire asks for them. */
  set: CriteriaSet;
  scales: Scales;
  pinsLeftOut: PairLeftOut[];
  /** Everybody who has registered and is still there. */
  registered: ReadonlySet<string>;
  active: ActiveMatch[];
}

/**
 * Takes a strand's mentees, every mentor, criteria, matches and decisions as they are now.
 * @param wide with the answers that no criterion or rule counts now, so that others can be tried on the same people
 * @param only these persons, where a single pair is asked about
 */
export async function freezeProblem(
  ctx: Context,
  program: string,
  strand: Strand,
  { wide = false, only }: { wide?: boolean; only?: readonly string[] } = {},
): Promise<Frozen> {
  const asked = await questionsAsked(ctx, program);
  const { shape } = strand;
  const { version, set: wanted } = await criteriaOf(ctx, program, shape.structure);
  const ranker = await textRankerOf(ctx);
  const set = answerable(wanted, asked, ranker !== undefined);
  const scales = scalesOf(set, asked);
  const active = await activeMatchesOf(ctx, program);
  const pool = poolOf(strand, await registrantsOf(ctx, program, only));
  const known = await knowSkills(ctx, asked, pool);
  const near = nearSkillsOf(set, asked, known);
  const read = wide ? everyAnswer(set) : set;
  const { registrants, alike } = await knowTexts(ctx, program, {
    ranker,
    set: read,
    registrants: known.registrants,
    shape,
    only: only ?? menteesIn(strand, pool),
  });
  const named = namedCriteria(set, asked).map((one) => ({ ...one, near: near.get(one.key), ...alike.get(one.key) }));
  const people = freezePeople({
    registrants,
    active,
    isHere: (match) => isOf(strand, match),
    tracks: strand.tracks,
    hasOtherTracks: !strand.isOnly,
    set: read,
    scales,
    at: ctx.now,
    chosen: await chosenStrengthsOf(ctx, program),
    shape,
    coolingDown: await coolingDown(ctx, program, shape.coolDownDays),
    timeOf: await timesOf(ctx, only),
  });
  const unpinned: FrozenProblem = {
    format: 'pairwell-problem-1',
    objective: set.objective === 'best fit' ? 'total' : 'most-matched-then-total',
    division: shape.division,
    ...withFindings(engineCriteria(set, scales), named),
    named,
    ...people,
    closed: withinPool(await closedPairs(ctx, program, active, shape), people),
    pins: [],
  };
  const { hold, leftOut } = pairsThatHold(unpinned, await decisionsOf(ctx, program, 'pin'));
  const pins = hold.map(({ mentee, mentor }): [string, string] => [mentee, mentor]);
  const registered = new Set(registrants.map(({ personId }) => personId));
  return { problem: { ...unpinned, pins }, criteriaVersion: version, set, scales, pinsLeftOut: leftOut, registered, active };
}

/** The same criteria, all of them counted and both rules in force: what they read is what could ever be asked for. */
const everyAnswer = (set: CriteriaSet): CriteriaSet => ({
  ...set,
  seniority: { ...set.seniority, mentorIs: 'above' },
  maxHoursApart: set.maxHoursApart ?? 0,
  criteria: set.criteria.map((one) => (one.strength === 'ignored' ? { ...one, strength: 'slightly' } : one)),
});

/** Only what can still happen is worth keeping. */
function withinPool(
  closed: FrozenProblem['closed'],
  { mentees, mentors }: Pick<FrozenProblem, 'mentees' | 'mentors'>,
): FrozenProblem['closed'] {
  const theMentees = new Set(mentees.map(({ id }) => id));
  const theMentors = new Set(mentors.map(({ id }) => id));
  return closed.filter(({ mentee, mentor }) => theMentees.has(mentee) && theMentors.has(mentor));
}
