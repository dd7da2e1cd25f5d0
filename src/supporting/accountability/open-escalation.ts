import { eq } from 'drizzle-orm';
import type { Match } from '../../pairing/match-of.ts';
import { programs } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { personIdOfActor } from '../about-match.ts';
import { cases } from '../tables.ts';
import type { CaseFacts } from './case-facts.ts';
import { helpRequested } from './events.ts';
import { workingDaysLater } from './working-days.rules.ts';

/** Within these an answer is promised. */
export const answeredWithinWorkingDays = 2;

/** Opens a case that only its author and those who run the program can read. @returns its id, or undefined where it was open before */
export async function openEscalation(
  ctx: Context,
  match: Match,
  { about, asked, occasion }: Required<Pick<CaseFacts, 'about' | 'asked'>> & { occasion: string },
): Promise<string | undefined> {
  const [program] = await ctx.db.select({ timeZone: programs.timeZone }).from(programs).where(eq(programs.id, match.program));
  const facts: Partial<CaseFacts> = { about, asked };
  const opened = await ctx.db
    .insert(cases)
    .values({
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      programId: match.program,
      matchId: match.id,
      kind: 'escalation',
      occasion,
      facts,
      raisedBy: personIdOfActor(ctx),
      openedAt: ctx.now,
      dueAt: workingDaysLater(ctx.now, answeredWithinWorkingDays, program?.timeZone ?? 'UTC'),
    })
    .onConflictDoNothing()
    .returning({ id: cases.id });
  const id = opened[0]?.id;
  if (id) await ctx.emit(helpRequested, { program: match.program, match: match.id, case: id });
  return id;
}
