/** A track as a form gives it: lists as lines, steps as rows of which some may be empty. */
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { maybe, number, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { checkCommitment, type CommitmentWarning } from './commitment.rules.ts';
import { divisionFrom, divisionInput } from '../general/division-input.ts';
import { structure, trackFields } from '../program-fields.ts';
import { programOf } from '../program-of.ts';
import { divisionSettings, type DivisionSettings } from '../program-settings.ts';
import { leavesAChoice, structureOf } from '../structures.ts';
import { escalationStep, trackDesign, type TrackDesign } from './track-design.ts';
import { whyNotBeside } from './track-structure.rules.ts';

const lines = (value: unknown) =>
  typeof value === 'string'
    ? value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean)
    : value;

const isEmptyRow = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  ['who', 'says'].every((field) => String((row as Record<string, unknown>)[field] ?? '').trim() === '');
const filledRows = (value: unknown) => (Array.isArray(value) ? value.filter((row) => !isEmptyRow(row)) : value);

const isEmptyMetric = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && String((value as { says?: unknown }).says ?? '').trim() === '';

const metric = z.object({
  says: text('The success metric', 300),
  unit: text('The unit of the metric', 40),
  threshold: number('The threshold', { least: -1e9, most: 1e9 }),
  stretch: maybe(number('The stretch value', { least: -1e9, most: 1e9 })),
  withinDays: number('The days for the metric', { least: 1, most: 1_500, whole: true }),
});

const step = escalationStep.extend({ withinWorkingDays: number('The working days', { least: 0, most: 60, whole: true }).default(2) });

export const trackForm = z.object({
  ...trackFields,
  says: text('What the track is for', 500),
  /** One a line, or a list. */
  focus: z.preprocess(lines, trackDesign.shape.focus),
  mentors: maybe(text('Who can be a mentor', 300)),
  mentees: maybe(text('Who can be a mentee', 300)),
  successMetric: z.preprocess((value) => (isEmptyMetric(value) ? undefined : value), metric.optional()),
  escalation: z.preprocess(filledRows, z.array(step).max(6, 'An escalation path has at most six steps.').default([])),
  competencies: maybe(text('The competency template', 60)),
  /** The program's own when left out. */
  structure: maybe(structure),
  /** Of the track's own structure, as far as it leaves a choice. */
  ...divisionInput,
});

type TrackGiven = z.output<typeof trackForm>;

export const commitmentWarning = z.object({
  meetingHours: z.number(),
  promisedHours: z.number(),
  offPercent: z.number(),
  wouldFit: z.array(
    z.object({ cadenceEveryDays: z.number().optional(), sessionMinutes: z.number().optional(), hoursPerMonth: z.number().optional() }),
  ),
});

export const trackOutput = z.object({ track: z.uuid(), warning: commitmentWarning.optional() });

/** The track's columns, and what to warn of. @throws Invalid for what does not go with the program */
export async function trackFrom(
  ctx: Context,
  program: string,
  given: TrackGiven,
): Promise<{ columns: TrackColumns; warning: CommitmentWarning | undefined }> {
  const { settings, structure: ofProgram } = await programOf(ctx, program);
  const cap = settings.matching.hoursCapPerMonth;
  if (cap !== null && given.hoursPerMonth > cap)
    throw new Invalid({
      hoursPerMonth: `This asks for ${given.hoursPerMonth} hours a month; the program keeps everyone to ${cap} over all tracks. Ask for less, or raise the cap in the settings.`,
    });
  if (given.competencies && !settings.competencies.some((template) => template.key === given.competencies))
    throw new Invalid({ competencies: 'The program has no such competency template.' });
  const not = given.structure ? whyNotBeside(ofProgram, given.structure) : undefined;
  if (not) throw new Invalid({ structure: not });
  const { name, hoursPerMonth, cadenceEveryDays, sessionMinutes } = given;
  const design = trackDesign.parse({
    says: given.says,
    focus: given.focus,
    forWhom: { mentor: given.mentors, mentee: given.mentees },
    successMetric: given.successMetric ? { ...given.successMetric, stretch: given.successMetric.stretch ?? null } : null,
    escalation: given.escalation,
    competencies: given.competencies ?? null,
  });
  return {
    columns: { name, hoursPerMonth, cadenceEveryDays, sessionMinutes, design, ...ownStructure(given) },
    warning: checkCommitment(given),
  };
}

/** Sizes are kept only where the track's own structure has some. */
function ownStructure(given: TrackGiven): Pick<TrackColumns, 'structure' | 'division'> {
  if (!given.structure) return { structure: null, division: null };
  const own = structureOf(given.structure);
  return { structure: own.key, division: leavesAChoice(own) ? divisionFrom(own, divisionSettings.parse({}), given) : null };
}

interface TrackColumns {
  name: string;
  hoursPerMonth: number;
  cadenceEveryDays: number;
  sessionMinutes: number;
  design: TrackDesign;
  structure: string | null;
  division: DivisionSettings | null;
}
