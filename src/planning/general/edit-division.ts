import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { maybe, number } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { programChanged } from '../events.ts';
import { programOf } from '../program-of.ts';
import { structureOf } from '../structures.ts';
import { programs } from '../tables.ts';

const whole = (label: string, least: number, most: number) => maybe(number(label, { least, most, whole: true }));

/** How a pool is divided, as far as the program's structure leaves a choice. */
export const editDivision = command({
  name: 'planning.edit-division',
  says: 'Save how people are put together',
  done: 'This is kept, and counts from the next proposal on.',
  http: 'PUT /programs/:program/division',
  input: z.object({
    groupLeast: whole('The least size of a group', 2, 20),
    groupMost: whole('The largest size of a group', 2, 20),
    rounds: whole('The rounds', 1, 12),
    roundEveryDays: whole('The days of a round', 1, 90),
    coolDownDays: whole('The days of rest', 0, 365),
  }),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, groupLeast, groupMost, ...rounds }) => {
    const { settings, structure } = await programOf(ctx, program);
    const { sizes, bounds } = structureOf(structure);
    const [least, most] = [groupLeast ?? sizes.mentees.least, groupMost ?? sizes.mentees.most];
    if (bounds && least > most)
      throw new Invalid({ groupMost: `The largest size is below the least, ${least}. Make it ${least} or more.` });
    const given = Object.fromEntries(Object.entries(rounds).filter(([, value]) => value !== undefined));
    const division = {
      ...settings.division,
      ...given,
      ...(bounds ? { groupLeast: groupLeast ?? null, groupMost: groupMost ?? null } : {}),
    };
    await ctx.db
      .update(programs)
      .set({ settings: { ...settings, division } })
      .where(eq(programs.id, program));
    await ctx.emit(programChanged, { program, what: 'settings' });
    return { program };
  },
});
