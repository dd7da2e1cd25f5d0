import type { Context } from '../../platform/context.ts';
import { forTheTwo } from '../runs/for-the-two.rules.ts';
import { reasons as reasonsSchema } from '../runs/reason.ts';
import { matchReasons } from '../tables.ts';

export interface GivenReasons {
  match: string;
  person: string;
  /** 0 to 100. */
  fit: number;
  /** As the proposal has them; kept as the person may read them. */
  reasons: unknown;
}

const rowsAtATime = 2_000;

/** Hands those who have just come into a match what speaks for it, for them alone to read. */
export async function giveReasons(ctx: Context, program: string, given: readonly GivenReasons[]): Promise<void> {
  for (let from = 0; from < given.length; from += rowsAtATime)
    await ctx.db
      .insert(matchReasons)
      .values(
        given.slice(from, from + rowsAtATime).map(({ match, person, fit, reasons }) => ({
          organizationId: ctx.organizationId,
          programId: program,
          matchId: match,
          personId: person,
          givenAt: ctx.now,
          fit,
          reasons: reasonsSchema.parse(reasons).map(forTheTwo),
        })),
      )
      // Names no column, for whoever writes may not read whether the row is there.
      .onConflictDoNothing();
}
