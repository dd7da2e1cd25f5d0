import { sql } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { daysBetween } from '../../planning/days.ts';
import { programOf } from '../../planning/program-of.ts';
import { chore } from '../../platform/chore.ts';
import { rulesOf } from '../../registration/newcomers/rules-of.ts';
import { matchOf } from '../match-of.ts';
import { aStepOfThePlan } from './mails/a-step-of-the-plan.ts';
import { newcomerMatches } from './newcomer-matches.ts';

/** A worker that was away for some days still reminds; a step long past is not brought up again. */
const lateDays = 5;

export const followPlan = chore({
  name: 'pairing.follow-plan',
  says: 'Reminds new hires and whoever receives them of what was to be reached by day 30, 60 and 90',
  every: 'day',
  run: async (ctx) => {
    const today = dayOf(ctx.now);
    for (const { match: id, program: programId, startsOn } of await newcomerMatches(ctx, sql`p.hired_on < ${today}::date`)) {
      const day = daysBetween(startsOn, today);
      const due = (await rulesOf(ctx, programId)).plan.filter(({ afterDays }) => afterDays <= day && day - afterDays <= lateDays);
      if (due.length === 0) continue;
      const { name: program } = await programOf(ctx, programId);
      const { members } = await matchOf(ctx, id);
      for (const { afterDays, says } of due)
        for (const { personId: to, role } of members) {
          const partner = members.find((one) => one.role !== role)?.name;
          if (partner)
            await ctx.mail(aStepOfThePlan, {
              to,
              facts: { match: id, program, partner, readerIs: role, afterDays, says },
              occasion: `plan:${id}:${afterDays}`,
            });
        }
    }
  },
});
