/** A rule of accountability: data that reads as a sentence, and that a blueprint can carry. */
import { z } from 'zod';
import { number, text } from '../../platform/input.ts';
import { countings } from './outcomes.ts';

export const ruleKey = text("The rule's key", 60).regex(/^[a-z0-9-]+$/, "A rule's key is small letters, digits and hyphens.");

const withinWorkingDays = number('The working days', { least: 0, most: 30, whole: true });

export const ruleCount = number('The number of meetings', { least: 1, most: 9, whole: true });

export const ruleWhen = z.object({
  missed: ruleCount,
  counted: z.enum(countings, { error: "Meetings are counted 'in a row' or 'in all'." }).default('in a row'),
  /** `pair`: whoever did not come; `mentor`: the mentor alone. */
  by: z.enum(['pair', 'mentor'], { error: "Missed by 'pair' or by 'mentor'." }),
});

export const consequence = z.discriminatedUnion('do', [
  z.object({ do: z.literal('open a case'), withinWorkingDays: withinWorkingDays.default(2), script: text('The script', 2_000).optional() }),
  z.object({ do: z.literal('mail the sponsor') }),
  z.object({ do: z.literal('pause the mentor') }),
]);

export const rule = z.object({
  key: ruleKey,
  when: ruleWhen,
  consequences: z.array(consequence).min(1, 'A rule needs a consequence.').max(6, 'Six consequences are enough.'),
});

export type Rule = z.output<typeof rule>;
export type Consequence = z.output<typeof consequence>;

/** The two every program can switch on. */
export const ourRules: readonly Rule[] = [
  {
    key: 'missed-by-the-pair',
    when: { missed: 2, counted: 'in a row', by: 'pair' },
    consequences: [{ do: 'open a case', withinWorkingDays: 2 }],
  },
  {
    key: 'missed-by-the-mentor',
    when: { missed: 2, counted: 'in a row', by: 'mentor' },
    consequences: [{ do: 'mail the sponsor' }, { do: 'pause the mentor' }, { do: 'open a case', withinWorkingDays: 2 }],
  },
];
