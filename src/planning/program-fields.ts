/** The fields of a program, its objectives and tracks, as forms, the API and blueprint files give them. */
import { z } from 'zod';
import { day, maybe, number, text } from '../platform/input.ts';
import { isTimeZone } from '../people/time-zone.ts';
import { inItsUnit, isInItsUnit, measure } from './objectives/measure-field.ts';
import { structureKeys } from './structures.ts';
import { trackDesign } from './tracks/track-design.ts';

export const timeZone = text('The time zone', 60).refine(
  isTimeZone,
  'The time zone is not one we know. Write it as Europe/Berlin or America/Toronto.',
);

export const structure = z.enum(structureKeys as readonly string[] as [string, ...string[]], {
  error: `The structure must be one of: ${structureKeys.join(', ')}.`,
});

export const lengthDays = number('The length in days', { least: 1, most: 1_500, whole: true });

/** A number with one decimal place at most, as the database keeps hours. */
export const hoursPerMonth = number('The hours a month', { least: 0.5, most: 100 }).refine(
  (hours) => Math.round(hours * 10) / 10 === hours,
  'The hours a month have at most one decimal place, such as 2.5.',
);

export const objectiveFields = z
  .object({
    metric: text('The metric', 200),
    unit: text('The unit', 40).or(z.literal('')).default(''),
    baseline: maybe(number('The baseline', { least: -1e12, most: 1e12 })),
    target: number('The target', { least: -1e12, most: 1e12 }),
    source: text('The source', 200).or(z.literal('')).default(''),
    dueOn: maybe(day('The due day')),
    /** By what Pairwell measures it; left out where somebody else does. */
    measure,
  })
  .refine(isInItsUnit, inItsUnit);

export const trackFields = {
  name: text("The track's name", 100),
  hoursPerMonth,
  cadenceEveryDays: number('The days between meetings', { least: 1, most: 35, whole: true }),
  sessionMinutes: number("A session's minutes", { least: 15, most: 480, whole: true }),
};

export const trackKey = text("The track's key", 60).regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "A track's key is small letters, digits and hyphens, such as skill-transfer.",
);

export { trackDesign };
