import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { query } from '../../platform/command.ts';
import { NotFound } from '../../platform/problems.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { explainPair } from '../runs/explain-pair.rules.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import { reasons } from '../runs/reason.ts';
import { strandOfMentee } from '../strands/strands-of.ts';

const mostShown = 20;

const partner = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  fit: z.number().int(),
  score: z.number().int(),
  /** Free, after the matches under way. */
  places: z.number().int(),
  reasons,
});

/** For one mentee, every mentor who could be theirs now, the best first; and why the others cannot. */
export const rankPartners = query({
  name: 'pairing.rank-partners',
  says: 'Rank the mentors for one mentee',
  http: 'GET /programs/:program/mentees/:mentee/partners',
  input: z.object({}),
  output: z.object({
    mentee: z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable() }),
    /** Matched, paused, or without a track: then nobody is listed. */
    canBeMatched: z.boolean(),
    partners: z.array(partner),
    /** Of all who could be theirs. */
    total: z.number().int(),
    ruledOut: z.array(z.object({ rule: z.string(), people: z.number().int() })),
    /** Of the criteria, by key. */
    criteria: z.record(z.string(), z.string()),
  }),
  may: aProgramManager,
  run: async (ctx, { program, mentee }) => {
    const { problem, registered } = await freezeProblem(ctx, program, await strandOfMentee(ctx, program, mentee));
    if (!registered.has(mentee)) throw new NotFound();
    const i = problem.mentees.findIndex(({ id }) => id === mentee);
    const alone = { ...problem, mentees: problem.mentees.slice(i, i + 1), pins: [] };
    const { program: score, blockedBy } = engineProblem(alone);
    const open: { j: number; points: number }[] = [];
    const ruledOut = new Map<string, number>();
    for (const [j] of i < 0 ? [] : problem.mentors.entries()) {
      const [rule] = blockedBy(0, j);
      if (rule) ruledOut.set(rule, (ruledOut.get(rule) ?? 0) + 1);
      else open.push({ j, points: score.score(0, j) });
    }
    const best = open.toSorted((a, b) => b.points - a.points || a.j - b.j).slice(0, mostShown);
    const names = await personNames(ctx, [mentee, ...best.map(({ j }) => problem.mentors[j]?.id as string)]);
    const named = (id: string) => ({ id, name: names.get(id)?.name ?? '', title: names.get(id)?.title ?? null });
    return {
      mentee: named(mentee),
      canBeMatched: i >= 0,
      partners: best.map(({ j }) => {
        const { id, capacity } = problem.mentors[j] as (typeof problem.mentors)[number];
        return { ...named(id), places: capacity, ...explainPair(alone, score, 0, j) };
      }),
      total: open.length,
      ruledOut: [...ruledOut].map(([rule, people]) => ({ rule, people })).sort((a, b) => b.people - a.people),
      criteria: Object.fromEntries(problem.named.map(({ key, name }) => [key, name])),
    };
  },
});
