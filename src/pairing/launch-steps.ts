import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { tickedStep } from '../planning/launching/checked-steps.ts';
import { works } from '../platform/db/tables.ts';
import type { LaunchStep } from '../platform/stage.ts';
import { criteriaSets, matches, runs } from './tables.ts';

const at = (page: string) => (program: string) => `/programs/${program}/pairing${page}`;

export const pairingSteps: LaunchStep[] = [
  {
    key: 'algorithm',
    place: 3,
    says: 'Set what makes a good pair',
    path: at('/criteria'),
    done: async (ctx, program) => {
      const saved = await ctx.db
        .select({ id: criteriaSets.id })
        .from(criteriaSets)
        .where(and(eq(criteriaSets.programId, program), eq(criteriaSets.fromBlueprint, false)))
        .limit(1);
      return saved.length > 0;
    },
  },
  tickedStep({ key: 'choose-process', place: 7, says: 'Choose how pairs come about', path: at('/process') }),
  {
    key: 'readiness',
    place: 8,
    says: 'See whether everyone can be matched',
    path: at('/readiness'),
    done: async (ctx, program) => {
      const checked = await ctx.db
        .select({ id: works.id })
        .from(works)
        .where(and(eq(works.programId, program), eq(works.name, 'pairing.judge-readiness'), isNotNull(works.finishedAt)))
        .limit(1);
      return checked.length > 0;
    },
  },
  {
    key: 'review-algorithm',
    place: 9,
    says: 'Read a first proposal',
    path: at(''),
    done: async (ctx, program) => {
      const [made] = await ctx.db
        .select({ id: runs.id })
        .from(runs)
        .where(and(eq(runs.programId, program), isNotNull(runs.finishedAt), isNull(runs.discardedAt)))
        .orderBy(desc(runs.number))
        .limit(1);
      return made !== undefined;
    },
  },
  tickedStep({ key: 'pairing-mails', place: 10, says: 'Read the mails that pairs will get', path: at('/mails') }),
  {
    key: 'launch-pairing',
    place: 14,
    says: 'Publish the matches',
    path: at('/proposal'),
    done: async (ctx, program) => {
      const published = await ctx.db.select({ id: matches.id }).from(matches).where(eq(matches.programId, program)).limit(1);
      return published.length > 0;
    },
  },
];
