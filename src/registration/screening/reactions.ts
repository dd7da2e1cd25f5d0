import { and, eq } from 'drizzle-orm';
import { programOf } from '../../planning/program-of.ts';
import { reaction } from '../../platform/reaction.ts';
import { personDeclined } from '../events.ts';
import { notThisTime } from '../mails/not-this-time.ts';
import { programFacts } from '../mails/program-facts.ts';
import { screenings } from '../tables.ts';

const tellWhoIsDeclined = reaction({
  name: 'registration.tell-who-is-declined',
  to: personDeclined,
  run: async (ctx, { data: { program, person, role } }) => {
    const [found] = await ctx.db
      .select({ verdict: screenings.verdict, reason: screenings.reason })
      .from(screenings)
      .where(and(eq(screenings.programId, program), eq(screenings.personId, person), eq(screenings.role, role)));
    // Decided anew before the mail was written.
    if (found?.verdict !== 'declined') return;
    const { settings } = await programOf(ctx, program);
    const { name, manager } = await programFacts(ctx, program);
    await ctx.mail(notThisTime, {
      to: person,
      facts: { program, name, manager, role, roleWord: settings.terminology[role].one, reason: found.reason },
    });
  },
});

export const screeningReactions = [tellWhoIsDeclined];
