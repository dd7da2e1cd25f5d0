import { and, isNull, lt } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { dayOf } from '../active.ts';
import { personLeft } from '../events.ts';
import { persons } from '../tables.ts';

export const noticeDepartures = chore({
  name: 'people.notice-departures',
  says: 'Notices, the day after, that a person’s last day has passed',
  every: 'day',
  async run(ctx) {
    const left = await ctx.db
      .update(persons)
      .set({ departedAt: ctx.now })
      .where(and(isNull(persons.departedAt), isNull(persons.erasedAt), lt(persons.leftOn, dayOf(ctx.now))))
      .returning({ id: persons.id });
    for (const { id } of left) await ctx.emit(personLeft, { person: id });
  },
});
