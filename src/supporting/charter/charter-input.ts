/** A charter as a form or the API sends it: half-written is fine, vague or too long is not. */
import { z } from 'zod';
import { maybe, number, text } from '../../platform/input.ts';
import { linesOf } from '../lines.ts';
import { confidentiality, groundRules, type charterDocument } from './charter.ts';
import { typedGoal } from './read-goals.ts';

const typedStep = z.object({
  who: maybe(text('Who is turned to', 100)),
  says: maybe(text('What happens', 300)),
  withinWorkingDays: maybe(number('The working days', { least: 0, most: 60, whole: true })),
});

const agreedConfidentiality = z
  .object({
    says: maybe(confidentiality.shape.says),
    exceptions: linesOf(z.array(text('An exception', 140)).max(4, 'Four exceptions fit on the page.')),
  })
  .refine((given) => !given.says || given.exceptions.length > 0, {
    path: ['exceptions'],
    error: 'Confidentiality needs its exceptions, so that nobody promises what cannot be kept.',
  });

export const charterInput = z.object({
  /** The version that was read before writing; 0 where there was none. */
  basedOn: number('The version', { least: 0, most: 100_000, whole: true }),
  goals: z.array(typedGoal).max(9, 'Nine goals at most.').default([]),
  cadence: z
    .object({
      everyDays: maybe(number('The days between meetings', { least: 1, most: 31, whole: true })),
      minutes: maybe(number('The length of a meeting', { least: 15, most: 240, whole: true })),
      usually: maybe(text('The usual time', 80)),
    })
    .prefault({}),
  escalation: z.array(typedStep).max(6, 'Six steps at most.').default([]),
  groundRules: linesOf(groundRules),
  confidentiality: agreedConfidentiality.prefault({ exceptions: [] }),
});

/** The parts that need no looking up, as the document holds them. */
export function agreedParts(input: z.output<typeof charterInput>): Omit<z.input<typeof charterDocument>, 'track' | 'goals'> {
  const { everyDays, minutes, usually } = input.cadence;
  const { says, exceptions } = input.confidentiality;
  return {
    cadence: everyDays && minutes ? { everyDays, minutes, usually } : null,
    escalation: input.escalation.flatMap((step) => (step.who && step.says ? [{ ...step, who: step.who, says: step.says }] : [])),
    groundRules: input.groundRules,
    confidentiality: says ? { says, exceptions } : null,
  };
}
