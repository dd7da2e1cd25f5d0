import { ne } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import type { NextThing } from '../platform/stage.ts';
import { aKeeperOfTheDirectory } from './access.ts';
import { persons } from './tables.ts';
import { peopleWords } from './words.ts';

/** Whoever founded the organisation is alone in it at first. */
export async function whatIsNext(ctx: Context): Promise<NextThing[]> {
  if (ctx.actor.kind !== 'person' || (await aKeeperOfTheDirectory.judge(ctx, undefined)) !== 'yes') return [];
  const others = await ctx.db.select({ id: persons.id }).from(persons).where(ne(persons.id, ctx.actor.personId)).limit(1);
  if (others.length > 0) return [];
  return [
    {
      says: ctx.say(peopleWords, 'next.import'),
      detail: ctx.say(peopleWords, 'next.import_why'),
      to: '/people/import',
      label: ctx.say(peopleWords, 'directory.import'),
      weight: 80,
    },
  ];
}
