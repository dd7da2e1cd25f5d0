import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { nameOf } from '../../people/person-names.ts';
import { addDays } from '../../planning/days.ts';
import { programOf } from '../../planning/program-of.ts';
import { query } from '../../platform/command.ts';
import { newcomerRules } from './newcomer-rules.ts';
import { rulesOf } from './rules-of.ts';
import { whoStarts } from './who-starts.ts';

const shown = 100;
const leastAheadDays = 30;

export const showNewcomers = query({
  name: 'registration.show-newcomers',
  says: 'Show how new hires are taken in, and who starts soon',
  http: 'GET /programs/:program/newcomers',
  input: z.object({}),
  output: z.object({
    rules: newcomerRules,
    launched: z.boolean(),
    /** The first hundred, by their first day. */
    coming: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        department: z.string().nullable(),
        location: z.string().nullable(),
        startsOn: z.string(),
        /** The day on which they are taken in. */
        enrolsOn: z.string(),
        registration: z.uuid().nullable(),
        state: z.enum(['ahead', 'enrolled', 'by themselves', 'withdrawn']),
      }),
    ),
    more: z.boolean(),
  }),
  may: aProgramManager,
  run: async (ctx, input) => {
    const program = await programOf(ctx, input.program);
    const rules = await rulesOf(ctx, program.id);
    const coming = await whoStarts(ctx, program, Math.max(rules.daysBefore, leastAheadDays));
    return {
      rules,
      launched: program.launchedAt !== null,
      coming: coming.slice(0, shown).map(({ person, department, location, startsOn, registration, enrolledAt, withdrawnAt, ...name }) => ({
        person,
        name: nameOf(name),
        department,
        location,
        startsOn,
        enrolsOn: addDays(startsOn, -rules.daysBefore),
        registration,
        state: withdrawnAt
          ? ('withdrawn' as const)
          : enrolledAt
            ? ('enrolled' as const)
            : registration
              ? ('by themselves' as const)
              : ('ahead' as const),
      })),
      more: coming.length > shown,
    };
  },
});
