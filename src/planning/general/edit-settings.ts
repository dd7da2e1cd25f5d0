import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { maybe, number, text, ticked } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { programChanged } from '../events.ts';
import { programOf, tracksOf } from '../program-of.ts';
import { programs } from '../tables.ts';

const whole = (label: string, least: number, most: number) => number(label, { least, most, whole: true });

/** '168, 24, 1' or a list, as whole numbers from the largest to the smallest. */
const numbers = (label: string, most: number) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(/[\s,;]+/)
            .filter(Boolean)
            .map(Number)
        : value,
    z
      .array(
        z
          .number({ error: `${label}: write whole numbers with commas between, such as 24, 1.` })
          .int(`${label} are whole numbers.`)
          .min(1, `${label} are at least 1.`)
          .max(most, `${label} are at most ${most}.`),
      )
      .max(5, `${label}: five at most.`),
  );

export const editSettings = command({
  name: 'planning.edit-settings',
  says: 'Save the settings',
  done: 'The settings are saved.',
  http: 'PUT /programs/:program/settings',
  input: z.object({
    mentorWord: text('The word for mentor', 40),
    mentorsWord: text('The word for mentors', 40),
    menteeWord: text('The word for mentee', 40),
    menteesWord: text('The word for mentees', 40),
    signWithinDays: whole('The days to sign within', 1, 90),
    goals: whole('The goals of a charter', 1, 9),
    requireCadence: ticked,
    requireNextDate: ticked,
    remindHoursBefore: numbers('The hours of reminders', 720),
    graceHours: number('The grace in hours', { least: 0, most: 720 }),
    askForRatings: ticked,
    /** Left out for no cap. */
    hoursCapPerMonth: maybe(number('The cap on hours', { least: 0.5, most: 200 })),
    oneTrackPerCycle: ticked,
    remindAfterDays: numbers('The days of reminders', 60),
    remindDaysBeforeClosing: whole('The days before closing', 0, 14),
  }),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, ...given }) => {
    const { settings } = await programOf(ctx, program);
    await checkCap(ctx, program, given.hoursCapPerMonth);
    const changed: typeof settings = {
      ...settings,
      terminology: {
        ...settings.terminology,
        mentor: { one: given.mentorWord, other: given.mentorsWord },
        mentee: { one: given.menteeWord, other: given.menteesWord },
      },
      agreement: {
        signWithinDays: given.signWithinDays,
        goals: given.goals,
        requireCadence: given.requireCadence,
        requireNextDate: given.requireNextDate,
      },
      meetings: {
        remindHoursBefore: descending(given.remindHoursBefore),
        graceHours: given.graceHours,
        askForRatings: given.askForRatings,
      },
      matching: { ...settings.matching, hoursCapPerMonth: given.hoursCapPerMonth ?? null, oneTrackPerCycle: given.oneTrackPerCycle },
      registration: {
        remindAfterDays: descending(given.remindAfterDays).reverse(),
        remindDaysBeforeClosing: given.remindDaysBeforeClosing,
      },
    };
    await ctx.db.update(programs).set({ settings: changed }).where(eq(programs.id, program));
    await ctx.emit(programChanged, { program, what: 'settings' });
    return { program };
  },
});

const descending = (given: readonly number[]): number[] => [...new Set(given)].sort((a, b) => b - a);

async function checkCap(ctx: Parameters<typeof tracksOf>[0], program: string, cap: number | undefined): Promise<void> {
  if (cap === undefined) return;
  const above = (await tracksOf(ctx, program)).find((track) => track.hoursPerMonth > cap);
  if (above)
    throw new Invalid({
      hoursCapPerMonth: `The track ${above.name} asks for ${above.hoursPerMonth} hours a month already. Lower it first.`,
    });
}
