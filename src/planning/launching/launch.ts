import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { programLaunched } from '../events.ts';
import { missingOf } from '../general/general-information.rules.ts';
import { programOf, tracksOf } from '../program-of.ts';
import { objectives, programs } from '../tables.ts';

/** A sentence where the program cannot be launched yet; undefined also where it has been. */
export async function whyNotLaunch(ctx: Context, program: string): Promise<string | undefined> {
  const found = await programOf(ctx, program);
  if (found.archivedAt) return 'The program is archived. Take it out of the archive first.';
  if (found.launchedAt) return undefined;
  const missing = missingOf(found, (await tracksOf(ctx, program)).length);
  if (missing.length > 0)
    return `The general information is not complete: the ${missing.join(', the ')} ${missing.length === 1 ? 'is' : 'are'} missing.`;
  if ((await ctx.db.$count(objectives, eq(objectives.programId, program))) === 0)
    return 'The program has no objective yet. Add at least one, so that its worth can be shown.';
  return undefined;
}

/** From here on it is known to others; a program that has been launched stays as it is. */
export async function launch(ctx: Context, program: string): Promise<void> {
  const { launchedAt } = await programOf(ctx, program);
  if (launchedAt) return;
  await ctx.db.update(programs).set({ launchedAt: ctx.now }).where(eq(programs.id, program));
  await ctx.emit(programLaunched, { program });
}
