import type { Context } from '../../platform/context.ts';
import type { NextThing } from '../../platform/stage.ts';

const heaviestFirst = (a: NextThing, b: NextThing) => b.weight - a.weight || (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity);

/** What all stages have for the signed-in person to do, the most pressing first. */
export async function whatIsNext(ctx: Context): Promise<NextThing[]> {
  const found: NextThing[] = [];
  for (const stage of ctx.app.stages) found.push(...((await stage.whatIsNext?.(ctx)) ?? []));
  return found.sort(heaviestFirst);
}

/** What waits in these programs for their managers, by program, the most pressing first. */
export async function whatNeedsAttention(ctx: Context, programs: readonly string[]): Promise<Map<string, NextThing[]>> {
  const found = new Map<string, NextThing[]>(programs.map((program) => [program, []]));
  if (programs.length === 0) return found;
  for (const stage of ctx.app.stages)
    for (const [program, things] of (await stage.needsAttention?.(ctx, programs)) ?? []) found.get(program)?.push(...things);
  for (const things of found.values()) things.sort(heaviestFirst);
  return found;
}
