import { eq } from 'drizzle-orm';
import { persons } from '../../people/tables.ts';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { registrationWords } from '../words.ts';
import { promisesOf, type Promised } from './commitments-of.ts';
import { hasTimeFor, hoursTogether } from './time-budget.rules.ts';
import { timeBudgetsOf } from './time-budgets-of.ts';

/**
 * The sentence, with its arithmetic, where what is promised here and elsewhere is more than the person gives.
 * Of two programs joined at the same moment, the second waits here and sees the first.
 * @param here hours a month, over both roles
 */
export async function whyTooMuch(ctx: Context, program: string, here: number): Promise<string | undefined> {
  const person = personIdOf(ctx.actor) as string;
  if (!ctx.readOnly) await ctx.db.select({ id: persons.id }).from(persons).where(eq(persons.id, person)).for('no key update');
  const { hours: budget, own } = (await timeBudgetsOf(ctx, [person]))(person);
  if (budget === null) return undefined;
  const elsewhere = await promisesOf(ctx, person, program);
  const taken = elsewhere.map(({ hours }) => hours);
  if (hasTimeFor(budget, taken, here)) return undefined;
  const says = ctx.say(registrationWords, elsewhere.length > 0 ? 'time.too_much_together' : 'time.too_much', {
    parts: inParts(ctx, elsewhere),
    here,
    total: hoursTogether([...taken, here]),
    budget,
  });
  return `${says} ${ctx.say(registrationWords, own ? 'time.too_much_own' : 'time.too_much_usual')}`;
}

/** '2 hours as a mentee in Skill transfer (Sales mentorship)' */
export const inParts = ({ say }: Pick<Context, 'say'>, promised: readonly Promised[]): string =>
  promised
    .map(({ role, hours, name, track }) =>
      track && role === 'mentee'
        ? say(registrationWords, 'time.part_track', { count: hours, track, program: name })
        : say(registrationWords, `time.part_${role}`, { count: hours, program: name }),
    )
    .join(', ');
