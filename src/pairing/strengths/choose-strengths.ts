import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { isOpened } from '../criteria/opened-criteria.rules.ts';
import { chosenStrengths } from '../tables.ts';
import { strengthsChosen } from './chosen-strengths-of.ts';

export const chooseStrengths = command({
  name: 'pairing.choose-strengths',
  says: 'Keep it so',
  done: 'It is kept, and counts from the next proposal on.',
  http: 'PUT /programs/:program/my-strengths',
  input: z.object({
    /** By the criterion's key; what is left out counts as the program says. */
    strengths: strengthsChosen.default({}),
  }),
  output: z.object({}),
  may: aRegisteredPerson,
  run: async (ctx, { program, strengths: wanted }) => {
    const person = personIdOf(ctx.actor);
    const opened = new Set((await criteriaOf(ctx, program)).set.criteria.filter(isOpened).map(({ key }) => key));
    if (!person || Object.keys(wanted).some((key) => !opened.has(key)))
      throw new Refused('The program does not leave this to you any more. Look at the page again.');
    await ctx.db
      .insert(chosenStrengths)
      .values({ organizationId: ctx.organizationId, programId: program, personId: person, strengths: wanted, chosenAt: ctx.now })
      .onConflictDoUpdate({
        target: [chosenStrengths.programId, chosenStrengths.personId],
        set: { strengths: sql`excluded.strengths`, chosenAt: ctx.now },
      });
    return {};
  },
});
