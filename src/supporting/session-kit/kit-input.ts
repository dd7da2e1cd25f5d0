/** One section of a kit as a form or the API sends it. A row whose first field is blank is no row. */
import { z } from 'zod';
import { day, maybe, number, text, ticked } from '../../platform/input.ts';
import { linesOf } from '../lines.ts';
import { checkInMethods, priorities } from './choices.ts';
import { kitSections } from './kit.ts';

const mostRows = 30;
const rows = <T extends z.ZodType>(row: T, what: string) =>
  z.array(row).max(mostRows, `${mostRows} ${what} fit into one session. Keep the rest for the next.`).default([]);
const id = maybe(z.uuid({ error: 'This row cannot be found any more. Reload the page.' }));

const webAddress = z
  .url({ protocol: /^https?$/, error: 'The address must be a link such as https://example.org/page.' })
  .max(1_000, 'The address is longer than 1,000 characters.');

const item = z.object({
  id,
  topic: maybe(text('The topic', 200)),
  priority: maybe(z.enum(priorities, { error: 'The priority must be high, medium or low.' })),
  notes: maybe(text('The notes', 4_000)),
  done: ticked.default(false),
});

const obstacle = z.object({
  id,
  challenge: maybe(text('The challenge', 300)),
  impact: maybe(number('The impact', { least: 1, most: 3, whole: true })),
  solutions: maybe(text('Possible solutions', 2_000)),
  solved: ticked.default(false),
  escalate: ticked.default(false),
});

const resource = z.object({
  id,
  name: maybe(text('The resource', 200)),
  type: maybe(text('The kind', 60)),
  purpose: maybe(text('The purpose', 300)),
  url: maybe(webAddress),
});

export const kitInput = z.object({
  section: z.enum(kitSections, { error: 'This part of the session is not known.' }),
  /** How often the section had been saved when it was read. */
  basedOn: number('The version', { least: 0, most: 100_000, whole: true }),
  goal: maybe(text('The goal', 200)),
  items: rows(item, 'topics'),
  /** Place of the item to move one up, counted from 0. */
  moveUp: maybe(number('The place', { least: 1, most: mostRows, whole: true })),
  obstacles: rows(obstacle, 'obstacles'),
  resources: rows(resource, 'resources'),
  insights: maybe(text('What you take away', 6_000)),
  followUp: z
    .object({
      nextOn: maybe(day('The next date')),
      noNextReason: maybe(text('The reason', 300)),
      method: maybe(z.enum(checkInMethods, { error: 'Choose how you stay in touch.' })),
      milestones: linesOf(z.array(text('A milestone', 200)).max(10, 'Ten milestones are enough for one session.')),
    })
    .prefault({}),
});

export type KitInput = z.output<typeof kitInput>;
