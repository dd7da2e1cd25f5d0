/** Pieces of input schemas that every stage needs, each with its sentence. */
import { z } from 'zod';

const nul = String.fromCharCode(0);
const blankAsNothing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** Free text as it was typed, at most `most` characters. Required unless `.optional()` follows through `maybe`. */
export function text(label: string, most = 2_000) {
  return z
    .string({ error: `${label} is missing.` })
    .trim()
    .min(1, `${label} is missing.`)
    .max(
      most,
      `${label} is longer than ${most.toLocaleString('en')} characters. Shorten it, or keep the long version in a document and link to it.`,
    )
    .refine((value) => !value.includes(nul), `${label} holds a character that cannot be stored (NUL). Remove it and try again.`)
    .refine((value) => value.isWellFormed(), `${label} holds half of a character. Type it again.`);
}

/** The same where nothing typed means nothing given: '' reads as undefined. */
export function maybe<T extends z.ZodType>(schema: T) {
  return z.preprocess(blankAsNothing, schema.optional());
}

/** A number typed into a field. */
export function number(label: string, { least, most, whole = false }: { least: number; most: number; whole?: boolean }) {
  const base = z.number({ error: `${label} must be a number between ${least} and ${most}.` });
  const ranged = base.min(least, `${label} must be at least ${least}.`).max(most, `${label} must be at most ${most}.`);
  return z.preprocess(
    (value) => (typeof value === 'string' ? (value.trim() === '' ? undefined : Number(value)) : value),
    whole ? ranged.int(`${label} must be a whole number.`) : ranged,
  );
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(label: string) {
  return z.iso.date({ error: `${label} must be a day such as 2026-03-31.` });
}

/** A checkbox: sent as 'on' by a form, a boolean by the API, absent when not ticked. */
export const ticked = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean());
