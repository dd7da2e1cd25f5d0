/** How a program prepares its pairs' sessions: prompts for each role, kinds of resources, topics to begin with. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { text } from '../../platform/input.ts';
import type { Say } from '../../platform/words/words.ts';
import { agendaDesigns } from '../tables.ts';
import { supportingWords } from '../words.ts';

const prompts = z.array(text('A prompt', 200)).min(1, 'Give each role at least one prompt.').max(8, 'Eight prompts are enough.');
const topics = z.array(text('A topic', 200)).max(8, 'Eight topics are enough to begin with.');

export const agendaDesign = z.object({
  mentorPrompts: prompts,
  menteePrompts: prompts,
  resourceTypes: z
    .array(text('A kind of resource', 60))
    .min(1, 'Keep at least one kind of resource.')
    .max(12, 'Twelve kinds of resources are enough.'),
  topics: z.object({ first: topics, second: topics, middle: topics, last: topics }),
});

export type AgendaDesign = z.output<typeof agendaDesign>;

/** Ours, until a program writes its own. */
export function ourDesign(say: Say): AgendaDesign {
  const lines = (key: Parameters<typeof say<typeof supportingWords.sentences>>[1]) => say(supportingWords, key).split('\n');
  return {
    mentorPrompts: lines('agenda.ours.mentor'),
    menteePrompts: lines('agenda.ours.mentee'),
    resourceTypes: lines('agenda.ours.resources'),
    topics: {
      first: lines('agenda.ours.first'),
      second: lines('agenda.ours.second'),
      middle: lines('agenda.ours.middle'),
      last: lines('agenda.ours.last'),
    },
  };
}

export async function designOf(ctx: Context, program: string, say: Say = ctx.say): Promise<AgendaDesign> {
  const [row] = await ctx.db.select({ design: agendaDesigns.design }).from(agendaDesigns).where(eq(agendaDesigns.programId, program));
  return row ? agendaDesign.parse(row.design) : ourDesign(say);
}

export async function writeDesign(ctx: Context, program: string, design: AgendaDesign): Promise<void> {
  const written = { design, writtenAt: ctx.now, writtenBy: ctx.actor.kind === 'person' ? ctx.actor.personId : null };
  await ctx.db
    .insert(agendaDesigns)
    .values({ programId: program, organizationId: ctx.organizationId, ...written })
    .onConflictDoUpdate({ target: agendaDesigns.programId, set: written });
}

export async function hasOwnDesign(ctx: Context, program: string): Promise<boolean> {
  return (await ctx.db.$count(agendaDesigns, eq(agendaDesigns.programId, program))) > 0;
}
