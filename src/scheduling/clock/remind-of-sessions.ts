import { and, gt, inArray, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { programSettings } from '../../planning/program-settings.ts';
import { programs } from '../../planning/tables.ts';
import { reminderMail } from '../mails/reminder.ts';
import { reminderDue, reminderKind, windowsOf } from '../reminders.rules.ts';
import { sessions } from '../tables.ts';
import { concernedBy, factsOf, notTold, untold, type Concerned } from './notices.ts';

type Due = Concerned & { kind: string };

/** Several sessions a person is to be reminded of at once are one mail. */
export const remindOfSessions = chore({
  name: 'scheduling.remind-of-sessions',
  says: 'Reminds people of their sessions as long ahead as the program says, never at night, all that is due at once in one mail',
  every: 'hour',
  run: async (ctx) => {
    const within = await withinReminder(ctx);
    if (!within) return;
    const due = (await concernedBy(ctx, within)).flatMap((one): Due[] => {
      const { startsAt, scheduledAt, rescheduledAt } = one.session;
      const hours = reminderDue({ startsAt, agreedAt: rescheduledAt ?? scheduledAt }, one.meetings.remindHoursBefore, ctx.now);
      return hours === undefined ? [] : [{ ...one, kind: reminderKind(hours) }];
    });
    const byPerson = Map.groupBy(await notTold(ctx, due), (one) => one.person.id);
    for (const [to, rows] of byPerson)
      await ctx.mail(reminderMail, { to, facts: { sessions: rows.map(factsOf) }, occasion: `reminders:${ctx.now.toISOString()}` });
  },
});

/** The sessions that the programs' own settings remind of now, without those a person has been told of. */
async function withinReminder(ctx: Context): Promise<SQL | undefined> {
  const found = await ctx.db.select({ id: programs.id, settings: programs.settings }).from(programs);
  const alike = Map.groupBy(found, ({ settings }) => programSettings.parse(settings).meetings.remindHoursBefore.join());
  const conditions = [...alike].map(([hours, rows]) =>
    and(
      inArray(
        sessions.programId,
        rows.map(({ id }) => id),
      ),
      or(
        ...windowsOf(hours ? hours.split(',').map(Number) : [], ctx.now).map((one) =>
          and(gt(sessions.startsAt, one.after), lte(sessions.startsAt, one.until), fresh(ctx, one.hours)),
        ),
      ) ?? sql`false`,
    ),
  );
  return or(...conditions);
}

/** Agreed on before the reminder's own moment, and the person not yet told. */
const fresh = (ctx: Context, hours: number): SQL | undefined =>
  and(
    lt(sql`coalesce(${sessions.rescheduledAt}, ${sessions.scheduledAt})`, sql`${sessions.startsAt} - ${hours} * interval '1 hour'`),
    untold(ctx, reminderKind(hours)),
  );
